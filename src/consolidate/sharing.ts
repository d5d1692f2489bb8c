import { type ItemRecord } from '../examine/records';
import { type Submission } from '../submission/types';

/** Fields that many rows have in common: what the plan says, and whose they are. What a unit reports stays its own. */
const TEXTS = [
  'plan',
  'submissionId',
  'unitName',
  'measure',
  'sheet',
  'template',
  'kind',
  'key',
  'section',
  'sectionTitle',
  'number',
  'title',
  'unit',
  'product',
] as const;
const READINGS = ['cells', 'owners', 'ownerIds', 'coordinators', 'due', 'target', 'baseline', 'planYears'] as const;
const VERDICTS = ['status', 'reason'] as const;

/**
 * Lets submissions share what is equal in them. 4,000 units that answer one plan hold every title 4,000 times as they
 * come out of the store; shared, they take a third of the memory, and comparing equal texts costs nothing.
 */
export class Sharing {
  private readonly texts = new Map<string, string>();
  private readonly values = new Map<string, unknown>();

  /** The submission as it came out of its JSON, with what is equal shared. */
  submission(submission: Submission): Submission {
    for (const row of submission.rows) this.row(row);
    return { ...submission, plan: this.text(submission.plan) };
  }

  /** Shares in the row itself, which nobody else may hold yet: a copy would take more memory than sharing saves. */
  row(row: ItemRecord): void {
    const shared = row as unknown as Record<string, unknown>;
    for (const field of [...TEXTS, ...VERDICTS]) {
      const value = shared[field];
      if (typeof value === 'string') shared[field] = this.text(value);
    }
    for (const field of READINGS) {
      const value = shared[field];
      if (typeof value === 'object' && value !== null) shared[field] = this.value(value);
    }
  }

  private text(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  private value(value: object): unknown {
    const key = JSON.stringify(value);
    const known = this.values.get(key);
    if (known !== undefined) return known;
    this.values.set(key, value);
    return value;
  }
}
