/** Park and Miller's generator: numbers above 0 and below 1. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A standard normal variate (Box and Muller 1958). */
export function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

/** A gamma variate with scale 1 (Marsaglia and Tsang 2000). */
export function gamma(shape: number, next: () => number): number {
  if (shape < 1) return gamma(shape + 1, next) * next() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(next);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(next()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
