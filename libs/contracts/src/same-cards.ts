import type { Card } from '@app/scoring';

/** Compares card sets regardless of the order of fields, which a JSON column does not keep. */
export function areSameCards(one: readonly Card[], other: readonly Card[]): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
