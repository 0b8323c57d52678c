import type { Band } from '@app/scoring';
import { bandEntered } from './band-change.rules';

const BANDS = [
  { band: 'thriving', from: 80 },
  { band: 'steady', from: 60 },
  { band: 'at-risk', from: 40 },
  { band: 'stalled', from: 0 },
] as const;

function entered(announced: Band | undefined, score: number | null, yesterday?: number): Band | undefined {
  const band = score === null ? null : (BANDS.find(({ from }) => score >= from)?.band ?? null);
  return bandEntered(announced, { score, band }, yesterday, BANDS);
}

describe('entering a band', () => {
  it('counts at once the first time', () => {
    expect(entered(undefined, 59.9)).toBe('at-risk');
  });

  it.each<[Band, number, Band | undefined]>([
    ['steady', 59.9, undefined],
    ['steady', 58.1, undefined],
    ['steady', 58, 'at-risk'],
    ['at-risk', 60, undefined],
    ['at-risk', 61.9, undefined],
    ['at-risk', 62, 'steady'],
    ['steady', 70, undefined],
  ])('counts from %s at %d only when two points past the edge', (announced, score, expected) => {
    expect(entered(announced, score)).toBe(expected);
  });

  it.each<[Band, number, number, Band | undefined]>([
    ['steady', 59.9, 59.5, 'at-risk'],
    ['steady', 59.9, 60, undefined],
    ['at-risk', 60, 60, 'steady'],
    ['at-risk', 60.5, 59.9, undefined],
  ])('counts from %s at %d when yesterday ended past the edge too, at %d', (announced, score, yesterday, expected) => {
    expect(entered(announced, score, yesterday)).toBe(expected);
  });

  it.each<[Band, number, number | undefined, Band]>([
    ['thriving', 39.5, undefined, 'at-risk'],
    ['thriving', 39.5, 39, 'stalled'],
    ['thriving', 59.5, undefined, 'steady'],
    ['stalled', 80.5, undefined, 'steady'],
    ['stalled', 82, undefined, 'thriving'],
  ])('goes from %s at %d (yesterday %p) as far as an edge is surely passed', (announced, score, yesterday, expected) => {
    expect(entered(announced, score, yesterday)).toBe(expected);
  });

  it('does not count while no band is shown', () => {
    expect(entered('steady', null)).toBeUndefined();
    expect(bandEntered('at-risk', { score: 75, band: null }, 75, BANDS)).toBeUndefined();
  });
});
