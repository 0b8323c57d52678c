import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { addToTally } from '../../facts/tally';
import type { SignalOf } from '../../signals/signal';
import { dayOf } from '../../vocabulary/dates';

const KEPT_USERS = 4;

/** The client used the product. That is no reply: it stops no clock. */
export function foldUserActive(part: Part, signal: SignalOf<'user.active'>, day: number): void {
  const { awake } = countsThrough(part.calendar, day);
  const byApi = signal.data.via === 'api';
  const { use } = part;
  const isNewDay = use.last === null || dayOf(use.last.at) !== day;
  if (isNewDay) {
    addToTally(part.use.tally, awake, 1);
    remember(part.use.evidence, signal.signalId);
  }
  use.first ??= { at: signal.occurredAt, awake };
  use.last = { at: signal.occurredAt, awake };
  use.byApi = byApi;
  if (byApi) return;
  const person = signal.person ?? null;
  if (person === null) return;
  const index = use.people.findIndex((other) => other.person === person);
  const seen = index < 0 ? { person, firstDay: day, lastDay: day, lastAt: signal.occurredAt, days: 1 } : use.people[index];
  if (!seen) return;
  seen.lastAt = signal.occurredAt;
  if (seen.lastDay < day) {
    seen.lastDay = day;
    seen.days++;
  }
  if (index === 0) return;
  if (index > 0) use.people.splice(index, 1);
  use.people.unshift(seen);
  use.people.length = Math.min(use.people.length, KEPT_USERS);
}

export const useFold = {
  version: 3,
  writes: ['use'],
  reads: [],
  kinds: { 'user.active': foldUserActive },
} as const satisfies TopicFold;
