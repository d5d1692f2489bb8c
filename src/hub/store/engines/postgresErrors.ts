import { DatabaseError } from 'pg';
import { DatabaseProblem, type DatabaseProblemCode } from './engine';

/** True for a conflict with another writer, after which the whole transaction may be run again. */
export function isPostgresConflict(error: unknown): boolean {
  // serialization_failure, deadlock_detected, unique_violation
  return error instanceof DatabaseError && ['40001', '40P01', '23505'].includes(error.code ?? '');
}

/** True when the connection must not be used again: it is gone, or in the middle of an answer. */
export function isBroken(error: unknown): boolean {
  return !(error instanceof DatabaseError) || error.severity === 'FATAL' || error.severity === 'PANIC';
}

/** The problem behind a failure of the connection or the server; a failure of the statement itself as it is. */
export function problemOr(error: unknown): unknown {
  const code = problemCode(error);
  return code === null ? error : new DatabaseProblem(code, { cause: error });
}

/** By class or code of SQLSTATE (PostgreSQL documentation, appendix A). */
const SQLSTATES: readonly (readonly [string, DatabaseProblemCode])[] = [
  ['3D000', 'database-unknown'], // invalid_catalog_name
  ['28', 'database-refused'], // invalid authorization
  ['42501', 'database-refused'], // insufficient_privilege
  ['08', 'database-away'], // connection exception
  ['53', 'database-away'], // out of connections, memory, disk
  ['57', 'database-away'], // shutting down, starting up, statement time-out
  ['58', 'database-away'], // file errors of the server
  ['55P03', 'database-away'], // lock_not_available
  ['25006', 'database-away'], // read only: a standby before it takes over
];

function problemCode(error: unknown): DatabaseProblemCode | null {
  if (error instanceof DatabaseError) {
    return SQLSTATES.find(([prefix]) => (error.code ?? '').startsWith(prefix))?.[1] ?? null;
  }
  if (error instanceof TypeError || error instanceof RangeError) return null;
  return isAboutTls(error as NodeJS.ErrnoException) ? 'database-tls' : 'database-away';
}

function isAboutTls({ code = '', message }: NodeJS.ErrnoException): boolean {
  return /^ERR_(TLS|SSL|OSSL)|CERT|SELF_SIGNED|^UNABLE_TO_/.test(code) || /\bSSL\b/.test(message);
}
