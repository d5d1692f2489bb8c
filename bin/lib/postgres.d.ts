/** A PostgreSQL server of one's own, on loopback. */
export interface OwnPostgres {
  /** Its first database, as an account that may make others. */
  readonly url: string;
  /** Its folder, which goes with it. */
  readonly place: string;
  stop(): void;
  /** Ends all its processes at once (SIGKILL). */
  kill(): void;
  /** Brings it back on the same data. */
  restart(): Promise<void>;
}

export function findPostgres(): string | null;
export function providePostgres(): string | null;
export function startPostgres(
  bin: string,
  options?: { readonly tls?: { readonly key: string; readonly cert: string } },
): Promise<OwnPostgres>;
