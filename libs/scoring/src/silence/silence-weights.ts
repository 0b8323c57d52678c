import Ajv from 'ajv';
import shipped from './silence-weights.json';
import { FROZEN_NUMBERS, MOVING_NUMBERS, type SilenceWeights } from './hazard';
import type { ErrorObject } from 'ajv';

const NUMBER = { type: 'number' };

const COUNT = { type: 'integer', minimum: 0 };

function record(names: readonly string[], of: object): object {
  return { type: 'object', additionalProperties: false, required: names, properties: Object.fromEntries(names.map((name) => [name, of])) };
}

const CLAMPED = record(['weight', 'from', 'to'], NUMBER);

/** JSON Schema of a weights file. Moving numbers have no negative weights, so that the risk never falls during a silence. */
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['model', 'version', 'label', 'horizonDays', 'timesOwnGap', 'trainedOn', 'intercept', 'moving', 'frozen'],
  properties: {
    model: { const: 'silence-3' },
    version: { type: 'integer', minimum: 1 },
    label: { enum: ['stall', 'no-answer'] },
    horizonDays: { type: 'integer', minimum: 1, maximum: 3650 },
    timesOwnGap: { type: 'number', minimum: 0 },
    trainedOn: {
      type: 'object',
      additionalProperties: false,
      required: ['data', 'date', 'accounts', 'silences', 'stalls'],
      properties: {
        data: { type: 'string', minLength: 1 },
        date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        accounts: COUNT,
        silences: COUNT,
        stalls: COUNT,
      },
    },
    intercept: NUMBER,
    moving: record(MOVING_NUMBERS, { type: 'number', minimum: 0 }),
    frozen: record(FROZEN_NUMBERS, CLAMPED),
  },
};

/** Weights from JSON. Throws an error that names every mistake by its path. */
export function parseSilenceWeights(json: unknown): SilenceWeights {
  const validate = new Ajv({ allErrors: true }).compile<SilenceWeights>(SCHEMA);
  if (validate(json)) return json;
  throw new Error(`these are no weights of a silence: ${(validate.errors ?? []).map(inWords).join('; ')}`);
}

function inWords({ instancePath, keyword, params, message }: ErrorObject): string {
  const { missingProperty, additionalProperty, allowedValue, allowedValues } = params as Record<string, unknown>;
  if (keyword === 'required') return `${instancePath}/${String(missingProperty)} is missing`;
  if (keyword === 'additionalProperties') return `${instancePath}/${String(additionalProperty)} is not a field here`;
  if (keyword === 'const' || keyword === 'enum') return `${instancePath} must be ${[allowedValue ?? allowedValues].flat().join(' or ')}`;
  return `${instancePath || 'the file'} ${message ?? 'is wrong'}`;
}

/** The weights that are shipped; `trainedOn` says what they were fitted to. */
export const SILENCE_WEIGHTS: SilenceWeights = shipped as SilenceWeights;
