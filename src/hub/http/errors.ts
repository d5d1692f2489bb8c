import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { messagesFor, type Language } from '../../messages';
import { type SchemaFault } from '../../messages/vi/hub';
import { DatabaseProblem } from '../store/engines/engine';
import { HubProblem } from './problem';

const MAX_LISTED = 50;
/** After which a store that is away may be asked again. */
const SECONDS_AWAY = 5;

/** Answers every failure as `{ code, message, …facts }` with its status, and no failure with a stack trace. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(problemOf(error, request), request, reply));
  app.setNotFoundHandler((request, reply) => answer(new HubProblem('not-found'), request, reply));
}

function answer(problem: HubProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const messages = messagesFor(languageOf(request)).hub;
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
      message: messages.problems[problem.code](problem.facts),
      ...facts,
      ...(errors === undefined
        ? {}
        : { errors: errors.map((fault) => ({ path: fault.path.join('.'), message: messages.schemaFault(fault) })) }),
    });
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
