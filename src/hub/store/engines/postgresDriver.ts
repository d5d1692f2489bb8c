import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { type Pool, type PoolClient } from 'pg';
import { isBroken, problemOr } from './postgresErrors';

/**
 * One snapshot for all reads of a transaction. Two writers that decide on the same thing meet one of the tables' keys
 * (`one_revision`, `one_version` …), and the later one is run again; engines that only know `serializable` take that.
 * A commit waits for the disk, whatever the server's default is.
 */
const BEGIN = [
  'begin isolation level repeatable read',
  "set local synchronous_commit to 'on'",
  "set local statement_timeout to '30s'",
].join('; ');
const BEGIN_READING = 'begin isolation level repeatable read read only';

/** Kysely over a pool of connections, with failures of the connection told apart from those of a statement. */
export class PostgresDialect implements Dialect {
  constructor(private readonly pool: Pool) {}
  createDriver = () => new PostgresDriver(this.pool);
  createQueryCompiler = () => new PostgresQueryCompiler();
  createAdapter = () => new LocklessAdapter();
  createIntrospector = (db: Kysely<unknown>) => new PostgresIntrospector(db);
}

/** Not every compatible engine has advisory locks: of two that migrate at once the slower one fails and tries again. */
class LocklessAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class PostgresDriver implements Driver {
  constructor(private readonly pool: Pool) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    try {
      return new PostgresConnection(await this.pool.connect());
    } catch (error) {
      throw problemOr(error);
    }
  }

  async beginTransaction(connection: PostgresConnection, settings: TransactionSettings): Promise<void> {
    await connection.run(settings.accessMode === 'read only' ? BEGIN_READING : BEGIN);
  }

  async commitTransaction(connection: PostgresConnection): Promise<void> {
    // PostgreSQL answers the commit of a failed transaction with ROLLBACK and no error.
    const command = await connection.run('commit');
    if (command !== 'COMMIT') throw new Error(`The transaction ended with ${command}.`);
  }

  async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    if (!connection.isBroken) await connection.run('rollback');
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.pool.end();
  }
}

class PostgresConnection implements DatabaseConnection {
  /** Not to be used again: the pool throws it away. */
  isBroken = false;

  constructor(private readonly client: PoolClient) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.ask(() => this.client.query(sql, parameters.map(storable)));
    const isChange = ['INSERT', 'UPDATE', 'DELETE'].includes(command);
    return { rows: (rows ?? []) as R[], ...(isChange ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) };
  }

  /** Runs statements without parameters in one trip; the last one's command tag. */
  async run(sql: string): Promise<string> {
    const result = (await this.ask(() => this.client.query(sql))) as { command: string } | { command: string }[];
    return (Array.isArray(result) ? result.at(-1) : result)?.command ?? '';
  }

  release(): void {
    this.client.release(this.isBroken);
  }

  streamQuery(): AsyncGenerator<never> {
    throw new Error('Long tables are read in pages.');
  }

  private async ask<T>(query: () => Promise<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      if (isBroken(error)) this.isBroken = true;
      throw problemOr(error);
    }
  }
}

/** PostgreSQL's text cannot hold U+0000, which means nothing in a comment or a name; in JSON it is written out. */
function storable(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;
}
