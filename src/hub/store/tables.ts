/**
 * The tables of the ledger, in types every SQL engine knows: text and integer, times as ISO 8601 in UTC, booleans as 0
 * and 1. Rows of `submissions`, `repeats`, `reviews` and `audit` are only ever added.
 */
export interface Tables {
  submissions: SubmissionsTable;
  repeats: RepeatsTable;
  reviews: ReviewsTable;
  periods: PeriodsTable;
  tokens: TokensTable;
  audit: AuditTable;
}

export interface SubmissionsTable {
  id: string;
  unit: string;
  period: string;
  plan: string;
  revision: number;
  replaces: string | null;
  content_hash: string;
  received_at: string;
  late: number;
  errors: number;
  warnings: number;
  confirmed: number;
  /** The submission as sent, JSON. */
  body: string;
  /** The hub's own judgement of every row on receipt, JSON. */
  judgements: string;
}

/** Ids whose content equalled the current submission: answered, no revision. */
export interface RepeatsTable {
  id: string;
  content_hash: string;
  submission_id: string;
  received_at: string;
}

export interface ReviewsTable {
  id: string;
  submission_id: string;
  period: string;
  state: 'accepted' | 'returned';
  comment: string;
  reviewed_at: string;
  reviewed_by: string;
}

export interface PeriodsTable {
  period: string;
  opens: string | null;
  due: string | null;
  closes: string | null;
  /** JSON. */
  policy: string;
  /** Ids of the units that must report, JSON; `null`: those with a reporter's token. */
  units: string | null;
  changed_at: string;
}

export interface TokensTable {
  id: string;
  /** SHA-256 of the secret part, hex: the secret itself is nowhere. */
  secret_hash: string;
  unit: string;
  role: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export interface AuditTable {
  id: string;
  at: string;
  /** Token id, or `command-line`. */
  actor: string;
  action: string;
  subject: string;
  /** JSON without cell values. */
  detail: string;
}
