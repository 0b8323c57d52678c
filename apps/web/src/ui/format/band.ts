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

/** Without a band it is an early read, with or without a score: a good band is withheld while little is known (design, coverage). */
export function shownBand({ band, earlyRead }: { band: Band | null; earlyRead: boolean }): ShownBand {
  return band ?? (earlyRead ? 'early-read' : 'unknown');
}

/** Scores are unrounded everywhere else; a screen rounds, but never up over an edge that was not reached. */
export function shownScore(score: number | null): string {
  if (score === null) return '–';
  const rounded = Math.round(score);
  const edge = [40, 60, 80].find((at) => score < at && rounded >= at);
  return String(edge === undefined ? rounded : edge - 1);
}
