import { canonicalJson } from './canonicalJson';
import { type Submission } from './types';

/** What the content hash is taken of. */
export type SubmissionContent = Pick<Submission, 'unit' | 'period' | 'plan' | 'rows'>;

/** They change with the day, not with the report. */
const JUDGEMENT_FIELDS: ReadonlySet<string> = new Set(['status', 'basis', 'pace', 'reason']);

/** The text whose SHA-256 is the content hash; throws `NotCanonical` (see `canonicalJson`). */
export function canonicalContent({ unit, period, plan, rows }: SubmissionContent): string {
  return canonicalJson({ unit, period, plan, rows: rows.map(reportedPart) });
}

/**
 * SHA-256, in lower-case hex, of the canonical JSON of `{unit, period, plan, rows}` with the judgement fields left out
 * of every row (docs/contract.md). Uses the platform's WebCrypto, which browsers give to secure pages only.
 */
export async function contentHash(submission: SubmissionContent): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalContent(submission));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The row without what the day of judging decides. */
export function reportedPart(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !JUDGEMENT_FIELDS.has(field)));
}
