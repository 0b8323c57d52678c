import type { SignalKind } from './signal';

export type JsonSchema = { readonly [key: string]: unknown };

export const SIDE = { type: 'string', enum: ['client', 'partner', 'vendor'] };

/** No NUL and no lone surrogate: PostgreSQL stores neither. */
export const STORABLE = '^[^\\u0000\\p{Cs}]*$';

/** A blank name would count as one more person who answers. */
export const NAMED = '^(?=[^]*\\S)[^\\u0000\\p{Cs}]*$';

export const TEXT = { type: 'string', minLength: 1, maxLength: 200, pattern: STORABLE };

export const DATE = { type: 'string', format: 'date' };

export const MOMENT = { type: 'string', format: 'date-time' };

export const COUNT = { type: 'integer', minimum: 0, maximum: 1_000_000_000 };

export const MONEY = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

export const KEY = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._@:-]{0,119}$' };

export function dataOf(properties: Record<string, unknown>, required: string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, required, properties: { ...properties, extra: { type: 'object' } } };
}

/** Level of an answer: 0 not at all … 4 fully. */
export const LEVEL = { type: 'integer', minimum: 0, maximum: 4 };

export const COUNTRY = { type: 'string', pattern: '^[A-Z]{2}$' };

export const CURRENCY = { type: 'string', pattern: '^[A-Z]{3}$' };

/** Description of one kind of signal, in reading order. */
export interface KindSchema {
  meaning: string;
  /** JSON Schema (draft-07) of `data`. `extra` (4 kB, never scored) is allowed beside the listed properties. */
  schema: JsonSchema;
  example: Record<string, unknown>;
  /** True where the signal must name a person. */
  needsPerson?: boolean;
}

/** The kinds that one topic folds. */
export type KindSchemas = { readonly [K in SignalKind]?: KindSchema };

/** Integer minor units, ISO 4217. */
export interface Money {
  amount?: number;
  currency?: string;
}
