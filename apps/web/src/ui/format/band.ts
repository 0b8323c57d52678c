import type { ShownBand } from '@app/contracts';
import type { Band } from '@app/scoring';

export const BAND_WORDS: Record<ShownBand, string> = {
  thriving: 'thriving',
  steady: 'steady',
  'at-risk': 'at risk',
  stalled: 'stalled',
  'early-read': 'early read',
  unknown: 'no score yet',
};

/** A score without a band is an early read: a good band is withheld while little is known (design, coverage). */
export function shownBand(band: Band | null, score: number | null): ShownBand {
  if (band !== null) return band;
  return score === null ? 'unknown' : 'early-read';
}

/** Scores are unrounded everywhere else; a screen rounds, but never up over an edge that was not reached. */
export function shownScore(score: number | null): string {
  if (score === null) return '–';
  const rounded = Math.round(score);
  const edge = [40, 60, 80].find((at) => score < at && rounded >= at);
  return String(edge === undefined ? rounded : edge - 1);
}
