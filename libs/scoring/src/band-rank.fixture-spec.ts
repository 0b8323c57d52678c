import type { Band, HealthPoint } from './index';

export const BANDS_BY_RANK: readonly { band: Band; from: number }[] = [
  { band: 'thriving', from: 80 },
  { band: 'steady', from: 60 },
  { band: 'at-risk', from: 40 },
  { band: 'stalled', from: 0 },
];

/** Stalled 0, at risk 1, withheld 2, steady 3, thriving 4. */
export function rankOfBand({ band }: HealthPoint): number {
  return band === null ? 2 : { stalled: 0, 'at-risk': 1, steady: 3, thriving: 4 }[band];
}
