/**
 * The tables of the ledger, in types every SQL engine knows: text and integer, times as ISO 8601 in UTC, booleans as 0
 * and 1. Rows are only ever added; but `periods` is set anew, with its former state in `audit`, and `tokens` and
 * `sign_ins` get their end.
 */
export interface Tables {
  submissions: SubmissionsTable;
  answers: AnswersTable;
  reviews: ReviewsTable;
  periods: PeriodsTable;
  tokens: TokensTable;
  sign_ins: SignInsTable;
  plans: PlansTable;
  row_decisions: RowDecisionsTable;
  publications: PublicationsTable;
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

/** Every id that was answered with a receipt. */
export interface AnswersTable {
  id: string;
  content_hash: string;
  /** Itself, or the current submission whose content it equalled: then it is no revision. */
  submission_id: string;
  received_at: string;
}

export interface ReviewsTable {
  id: string;
  submission_id: string;
  /** From 1; the highest counts. */
  number: number;
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
  /** How often it was set anew. */
  changes: number;
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

/** Sessions of people who signed in elsewhere. */
export interface SignInsTable {
  id: string;
  /** SHA-256 of the secret part, hex. */
  secret_hash: string;
  unit: string;
  role: string;
  /** Who signed in, for the audit trail: nothing that names a person. */
  label: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export interface PlansTable {
  plan: string;
  /** From 1; the highest is in force. */
  version: number;
  title: string;
  /** How many items and groups it has. */
  row_count: number;
  /** The plan's version, JSON. */
  body: string;
  made_by: string;
  made_at: string;
}

export interface RowDecisionsTable {
  plan: string;
  /** The key as reported. */
  from_key: string;
  /** From 1 for each key; the highest counts. */
  number: number;
  /** The plan's key; `null`: not in the plan. */
  to_key: string | null;
  /** 1: there is no decision any more; `to_key` means nothing. */
  taken_back: number;
  decided_by: string;
  decided_at: string;
}

export interface PublicationsTable {
  period: string;
  /** From 1; the highest counts. */
  number: number;
  /** JSON. */
  body: string;
  made_by: string;
  made_at: string;
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
