import { type FastifyInstance } from 'fastify';
import { NotCanonical } from '../../submission/canonicalJson';
import { contentHash } from '../../submission/contentHash';
import { summaryOf } from '../../submission/ledger';
import { reviewSchema, submissionSchema, PERIOD_PATTERN, UNIT_PATTERN } from '../../submission/schema';
import { type LedgerEntry, type Submission } from '../../submission/types';
import { readPeriod } from '../../values/period';
import { type HubContext } from '../context';
import { callerWith } from '../http/authenticate';
import { HubProblem } from '../http/problem';
import { judgeRows } from '../judge';
import { entryOf, receiveSubmission, reviewSubmission, summaries } from '../store/ledger';

/** Sending, listing, reading and reviewing submissions. */
export function submissionRoutes(app: FastifyInstance, { store, now, limits, metrics }: HubContext): void {
  app.post<{ Body: Submission }>(
    '/submissions',
    { schema: { body: submissionSchema }, bodyLimit: limits.submissionBytes },
    async (request, reply) => {
      const caller = callerWith(request, 'reporter', 'coordinator', 'admin');
      const submission = request.body;
      if (submission.unit !== caller.unit) throw new HubProblem('forbidden');
      if ((await hashOf(submission)) !== submission.contentHash) throw new HubProblem('hash-mismatch');
      const at = now();
      const judgements = judgeRows(submission.rows, readPeriod(submission.period), at);
      const outcome = await receiveSubmission(store, submission, judgements, { actor: caller.tokenId, now: at });
      metrics.count('submissions', outcome.kind === 'refused' ? outcome.code : outcome.kind);
      if (outcome.kind === 'refused') throw new HubProblem(outcome.code, outcome.facts);
      return reply
        .code(outcome.kind === 'new' ? 201 : 200)
        .header('cache-control', 'no-store')
        .send(outcome.receipt);
    },
  );

  app.get<{ Querystring: { period?: string; unit?: string } }>(
    '/submissions',
    {
      schema: {
        querystring: {
          type: 'object',
          properties: {
            period: { type: 'string', pattern: PERIOD_PATTERN },
            unit: { type: 'string', pattern: UNIT_PATTERN },
          },
        },
      },
    },
    async (request, reply) => {
      const caller = callerWith(request);
      const { period, unit = caller.role === 'reporter' ? caller.unit : undefined } = request.query;
      if (caller.role === 'reporter' && unit !== caller.unit) throw new HubProblem('forbidden');
      const found = await summaries(store.db, { period, unit });
      return reply.header('cache-control', 'no-store').send({ submissions: found });
    },
  );

  app.get<{ Params: { id: string } }>('/submissions/:id', async (request, reply) => {
    const caller = callerWith(request);
    const entry = await entryOf(store.db, request.params.id);
    if (entry === null) throw new HubProblem('not-found');
    if (caller.role === 'reporter' && entry.submission.unit !== caller.unit) throw new HubProblem('forbidden');
    return reply.header('cache-control', 'no-store').send(whole(entry));
  });

  app.post<{ Params: { id: string }; Body: { state: 'accepted' | 'returned'; comment?: string } }>(
    '/submissions/:id/review',
    { schema: { body: reviewSchema } },
    async (request, reply) => {
      const caller = callerWith(request, 'coordinator', 'admin');
      const { state, comment = '' } = request.body;
      if (state === 'returned' && comment.trim() === '') throw new HubProblem('comment-needed');
      const review = { state, comment, at: now().toISOString(), by: caller.unit };
      const entry = await reviewSubmission(store, request.params.id, review, caller.tokenId);
      if (entry === null) throw new HubProblem('not-found');
      return reply.send({ ...summaryOf(entry), review: entry.review });
    },
  );
}

/** The submission with what the ledger knows of it, in one object: the fields of the list and the rest. */
function whole({ submission, ...kept }: LedgerEntry) {
  return { ...submission, ...kept };
}

async function hashOf(submission: Submission): Promise<string> {
  try {
    return await contentHash(submission);
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    throw new HubProblem('invalid', { errors: [{ path: ['rows'], missing: null }] });
  }
}
