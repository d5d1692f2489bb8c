import { NotCanonical } from './canonicalJson';
import { contentHash } from './contentHash';
import { conforms } from './conforms';
import { submissionSchema } from './schema';
import { type Submission } from './types';

export type UnreadSubmission = 'damaged' | 'invalid' | 'hash-mismatch';

/**
 * A submission out of a JSON file, bare as the pane saves it or as a folder's writer files it (`receivedAt` is then the
 * moment of filing); `null` for JSON that has nothing to do with submissions. For pages, where no validator may be
 * compiled.
 */
export async function readSubmission(
  text: string,
): Promise<{ readonly submission: Submission; readonly receivedAt: string | null } | UnreadSubmission | null> {
  const value = parsed(text);
  if (value === undefined) return 'damaged';
  if (typeof value !== 'object' || value === null) return null;
  const { submission = value, receivedAt } = value as { submission?: unknown; receivedAt?: unknown };
  if (!looksLikeSubmission(submission)) return null;
  const filedAt = typeof receivedAt === 'string' ? receivedAt : null;
  if (!conforms(submissionSchema, submission) || (filedAt !== null && Number.isNaN(Date.parse(filedAt)))) {
    return 'invalid';
  }
  const read = submission as Submission;
  try {
    return (await contentHash(read)) === read.contentHash ? { submission: read, receivedAt: filedAt } : 'hash-mismatch';
  } catch (error) {
    if (error instanceof NotCanonical) return 'invalid';
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function looksLikeSubmission(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'contentHash' in value && 'rows' in value;
}
