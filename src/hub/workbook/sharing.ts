import { type ItemRecord } from '../../examine/records';
import { type Submission } from '../../submission/types';

/** Fields that come from the plan: many units send the same words and readings. What a unit reports itself stays its own. */
const TEXTS = [
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

  submission(submission: Submission): Submission {
    return { ...submission, plan: this.text(submission.plan), rows: submission.rows.map((row) => this.row(row)) };
  }

  private row(row: ItemRecord): ItemRecord {
    const shared: Record<string, unknown> = { ...row };
    for (const field of [...TEXTS, ...VERDICTS]) {
      const value = shared[field];
      if (typeof value === 'string') shared[field] = this.text(value);
    }
    for (const field of READINGS) {
      const value = shared[field];
      if (typeof value === 'object' && value !== null) shared[field] = this.value(value);
    }
    return shared as unknown as ItemRecord;
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
