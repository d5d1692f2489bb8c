import Ajv from 'ajv';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { NotCanonical } from '../../submission/canonicalJson';
import { contentHash } from '../../submission/contentHash';
import { claimedAfter } from '../../submission/filedName';
import { type RefusalCode } from '../../submission/ledger';
import { replay, type FiledReview, type FiledSubmission } from '../../submission/replay';
import { submissionSchema, UUID7_PATTERN } from '../../submission/schema';
import { type LedgerEntry, type Submission } from '../../submission/types';
import { jsonFiles } from './files';

/** A file as our writer makes it. Others may drop a bare submission, as the pane saves it. */
export interface Filed {
  readonly receivedAt: string;
  readonly submission: Submission;
}

/** Answer to a submission whose content equalled the current one: its id stays taken. */
export interface FiledUnchanged {
  readonly unchanged: { readonly id: string; readonly contentHash: string; readonly of: string };
}

/** A coordinator's decision, in a file of its own. */
export interface FiledDecision {
  readonly review: FiledReview;
}

export type LeftOutCode = RefusalCode | 'damaged' | 'invalid' | 'too-large';

/** What a folder of submissions holds, for every reader the same. */
export interface FolderLedger {
  readonly entries: readonly LedgerEntry[];
  /** Files that do not count, and why. Files that are no submissions at all are not listed. */
  readonly leftOut: readonly { readonly name: string; readonly code: LeftOutCode }[];
  readonly unchanged: readonly FiledUnchanged['unchanged'][];
}

const MAX_BYTES = 16 * 1024 * 1024;
const validate = new Ajv({ allowUnionTypes: true }).compile<Submission>(submissionSchema);
const ID = new RegExp(UUID7_PATTERN);

/** Reads every submission below a folder under the ledger's laws. */
export async function readFolder(folder: string): Promise<FolderLedger> {
  return readSubmissionFiles(folder, await jsonFiles(folder));
}

/** The same for chosen files. `names` are relative to `folder`; a name is claimed when it stands where a writer put it. */
export async function readSubmissionFiles(folder: string, names: readonly string[]): Promise<FolderLedger> {
  const files: FiledSubmission[] = [];
  const leftOut: { name: string; code: LeftOutCode }[] = [];
  const unchanged: FiledUnchanged['unchanged'][] = [];
  const reviews: FiledReview[] = [];
  for (const name of names) {
    const content = await readContent(path.join(folder, name));
    if (typeof content === 'string') leftOut.push({ name, code: content });
    else if (isUnchanged(content.value)) unchanged.push(content.value.unchanged);
    else if (isDecision(content.value)) reviews.push(content.value.review);
    else {
      const read = await submissionIn(content.value);
      if (read === null) continue;
      if (typeof read === 'string') leftOut.push({ name, code: read });
      else {
        const { submission, receivedAt } = read;
        const after = claimedAfter(name, submission);
        files.push({
          name,
          submission,
          receivedAt: receivedAt ?? content.changedAt,
          ...(after === undefined ? {} : { claimedAfter: after }),
        });
      }
    }
  }
  const { entries, refused } = replay(files, reviews);
  return { entries, leftOut: [...leftOut, ...refused.map(({ name, code }) => ({ name, code }))], unchanged };
}

async function readContent(file: string): Promise<{ value: unknown; changedAt: string } | 'damaged' | 'too-large'> {
  const { size, mtime } = await stat(file);
  if (size > MAX_BYTES) return 'too-large';
  try {
    return { value: JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, '')), changedAt: mtime.toISOString() };
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
}

/** `null` for JSON that has nothing to do with submissions. */
async function submissionIn(
  value: unknown,
): Promise<{ submission: Submission; receivedAt: string | null } | LeftOutCode | null> {
  if (typeof value !== 'object' || value === null) return null;
  const filed = value as Partial<Filed>;
  const submission: unknown = filed.submission ?? value;
  if (!looksLikeSubmission(submission)) return null;
  const receivedAt = typeof filed.receivedAt === 'string' ? filed.receivedAt : null;
  if (!validate(submission) || (receivedAt !== null && Number.isNaN(Date.parse(receivedAt)))) return 'invalid';
  try {
    if ((await contentHash(submission)) !== submission.contentHash) return 'hash-mismatch';
  } catch (error) {
    if (error instanceof NotCanonical) return 'invalid';
    throw error;
  }
  return { submission, receivedAt };
}

function looksLikeSubmission(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'contentHash' in value && 'rows' in value;
}

function isUnchanged(value: unknown): value is FiledUnchanged {
  const { unchanged } = (value ?? {}) as Partial<FiledUnchanged>;
  return (
    typeof unchanged === 'object' &&
    unchanged !== null &&
    [unchanged.id, unchanged.of].every((id) => typeof id === 'string' && ID.test(id)) &&
    typeof unchanged.contentHash === 'string'
  );
}

function isDecision(value: unknown): value is FiledDecision {
  const { review } = (value ?? {}) as { review?: Partial<FiledReview> };
  return (
    typeof review === 'object' &&
    ID.test(String(review.of)) &&
    (review.state === 'accepted' || review.state === 'returned') &&
    [review.comment, review.by].every((text) => typeof text === 'string' && text.length <= 4_000) &&
    !Number.isNaN(Date.parse(String(review.at)))
  );
}
