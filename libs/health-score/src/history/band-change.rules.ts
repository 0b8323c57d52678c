import type { Band, HealthPoint, VersionedCard } from '@app/scoring';

/** A score this far past a band's edge changes the band at once. */
const MARGIN = 2;

/**
 * The band that was entered, by bands that remember where they came from: past the edge by two points, or past it now and at the end
 * of yesterday. Undefined when the announced band stands. The first band ever is entered at once.
 */
export function bandEntered(
  announced: Band | undefined,
  now: Pick<HealthPoint, 'score' | 'band'>,
  yesterday: number | undefined,
  bands: VersionedCard['bands'],
): Band | undefined {
  if (now.score === null || now.band === null || now.band === announced) return undefined;
  if (announced === undefined) return now.band;
  const at = (band: Band): number => bands.findIndex((each) => each.band === band);
  const from = at(announced);
  // Bands are listed best first: walking back towards the announced one, the furthest band whose edge is passed counts.
  const worse = at(now.band) > from;
  for (let index = at(now.band); index !== from; index += worse ? -1 : 1) {
    const edge = (worse ? bands[index - 1] : bands[index])?.from ?? 0;
    const past = (score: number): number => (worse ? edge - score : score - edge);
    const stays = yesterday !== undefined && (worse ? past(yesterday) > 0 : past(yesterday) >= 0);
    if (past(now.score) >= MARGIN || stays) return bands[index]?.band;
  }
  return undefined;
}
