/**
 * JSON Schema (draft 7) of what a sender hands over: strict about types, open for more fields. Only the fields that
 * lead a figure back to its cell are required of a row; the others may be missing or `null` when another office's tool
 * sends. Judgements are codes of the sender's own rules, which may be other ones than ours.
 */

const text = (maxLength: number, minLength = 0) => ({ type: 'string', minLength, maxLength }) as const;
const CELL_TEXT = text(32_767);
const nullable = (schema: object) => ({ anyOf: [{ type: 'null' }, schema] });

export const PERIOD_PATTERN = '^\\d{4}(-(Q[1-4]|H[12]|M(0[1-9]|1[0-2])))?$';
export const UNIT_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';
export const UUID7_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';
const TIME_WITH_OFFSET =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)$';
const NOT_BLANK = '\\S';

const id = { type: 'string', pattern: UUID7_PATTERN } as const;
const unit = { type: 'string', pattern: UNIT_PATTERN, maxLength: 100 } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const code = { type: 'string', pattern: '^[a-z][A-Za-z0-9-]{0,63}$' } as const;
const number = nullable({ type: 'number' });

const quantity = nullable({
  type: 'object',
  required: ['text', 'parts', 'qualitative'],
  properties: {
    text: CELL_TEXT,
    qualitative: { type: 'boolean' },
    parts: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        required: ['comparator', 'value'],
        properties: {
          comparator: { enum: ['>=', '<=', '>', '<', 'between', null] },
          value: number,
          low: number,
          high: number,
          unit: nullable(CELL_TEXT),
          scope: nullable(CELL_TEXT),
          forecast: { type: 'boolean' },
        },
      },
    },
  },
});

const when = (kind: string, required: readonly string[]) => ({
  if: { properties: { kind: { const: kind } } },
  then: { required },
});
const simpleDue = {
  type: 'object',
  required: ['kind'],
  properties: {
    kind: { enum: ['by', 'within', 'recurring', 'ongoing', 'conditional', 'impossible', 'unreadable', 'missing'] },
    label: nullable(CELL_TEXT),
    start: day,
    end: day,
    period: { type: 'array', maxItems: 20, items: code },
    condition: CELL_TEXT,
    why: CELL_TEXT,
  },
  allOf: [when('by', ['end']), when('within', ['start', 'end'])],
};
const due = {
  type: 'object',
  required: ['kind'],
  if: { properties: { kind: { const: 'multiple' } } },
  then: { required: ['parts'], properties: { parts: { type: 'array', maxItems: 100, items: simpleDue } } },
  else: simpleDue,
};

const row = {
  type: 'object',
  required: ['sheet', 'row', 'key', 'title'],
  properties: {
    sheet: text(255, 1),
    template: nullable(code),
    kind: { enum: ['indicators', 'tasks', null] },
    row: { type: 'integer', minimum: 1, maximum: 1_048_576 },
    key: text(400, 1),
    section: nullable(text(255)),
    sectionTitle: nullable(CELL_TEXT),
    number: nullable(text(255)),
    group: { enum: [true, false, null] },
    title: CELL_TEXT,
    cells: nullable({
      type: 'object',
      additionalProperties: { type: 'string', pattern: '^[A-Z]{1,3}[1-9]\\d{0,6}$' },
    }),
    owners: nullable({ type: 'array', maxItems: 500, items: CELL_TEXT }),
    ownerIds: nullable({ type: 'array', maxItems: 500, items: nullable(text(100)) }),
    coordinators: nullable({ type: 'array', maxItems: 500, items: CELL_TEXT }),
    unit: nullable(CELL_TEXT),
    product: nullable(CELL_TEXT),
    due: nullable(due),
    target: quantity,
    baseline: quantity,
    result: quantity,
    progress: nullable({
      type: 'object',
      required: ['text', 'done'],
      properties: { text: CELL_TEXT, done: { type: 'boolean' }, completedOn: nullable(day), percent: number },
    }),
    completedOn: nullable(day),
    texts: nullable({ type: 'object', additionalProperties: CELL_TEXT }),
    planYears: nullable({
      type: 'object',
      required: ['from', 'to'],
      properties: { from: { type: 'integer' }, to: { type: 'integer' } },
    }),
    status: nullable(code),
    basis: nullable(code),
    pace: nullable(code),
    reason: nullable(CELL_TEXT),
  },
};

const count = { type: 'integer', minimum: 0, maximum: 1_000_000 } as const;

export const submissionSchema = {
  $id: 'submission',
  type: 'object',
  required: [
    'id',
    'unit',
    'period',
    'plan',
    'replaces',
    'sentAt',
    'sentBy',
    'ruleset',
    'contentHash',
    'rows',
    'findings',
  ],
  properties: {
    id,
    unit,
    period: { type: 'string', pattern: PERIOD_PATTERN },
    plan: { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]{0,99}$' },
    replaces: nullable(id),
    sentAt: { type: 'string', pattern: TIME_WITH_OFFSET },
    sentBy: text(200),
    ruleset: text(100),
    contentHash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    rows: { type: 'array', maxItems: 20_000, items: row },
    findings: {
      type: 'object',
      required: ['errors', 'warnings', 'confirmed'],
      properties: {
        errors: count,
        warnings: count,
        confirmed: {
          type: 'array',
          maxItems: 20_000,
          items: {
            type: 'object',
            required: ['rule', 'cells', 'reason'],
            properties: {
              rule: code,
              cells: { type: 'array', maxItems: 10_000, items: text(20, 1) },
              reason: { type: 'string', pattern: NOT_BLANK, maxLength: 4_000 },
            },
          },
        },
        disputed: {
          type: 'array',
          maxItems: 20_000,
          items: {
            type: 'object',
            required: ['rule', 'cells', 'note'],
            properties: {
              rule: code,
              sheet: text(255),
              cells: { type: 'array', maxItems: 10_000, items: text(20, 1) },
              note: { type: 'string', pattern: NOT_BLANK, maxLength: 4_000 },
            },
          },
        },
      },
    },
  },
} as const;

const moment = nullable({ anyOf: [day, { type: 'string', pattern: TIME_WITH_OFFSET }] });

/** Body of `PUT /api/periods/:period`; what is absent stays as it is. */
export const periodSchema = {
  $id: 'period',
  type: 'object',
  properties: {
    opens: moment,
    due: moment,
    closes: moment,
    policy: {
      type: 'object',
      properties: {
        errorsBlock: { type: 'boolean' },
        acceptLate: { type: 'boolean' },
        warningsNeedReason: { type: 'boolean' },
      },
    },
    units: nullable({ type: 'array', maxItems: 10_000, uniqueItems: true, items: unit }),
  },
} as const;

/** Body of `POST /api/submissions/:id/review`. */
export const reviewSchema = {
  $id: 'review',
  type: 'object',
  required: ['state'],
  properties: { state: { enum: ['accepted', 'returned'] }, comment: text(4_000) },
} as const;
