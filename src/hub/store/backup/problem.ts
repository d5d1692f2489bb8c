/** Why a ledger was not backed up or restored; the sentences are in the `cli` messages. */
export type BackupProblemCode = 'no-ledger' | 'backup-exists' | 'backup-damaged' | 'ledger-exists' | 'hub-runs';

export class BackupProblem extends Error {
  constructor(readonly code: BackupProblemCode) {
    super(code);
    this.name = 'BackupProblem';
  }
}

/** How much a proven ledger holds. */
export interface LedgerSize {
  readonly submissions: number;
  readonly tokens: number;
}
