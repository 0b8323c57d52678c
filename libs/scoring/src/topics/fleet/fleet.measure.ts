import type { Reading } from '../../facts/reading';
import type { Instant } from '../../facts/snapshot';
import { dateOfDay, dayOf } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';

/** Share of activated devices that reported on the last day awake. */
export function readReporting(instant: Instant): Reading | null {
  const last = instant.part.fleet.shares.at(-1);
  return last ? { x: last[2], age: Math.max(0, instant.awake - last[1]) } : null;
}

export function reportingSentence({ part }: Instant): Explanation {
  const last = part.fleet.shares.at(-1);
  const fleet = part.fleet.last;
  if (!last || !fleet) return { code: 'reporting.unknown', params: {} };
  const isToday = dayOf(fleet.at) === last[0];
  const params = {
    share: last[2],
    reporting: isToday ? fleet.reporting : null,
    expected: isToday ? fleet.activated || fleet.total : null,
    on: dateOfDay(last[0]),
  };
  return { code: last[2] < 0.9 ? 'reporting.low' : 'reporting.share', params };
}
