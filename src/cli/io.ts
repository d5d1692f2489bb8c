/** Where a command writes: results to `out`, everything else to `err`, so that JSON on stdout stays alone. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => Date;
}

/** 0: no errors found. 1: errors found. 2: a file could not be read, or the call is wrong. */
export type ExitStatus = 0 | 1 | 2;

/** Bad arguments; `code` names the sentence in the `cli` messages. */
export class UsageError extends Error {
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'UsageError';
  }
}
