export interface Forecast {
  /** 0–1. */
  chance: number;
  happened: boolean;
}

export interface Calibration {
  /** Probability that an event was given a higher chance than a non-event; ties count half. */
  auc: number;
  /** Mean squared error of the chances. */
  brier: number;
  /** Expected calibration error over ten bins of equal width. */
  ece: number;
}

const BINS = 10;

export function calibrationOf(forecasts: readonly Forecast[]): Calibration {
  const count = forecasts.length;
  const brier = forecasts.reduce((sum, { chance, happened }) => sum + (chance - (happened ? 1 : 0)) ** 2, 0) / count;
  const distances = new Array<number>(BINS).fill(0);
  for (const { chance, happened } of forecasts) distances[Math.min(BINS - 1, Math.floor(chance * BINS))]! += chance - (happened ? 1 : 0);
  return { auc: aucOf(forecasts), brier, ece: distances.reduce((sum, distance) => sum + Math.abs(distance), 0) / count };
}

/** From the ranks of the events (Mann–Whitney U). */
function aucOf(forecasts: readonly Forecast[]): number {
  const ascending = [...forecasts].sort((a, b) => a.chance - b.chance);
  let ranks = 0;
  let happened = 0;
  for (let i = 0; i < ascending.length;) {
    let end = i;
    while (end < ascending.length && ascending[end]!.chance === ascending[i]!.chance) end++;
    for (let j = i; j < end; j++) {
      if (!ascending[j]!.happened) continue;
      happened++;
      ranks += (i + end + 1) / 2;
    }
    i = end;
  }
  return (ranks - (happened * (happened + 1)) / 2) / (happened * (forecasts.length - happened));
}
