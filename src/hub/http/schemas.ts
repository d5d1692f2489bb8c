import { submissionSchema } from '../../submission/schema';

/** JSON Schema (draft 7) of what coordinators hand over; strict about types, open for more fields. */

const text = (maxLength: number, minLength = 0) => ({ type: 'string', minLength, maxLength }) as const;
/** Names no property of an object's own making, whatever reads it. */
const KEY = { ...text(400, 1), not: { enum: ['__proto__', 'constructor', 'prototype'] } } as const;

const MAX_ROWS = 20_000;
const { plan, unit, rows } = submissionSchema.properties;
export const PLAN_PATTERN = plan.pattern;

/** Body of `PUT /api/plans/:plan`. */
export const planSchema = {
  $id: 'plan',
  type: 'object',
  required: ['plan', 'title', 'rows', 'owing', 'aggregations'],
  properties: {
    plan,
    title: text(2_000),
    rows: {
      type: 'array',
      maxItems: MAX_ROWS,
      items: { ...rows.items, required: [...rows.items.required, 'kind', 'section', 'number'] },
    },
    owing: {
      type: 'object',
      maxProperties: MAX_ROWS,
      propertyNames: KEY,
      additionalProperties: { type: 'array', maxItems: 10_000, uniqueItems: true, items: unit },
    },
    aggregations: {
      type: 'object',
      maxProperties: MAX_ROWS,
      propertyNames: KEY,
      additionalProperties: { enum: ['latest', 'cumulative', 'in-period', 'ratio', 'none'] },
    },
  },
} as const;

/** Body of `POST /api/plans/:plan/decisions`. */
export const decisionsSchema = {
  $id: 'decisions',
  type: 'object',
  required: ['decisions'],
  properties: {
    decisions: {
      type: 'array',
      minItems: 1,
      maxItems: 1_000,
      items: {
        type: 'object',
        required: ['from', 'to'],
        properties: { from: KEY, to: { anyOf: [{ type: 'null' }, KEY] } },
      },
    },
  },
} as const;

/** Body of `POST /api/plans/:plan/decisions/taken-back`. */
export const takenBackSchema = {
  $id: 'takenBack',
  type: 'object',
  required: ['from'],
  properties: { from: KEY },
} as const;

/** Body of `PUT /api/periods/:period/publication`; what is absent stays as it is. */
export const publicationSchema = {
  $id: 'publication',
  type: 'object',
  required: ['published'],
  properties: {
    published: { type: 'boolean' },
    parts: {
      type: 'array',
      maxItems: 4,
      uniqueItems: true,
      items: { enum: ['overview', 'indicators', 'tasks', 'units'] },
    },
    note: text(4_000),
  },
} as const;
