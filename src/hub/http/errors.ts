import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { messagesFor, type Language } from '../../messages';
import { type SchemaFault } from '../../messages/vi/hub';
import { DatabaseProblem } from '../store/engines/engine';
import { HubProblem } from './problem';

const MAX_LISTED = 50;
/** Bytes of a refused body that are still listened to; who sends more may see the connection end instead. */
const MOST_DISCARDED = 64 * 1024 * 1024;
/** After which a store that is away may be asked again. */
const SECONDS_AWAY = 5;

/** Answers every failure as `{ code, message, …facts }` with its status, and no failure with a stack trace. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOf(error, request);
    await heardOut(request);
    return answer(problem, request, reply);
  });
  app.setNotFoundHandler(async (request, reply) => {
    await heardOut(request);
    return answer(new HubProblem('not-found'), request, reply);
  });
}

/**
 * Resolves when the rest of the body has come and was thrown away, up to a limit. Many clients read no answer before
 * they have sent all: cut off in the middle, they would take a refusal for a broken line and send the same again.
 */
async function heardOut({ raw }: FastifyRequest): Promise<void> {
  if (raw.complete || raw.destroyed || Number(raw.headers['content-length'] ?? 0) > MOST_DISCARDED) return;
  await new Promise<void>((resolve) => {
    let bytes = 0;
    raw.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_DISCARDED) resolve();
    });
    for (const event of ['end', 'close', 'error']) raw.once(event, () => resolve());
    raw.resume();
  });
}

function answer(problem: HubProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const messages = messagesFor(languageOf(request)).hub;
  const sentence =
    (isReport(request) ? undefined : messages.problemsElsewhere[problem.code]) ?? messages.problems[problem.code];
  const { errors, ...facts } = problem.facts as { errors?: readonly SchemaFault[] };
  if (problem.code === 'unauthorised') void reply.header('www-authenticate', 'Bearer');
  const { retryAfter } = problem.facts;
  if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({
      code: problem.code,
      message: sentence(problem.facts),
      ...facts,
      ...(errors === undefined
        ? {}
        : { errors: errors.map((fault) => ({ path: fault.path.join('.'), message: messages.schemaFault(fault) })) }),
    });
}

/** Only a sender has a report that is still to be sent. */
function isReport({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && url.split('?')[0] === '/api/submissions';
}

/** The language the caller asks for: Vietnamese unless English is wanted. */
export function languageOf(request: FastifyRequest): Language {
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

function problemOf(error: FastifyError, request: FastifyRequest): HubProblem {
  if (error instanceof HubProblem) return error;
  if (error instanceof DatabaseProblem) {
    request.log.error({ failure: error.code }, 'store does not answer');
    return new HubProblem('not-ready', { retryAfter: SECONDS_AWAY });
  }
  if (error.validation !== undefined) {
    return new HubProblem('invalid', {
      errors: error.validation.slice(0, MAX_LISTED).map(({ instancePath, keyword, params }): SchemaFault => ({
        path: instancePath.split('/').slice(1),
        missing: keyword === 'required' ? String(params['missingProperty']) : null,
      })),
    });
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new HubProblem('too-large');
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new HubProblem('unsupported');
  // Broken JSON, a wrong content length, a poisoned prototype: the body is not a report.
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return error.statusCode === 404 ? new HubProblem('not-found') : new HubProblem('invalid', { errors: [] });
  }
  // The frames alone: a message may quote what was sent.
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  request.log.error({ failure: error.name, code: error.code, frames }, 'unexpected failure');
  return new HubProblem('server-error');
}
