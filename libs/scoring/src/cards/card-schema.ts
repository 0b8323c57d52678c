import { GATES, GATE_CODES, READING_CODES } from '../topics/codes';
import { MEASURE_KINDS } from '../vocabulary/measure-kinds';
import { LIMITS } from '../topics/gate-schema';
import { HALF_LIVES } from '../facts/tally';
import { type JsonSchema, TEXT } from '../signals/schema-parts';
import { CAP, DAYS, list, record, SHARE } from '../topics/gate-schema';
import { BANDS, PILOT_STAGES } from '../vocabulary/vocabulary';

const CODE = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' };

const MONTHS = { type: 'integer', minimum: 0, maximum: 120 };

const READING = { type: 'number', minimum: -1e6, maximum: 1e6 };

const MONEY = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

function orNull(schema: Record<string, unknown>): JsonSchema {
  return { ...schema, type: [schema.type, 'null'] };
}

function pair(first: unknown, second: unknown): JsonSchema {
  return { type: 'array', items: [first, second], minItems: 2, maxItems: 2, additionalItems: false };
}

const DIRECTION = { type: 'string', enum: ['rising', 'falling'] };

const POINTS = list(pair(READING, CAP), LIMITS.points);

const CURVE = {
  type: 'object',
  discriminator: { propertyName: 'shape' },
  required: ['shape'],
  oneOf: [
    record({ shape: { const: 'linear' }, direction: DIRECTION, points: { ...POINTS, minItems: 2 } }),
    record({ shape: { const: 'steps' }, direction: DIRECTION, points: POINTS }),
    record({ shape: { const: 'bounded-linear' }, direction: DIRECTION, zeroAt: READING, fullAt: READING }),
  ],
};

const MEASURE = record(
  {
    measure: CODE,
    name: TEXT,
    kind: { type: 'string', enum: MEASURE_KINDS },
    reading: { type: 'string', enum: READING_CODES },
    weight: { type: 'number', exclusiveMinimum: 0, maximum: 1000 },
    curve: CURVE,
    freshDays: orNull({ ...DAYS, minimum: 1 }),
    halfLife: { type: 'integer', enum: HALF_LIVES },
    baselineHalfLife: { type: 'integer', enum: HALF_LIVES },
    withinDays: { ...DAYS, minimum: 1 },
    targets: list(pair(DAYS, { ...SHARE, exclusiveMinimum: 0 }), LIMITS.points),
  },
  ['name', 'halfLife', 'baselineHalfLife', 'withinDays', 'targets'],
);

const GATE = {
  type: 'object',
  discriminator: { propertyName: 'gate' },
  required: ['gate'],
  oneOf: GATE_CODES.map((code) => record({ gate: { const: code }, ...GATES[code].schema }, GATES[code].optional)),
};

const NAMES = { ...list(TEXT, LIMITS.list), uniqueItems: true };

function someOf(values: readonly string[]): JsonSchema {
  return { type: 'array', items: { type: 'string', enum: values }, minItems: 1, maxItems: values.length, uniqueItems: true };
}

const ACCOUNT = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    regions: NAMES,
    routes: someOf(['direct', 'partner']),
    operatedBy: someOf(['client', 'partner', 'vendor']),
    contractModels: NAMES,
    value: record({ currency: { type: 'string', pattern: '^[A-Z]{3}$' }, from: MONEY, to: orNull(MONEY) }, ['from', 'to']),
  },
};

const WHEN = {
  type: 'object',
  additionalProperties: false,
  properties: {
    fromDay: DAYS,
    toDay: orNull(DAYS),
    fromMonth: MONTHS,
    toMonth: orNull(MONTHS),
    stages: someOf(PILOT_STAGES),
    atPlan: { type: 'boolean' },
    account: ACCOUNT,
  },
};

const CARD = record(
  {
    code: CODE,
    name: TEXT,
    when: WHEN,
    groups: list(record({ group: CODE, name: TEXT, measures: list(MEASURE, LIMITS.measures) }, ['name']), LIMITS.groups),
    gates: list(GATE, LIMITS.gates, 0),
    stacking: record({ cap: CAP, step: { type: 'number', minimum: 0, maximum: 100 }, floor: CAP }),
    bands: list(record({ band: { type: 'string', enum: BANDS }, from: CAP }), BANDS.length, BANDS.length),
    minCoverage: SHARE,
  },
  ['name'],
);

/** JSON Schema (draft-07) of a set of cards. `card-rules` checks what a schema cannot express. */
export const CARD_SET_SCHEMA: JsonSchema = record({ cards: list(CARD, LIMITS.cards) });
