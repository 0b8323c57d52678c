import { meanOf, tauB } from './agreement';

const pairsOf = (first: readonly number[], second: readonly number[]): [number, number][] =>
  first.map((each, index) => [each, second[index] ?? NaN]);

describe('tau-b', () => {
  it('is that of the manual of SciPy (stats.kendalltau)', () => {
    expect(tauB(pairsOf([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]))).toBeCloseTo(-0.4714045207910316, 12);
  });

  it('is that of the manual of ircor in R, without ties, with ties in one and in both', () => {
    const first = [0.67, 0.45, 0.29, 0.12, 0.57, 0.24, 0.94, 0.75, 0.08, 0.54];
    const second = [0.48, 0.68, 0.32, 0.09, 0.06, 0.61, 0.87, 0.22, 0.44, 0.84];
    const rounded = (numbers: readonly number[]): number[] => numbers.map((each) => Number(each.toFixed(1)));
    expect(tauB(pairsOf(first, second))).toBeCloseTo(0.2, 12);
    expect(tauB(pairsOf(first, rounded(second)))).toBeCloseTo(0.2247333, 7);
    // R rounds 0.45 to the even 0.4.
    expect(tauB(pairsOf([0.7, 0.4, 0.3, 0.1, 0.6, 0.2, 0.9, 0.8, 0.1, 0.5], rounded(second)))).toBeCloseTo(0.25, 7);
  });

  it('is 1 and −1 for the same and the opposite order', () => {
    expect(tauB(pairsOf([1, 2, 3, 4], [10, 20, 30, 40]))).toBe(1);
    expect(tauB(pairsOf([1, 2, 3, 4], [4, 3, 2, 1]))).toBe(-1);
  });

  it('is unknown where there is no order', () => {
    expect(tauB([])).toBeNull();
    expect(tauB([[1, 2]])).toBeNull();
    expect(tauB(pairsOf([1, 2, 3], [5, 5, 5]))).toBeNull();
  });
});

describe('the mean', () => {
  it('is unknown of none', () => {
    expect(meanOf([])).toBeNull();
    expect(meanOf([1, 2, 6])).toBe(3);
  });
});
