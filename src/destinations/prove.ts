import { NotCanonical } from '../submission/canonicalJson';
import { conforms } from '../submission/conforms';
import { contentHash } from '../submission/contentHash';
import { submissionSchema } from '../submission/schema';
import { type Submission } from '../submission/types';
import { DestinationProblem } from './types';

/** What a receiver would refuse at its border: writers that have no receiver check it themselves before they write. */
export async function prove(submission: Submission): Promise<void> {
  if (!conforms(submissionSchema, submission)) throw new DestinationProblem('invalid');
  try {
    if ((await contentHash(submission)) !== submission.contentHash) throw new DestinationProblem('hash-mismatch');
  } catch (error) {
    if (error instanceof NotCanonical) throw new DestinationProblem('invalid', {}, { cause: error });
    throw error;
  }
}
