import { type Kysely } from 'kysely';
import { type Tables } from '../tables';

/** An opened database and what it alone knows. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** True for a conflict with another writer, after which the whole transaction may be run again. */
  isConflict(error: unknown): boolean;
}

/** Why a database cannot be used (now); the sentences are in the `cli` messages. */
export type DatabaseProblemCode =
  | 'bad-database'
  | 'database-away'
  | 'database-refused'
  | 'database-unknown'
  | 'database-encoding'
  | 'database-tls'
  /** The embedded store's files. */
  | 'ledger-refused'
  | 'ledger-damaged';

/** The database does not answer or does not let us in. Nothing is known of the work under way: it may be repeated. */
export class DatabaseProblem extends Error {
  constructor(
    readonly code: DatabaseProblemCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DatabaseProblem';
  }
}
