import { decisionsSchema, PLAN_PATTERN, planSchema, publicationSchema, takenBackSchema } from './schemas';
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
    late: { type: 'boolean', description: 'True when it was received after the day it was due.' },
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
const plan = { name: 'plan', in: 'path', required: true, schema: { type: 'string', pattern: PLAN_PATTERN } };
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
        summary: 'Set calendar, policy and units; what is absent stays as it is, null takes it away',
        parameters: [period],
        requestBody: { required: true, ...json(schemaOf(periodSchema)) },
        responses: { 200: answer('Period'), 422: refusal('bad-dates; unknown-units'), ...SIGN_IN },
      },
    },
    '/api/periods/{period}/publication': {
      get: {
        summary: 'What coordinators published of the period',
        parameters: [period],
        responses: { 200: answer('Publication', schemaOf(publicationSchema)), ...SIGN_IN },
      },
      put: {
        summary: 'Publish parts of the period for everybody, or take them back at once; what is absent stays as it is',
        parameters: [period],
        requestBody: { required: true, ...json(schemaOf(publicationSchema)) },
        responses: { 200: answer('Publication'), 422: refusal('nothing-to-publish'), ...SIGN_IN },
      },
    },
    '/api/plans': {
      get: {
        summary: 'Plans with their versions in force, without rows',
        responses: { 200: answer('Plans'), ...SIGN_IN },
      },
    },
    '/api/plans/{plan}': {
      get: {
        summary: 'The version in force, or the one named, whole; with ETag',
        parameters: [plan, query('version')],
        responses: {
          200: answer('Plan version', { $ref: '#/components/schemas/Plan' }),
          304: answer('Not changed'),
          404: refusal('Unknown'),
          ...SIGN_IN,
        },
      },
      put: {
        summary: 'Add a version, which is in force from now on; earlier ones stay',
        parameters: [plan],
        requestBody: { required: true, ...json({ $ref: '#/components/schemas/Plan' }) },
        responses: {
          201: answer('Kept, with its version number'),
          413: refusal('Too large'),
          422: refusal('invalid; other-plan; rows-twice; unknown-rows; unknown-units'),
          ...SIGN_IN,
        },
      },
    },
    '/api/plans/{plan}/decisions': {
      get: {
        summary: 'Which row of the plan a reported row is, as people decided',
        parameters: [plan],
        responses: { 200: answer('Decisions that count'), ...SIGN_IN },
      },
      post: {
        summary: 'Decide on reported rows, all or none; a new decision on a row counts from now on',
        parameters: [plan],
        requestBody: { required: true, ...json(schemaOf(decisionsSchema)) },
        responses: { 201: answer('Decided'), 404: refusal('Unknown'), 422: refusal('unknown-rows'), ...SIGN_IN },
      },
    },
    '/api/plans/{plan}/decisions/taken-back': {
      post: {
        summary: 'Take the decision on a reported row back',
        parameters: [plan],
        requestBody: { required: true, ...json(schemaOf(takenBackSchema)) },
        responses: { 200: answer('Decisions that count'), 404: refusal('There was none'), ...SIGN_IN },
      },
    },
    '/api/me': {
      get: {
        summary: 'Who the caller is to the hub',
        responses: {
          200: answer('Caller', {
            type: 'object',
            required: ['unit', 'role', 'name', 'expiresAt'],
            properties: {
              unit: { type: 'string' },
              role: { enum: ['reporter', 'coordinator', 'viewer', 'admin'] },
              name: { type: 'string', description: 'Of the unit.' },
              expiresAt: { type: 'string', format: 'date-time' },
            },
          }),
          ...SIGN_IN,
        },
      },
    },
    '/api/sign-out': {
      post: {
        summary: 'End the sign-in whose session is the bearer token',
        responses: {
          200: answer('Ended; `signOutPage` is where the province’s own service is signed out of'),
          204: answer('Ended; there is no such page'),
          404: refusal('Not a session'),
          ...SIGN_IN,
        },
      },
    },
    '/api/sign-in': {
      get: {
        security: [],
        summary: 'What ways there are to sign in',
        responses: { 200: answer('`account` is null, or the label and page (`/sign-in`) of the province’s sign-in') },
      },
    },
    '/api/periods/{period}/consolidated': {
      get: {
        summary: 'Rows of the counting submissions, conflicts, units that have not sent',
        description:
          'With `Accept: application/x-ndjson` the same in lines: first the object with its lists empty, then ' +
          '`{"in": list, "item": …}` for each item, last `{"items": count}`.',
        parameters: [
          period,
          {
            ...query('rows'),
            description: '0 leaves the rows out: with thousands of units they are hundreds of megabytes.',
          },
        ],
        responses: { 200: answer('Consolidated, with ETag'), 304: answer('Not changed'), ...SIGN_IN },
      },
    },
    '/api/periods/{period}/dashboard': {
      get: {
        summary: 'Figures of the period: who has sent, shares, sections, ranking, lists of rows, trend',
        parameters: [period],
        responses: { 200: answer('Dashboard, with ETag'), 304: answer('Not changed'), ...SIGN_IN },
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
      Plan: schemaOf(planSchema),
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
