import { Kysely, sql } from 'kysely';
import { Pool } from 'pg';
import { type Tables } from '../tables';
import { DatabaseProblem, type Engine } from './engine';
import { PostgresDialect } from './postgresDriver';
import { isPostgresConflict } from './postgresErrors';
import { readPostgresUrl } from './postgresUrl';

/** Connections of one process; the server must have this many for each hub, and some for the command line. */
const CONNECTIONS = 10;
/** Milliseconds a request waits for a connection before it is answered 503. */
const PATIENCE = 15_000;
/** Milliseconds after which a server that says nothing more counts as gone. */
const SILENCE = 60_000;

/**
 * Opens a PostgreSQL database; the address is described at `readPostgresUrl`.
 * @throws DatabaseProblem when it cannot be used
 */
export async function openPostgres(location: string): Promise<Engine> {
  const pool = new Pool({
    ...readPostgresUrl(location),
    application_name: 'phuluc',
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: SILENCE,
    keepAlive: true,
  });
  // A connection lost while nobody uses it: the next query gets another one, or the problem itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect(pool) });
  try {
    const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
    if (rows[0]?.server_encoding !== 'UTF8') throw new DatabaseProblem('database-encoding');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, isConflict: isPostgresConflict };
}
