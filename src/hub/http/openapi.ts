import { PERIOD_PATTERN, periodSchema, reviewSchema, submissionSchema } from '../../submission/schema';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const answer = (description: string, schema?: object) => ({
  description,
  ...(schema === undefined ? {} : json(schema)),
});
const refusal = (description: string) => answer(description, { $ref: '#/components/schemas/Problem' });
const schemaOf = ({ $id: _id, ...schema }: { readonly $id: string }) => schema;

const nullableText = { type: ['string', 'null'] };
const receipt = {
  type: 'object',
  required: ['submissionId', 'revision', 'receivedAt', 'contentHash', 'state'],
  properties: {
    submissionId: { type: 'string', format: 'uuid' },
    revision: { type: 'integer', minimum: 1 },
    receivedAt: { type: 'string', format: 'date-time' },
    contentHash: { type: 'string' },
    state: { $ref: '#/components/schemas/State' },
    unchanged: { type: 'boolean', description: 'The content equalled the current submission: no new revision.' },
  },
};
const summary = {
  type: 'object',
  properties: {
    id: { type: 'string', format: 'uuid' },
    unit: { type: 'string' },
    period: { type: 'string' },
    plan: { type: 'string' },
    revision: { type: 'integer' },
    state: { $ref: '#/components/schemas/State' },
    receivedAt: { type: 'string', format: 'date-time' },
    contentHash: { type: 'string' },
    replaces: nullableText,
    late: { type: 'boolean' },
    errors: { type: 'integer' },
    warnings: { type: 'integer' },
    confirmed: { type: 'integer' },
  },
};
const period = { name: 'period', in: 'path', required: true, schema: { type: 'string', pattern: PERIOD_PATTERN } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const query = (name: string) => ({ name, in: 'query', schema: { type: 'string' } });
const SIGN_IN = { 401: refusal('No token in force'), 403: refusal('Other unit or role'), 429: refusal('Too many') };

/** The hub's interface (docs/contract.md, hub API) for other programs. */
export const openApi = {
  openapi: '3.1.0',
  info: { title: 'Phụ Lục hub', version: '1.0.0' },
  security: [{ bearer: [] }],
  paths: {
    '/api/submissions': {
      post: {
        summary: 'Send a submission',
        requestBody: { required: true, ...json({ $ref: '#/components/schemas/Submission' }) },
        responses: {
          201: answer('Received', { $ref: '#/components/schemas/Receipt' }),
          200: answer('Repeated or unchanged', { $ref: '#/components/schemas/Receipt' }),
          409: refusal('stale, with currentId; or different-content'),
          413: refusal('Too large'),
          422: refusal('invalid, with a list; hash-mismatch; has-errors; warnings-without-reason'),
          423: refusal('Period closed'),
          ...SIGN_IN,
        },
      },
      get: {
        summary: 'List submissions of the own unit, or of all for coordinators, viewers and administrators',
        parameters: [query('period'), query('unit')],
        responses: {
          200: answer('List', {
            type: 'object',
            properties: { submissions: { type: 'array', items: { $ref: '#/components/schemas/Summary' } } },
          }),
          ...SIGN_IN,
        },
      },
    },
    '/api/submissions/{id}': {
      get: {
        summary: 'The whole submission with what the ledger knows of it',
        parameters: [id],
        responses: { 200: answer('Submission'), 404: refusal('Unknown'), ...SIGN_IN },
      },
    },
    '/api/submissions/{id}/review': {
      post: {
        summary: 'Accept or return a submission',
        parameters: [id],
        requestBody: { required: true, ...json(schemaOf(reviewSchema)) },
        responses: { 200: answer('Reviewed'), 404: refusal('Unknown'), 422: refusal('No comment'), ...SIGN_IN },
      },
    },
    '/api/periods/{period}': {
      get: { summary: 'Calendar and policy', parameters: [period], responses: { 200: answer('Period'), ...SIGN_IN } },
      put: {
        summary: 'Set calendar and policy',
        parameters: [period],
        requestBody: { required: true, ...json(schemaOf(periodSchema)) },
        responses: { 200: answer('Period'), 422: refusal('Dates not right'), ...SIGN_IN },
      },
    },
    '/api/periods/{period}/consolidated': {
      get: {
        summary: 'Rows of the counting submissions, conflicts, units that have not sent',
        parameters: [period],
        responses: { 200: answer('Consolidated'), ...SIGN_IN },
      },
    },
    '/api/periods/{period}/tracker': {
      get: { summary: 'State of every unit', parameters: [period], responses: { 200: answer('Tracker'), ...SIGN_IN } },
    },
    '/api/periods/{period}/workbook': {
      get: {
        summary: 'The shared workbook (.xlsx)',
        parameters: [period],
        responses: {
          200: {
            description: 'Workbook, with ETag',
            content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} },
          },
          304: answer('Not changed'),
          ...SIGN_IN,
        },
      },
    },
    '/healthz': { get: { security: [], responses: { 200: answer('The process answers') } } },
    '/readyz': { get: { security: [], responses: { 200: answer('The store answers'), 503: refusal('Not ready') } } },
    '/metrics': { get: { security: [], responses: { 200: answer('Counters in Prometheus text') } } },
  },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Submission: schemaOf(submissionSchema),
      Receipt: receipt,
      Summary: summary,
      State: { enum: ['not-sent', 'sent', 'returned', 'accepted'] },
      Problem: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { type: 'string' },
          message: { type: 'string', description: 'A sentence for the user; Vietnamese unless English is asked for.' },
          currentId: nullableText,
          errors: {
            type: 'array',
            items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
          },
        },
      },
    },
  },
};
