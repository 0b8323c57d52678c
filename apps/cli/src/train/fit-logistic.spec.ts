import { fitLogistic, type LogisticRows } from './fit-logistic';

/** A small deterministic random generator (Park and Miller). */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const TRUE = { intercept: -1.2, weights: [0.8, -0.5, 0.3] };

/** Rows labelled by known weights; the last column is noise. */
function rowsOf(count: number, weights = TRUE.weights): LogisticRows {
  const next = chances(7);
  const values = new Float64Array(count * 4);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const row = [next() * 4, next() * 6 - 3, next() * 10, next()];
    values.set(row, i * 4);
    const sum = weights.reduce((total, weight, j) => total + weight * row[j]!, TRUE.intercept);
    labels[i] = next() < 1 / (1 + Math.exp(-sum)) ? 1 : 0;
  }
  return { values, columns: 4, labels };
}

const FREE = [false, false, false, false];

describe('fitting a logistic regression', () => {
  it('finds the weights that made the labels', () => {
    const { intercept, weights } = fitLogistic(rowsOf(40_000), FREE, 1);
    expect(Math.abs(intercept - TRUE.intercept)).toBeLessThan(0.1);
    TRUE.weights.forEach((weight, j) => expect(Math.abs(weights[j]! - weight)).toBeLessThan(0.05));
    expect(Math.abs(weights[3]!)).toBeLessThan(0.1);
  });

  it('gives no negative weight to a bounded column, and refits the others', () => {
    const { weights } = fitLogistic(rowsOf(10_000), [true, true, true, true], 1);
    expect(weights[1]).toBe(0);
    expect(weights[0]).toBeGreaterThan(0.6);
  });

  it('shrinks with the penalty, and survives a column that never varies', () => {
    const rows = rowsOf(2000);
    for (let i = 0; i < 2000; i++) rows.values[i * 4 + 3] = 5;
    const loose = fitLogistic(rows, FREE, 1);
    const tight = fitLogistic(rows, FREE, 1000);
    expect(loose.weights[3]).toBe(0);
    expect(Math.abs(tight.weights[0]!)).toBeLessThan(Math.abs(loose.weights[0]!) / 1.5);
  });

  it('is deterministic', () => {
    expect(fitLogistic(rowsOf(3000), FREE, 30)).toEqual(fitLogistic(rowsOf(3000), FREE, 30));
  });
});
