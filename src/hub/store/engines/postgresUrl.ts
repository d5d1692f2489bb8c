import { readFileSync } from 'node:fs';
import { type PoolConfig } from 'pg';
import { DatabaseProblem } from './engine';

const SCHEME = /^postgres(ql)?:\/\//i;
const DEFAULT_PORT = 5432;

/** True when a location names a PostgreSQL database and not a directory. */
export function isPostgresUrl(location: string): boolean {
  return SCHEME.test(location);
}

/** The place of a database for people to read: no user, no password. */
export function postgresPlace(location: string): string {
  const url = parse(location);
  return `PostgreSQL ${hostOf(url)}:${portOf(url)}/${databaseOf(url)}`;
}

/**
 * Connection settings of `postgres://user:password@host:port/database?sslmode=…`. User and password may also come from
 * where PostgreSQL's own tools look (`PGUSER`, `PGPASSWORD`, `~/.pgpass`).
 *
 * - `host`: a directory, for a Unix socket;
 * - `sslmode`: `verify-full` (also under its weaker names) checks the server's certificate and name, `no-verify` only
 *   encrypts, `disable` does neither. Absent: `verify-full`, on this machine `disable`;
 * - `sslrootcert`, `sslcert`, `sslkey`: PEM files.
 * @throws DatabaseProblem `bad-database`, `database-tls` (a certificate file that cannot be read)
 */
export function readPostgresUrl(location: string): PoolConfig {
  const url = parse(location);
  const user = decoded(url.username);
  const password = decoded(url.password);
  return {
    host: hostOf(url),
    port: portOf(url),
    database: databaseOf(url),
    ...(user === '' ? {} : { user }),
    ...(password === '' ? {} : { password }),
    ssl: secure(url),
  };
}

function parse(location: string): URL {
  let url: URL;
  try {
    url = new URL(location);
  } catch {
    // The error of `URL` quotes its input, password and all.
    throw new DatabaseProblem('bad-database');
  }
  if (!SCHEME.test(location) || databaseOf(url) === '') throw new DatabaseProblem('bad-database');
  return url;
}

function hostOf(url: URL): string {
  const named = url.searchParams.get('host') ?? decoded(url.hostname).replace(/^\[(.*)\]$/, '$1');
  return named === '' ? 'localhost' : named;
}

function portOf(url: URL): number {
  return url.port === '' ? DEFAULT_PORT : Number(url.port);
}

function databaseOf(url: URL): string {
  return decoded(url.pathname.slice(1));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new DatabaseProblem('bad-database');
  }
}

function secure(url: URL): PoolConfig['ssl'] {
  const host = hostOf(url);
  const isHere = host.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(host);
  const mode = url.searchParams.get('sslmode') ?? (isHere ? 'disable' : 'verify-full');
  if (mode === 'disable') return false;
  // `prefer` and `allow` would go on in clear where encryption is cut off.
  if (!['no-verify', 'require', 'verify-ca', 'verify-full'].includes(mode)) throw new DatabaseProblem('bad-database');
  const file = (name: string) => {
    const path = url.searchParams.get(name);
    return path === null ? undefined : readPem(path);
  };
  const [ca, cert, key] = [file('sslrootcert'), file('sslcert'), file('sslkey')];
  return {
    rejectUnauthorized: mode !== 'no-verify',
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}

function readPem(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DatabaseProblem('database-tls', { cause });
  }
}
