import type { JsonSchema } from '../signals/schema-parts';

/** More than this nobody can read, and nothing needs. */
export const LIMITS = { cards: 20, groups: 12, measures: 40, gates: 40, levels: 8, points: 20, list: 50 } as const;

export const DAYS = { type: 'integer', minimum: 0, maximum: 3650 };
export const CAP = { type: 'number', minimum: 0, maximum: 100 };
export const SHARE = { type: 'number', minimum: 0, maximum: 1 };
export const ASKS = { type: 'integer', minimum: 1, maximum: 16 };

export function record(properties: Record<string, unknown>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

export function list(items: unknown, maxItems: number, minItems = 1): JsonSchema {
  return { type: 'array', items, minItems, maxItems };
}

export function levels(of: Record<string, unknown>): JsonSchema {
  return list(record({ ...of, cap: CAP }), LIMITS.levels);
}

export const BY_DAYS = levels({ days: DAYS });
export const FROM_DAY = levels({ fromDay: DAYS });
