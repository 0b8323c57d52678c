import { READINESS_DIMENSIONS, type ReadinessDimension } from '../vocabulary/vocabulary';

/** One entry for each dimension of readiness, under `readiness-<dimension>`. */
export function byDimension<T>(make: (dimension: ReadinessDimension) => T): Record<`readiness-${ReadinessDimension}`, T> {
  const entries = READINESS_DIMENSIONS.map((dimension) => [`readiness-${dimension}`, make(dimension)] as const);
  return Object.fromEntries(entries) as unknown as Record<`readiness-${ReadinessDimension}`, T>;
}
