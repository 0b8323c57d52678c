import type { Moment, Outage } from '@app/scoring';

/** The first moment at which these outages have another effect than those; null when they are the same. */
export function changedSince(before: readonly Outage[], after: readonly Outage[]): Moment | null {
  const known = new Map(before.map((outage) => [keyOf(outage), outage]));
  let since = Infinity;
  for (const outage of after) {
    const was = known.get(keyOf(outage));
    known.delete(keyOf(outage));
    if (was?.knownFrom !== outage.knownFrom) since = Math.min(since, outage.knownFrom, was?.knownFrom ?? Infinity);
    else if (was.until !== outage.until) since = Math.min(since, outage.until ?? Infinity, was.until ?? Infinity);
  }
  for (const gone of known.values()) since = Math.min(since, gone.knownFrom);
  return since === Infinity ? null : since;
}

function keyOf({ source, topic, from }: Outage): string {
  return `${topic} ${from} ${source}`;
}
