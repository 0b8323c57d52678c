import { countsThrough } from '../../calendar/calendar';
import { type DayWeights, lightDaysOf } from '../../calendar/calendar-weights';
import type { Part } from '../../facts/part';
import type { Signal } from '../../signals/signal';
import type { Rhythm } from '../../silence/rhythm';
import type { Gaps } from '../../silence/rhythm-gaps';
import { unansweredIn } from '../../topics/silence/silence.state';
import { dayOf } from '../../vocabulary/dates';
import { DAY } from '../../vocabulary/vocabulary';
import { Folding } from '../fold';

/** One silence as it was known while it lasted, for training and evaluating the risk. */
export interface SilenceSpan {
  /** Whole days since 1970: of the answer that began it, and of the one that ended it (null: none until `lastDay`). */
  startDay: number;
  endDay: number | null;
  /** The last day that was seen. */
  lastDay: number;
  /** Answer days up to and with `startDay`. */
  answers: number;
  /** Mean gap before it, in calendar days; null with one answer. */
  ownGap: number | null;
  /** The gaps before it. */
  gaps: Gaps;
  usual: number;
  /** At the end of `startDay` + index: counted days, and requests that had waited long enough. */
  counted: number[];
  unanswered: number[];
}

interface Watched {
  spans: SilenceSpan[];
  clock: 'deciders' | 'client' | null;
  firstDay: number;
}

/**
 * All silences of an account until the end of `lastDay`, per pilot where there are any, by the clock that speaks. Signals in
 * fold order, without duplicates. Each number is what was known at the end of its day, never later.
 */
export function silencesOf(signals: readonly Signal[], lastDay: number, calendar: DayWeights | null = null): SilenceSpan[] {
  const first = signals[0];
  if (!first) return [];
  const folding = new Folding(signals, calendar);
  const watched = new Map<string, Watched>();
  for (let day = dayOf(first.occurredAt); day <= lastDay; day++) {
    const { account, pilots } = folding.until((day + 1) * DAY);
    const parts = Object.entries(pilots);
    if (parts.length > 0) watched.delete('');
    else if (account) watch(watched, '', account, day, calendar);
    for (const [pilot, part] of parts) watch(watched, pilot, part, day, calendar);
  }
  return [...watched.values()].flatMap(({ spans }) => spans);
}

function watch(watched: Map<string, Watched>, pilot: string, part: Part, day: number, calendar: DayWeights | null): void {
  const clock = part.silence.clocks.deciders ? 'deciders' : 'client';
  const rhythm = part.silence.clocks[clock];
  if (!rhythm) return;
  let seen = watched.get(pilot);
  if (!seen) watched.set(pilot, (seen = { spans: [], clock: null, firstDay: rhythm.day }));
  if (seen.clock !== clock) Object.assign(seen, { spans: [], clock, firstDay: rhythm.day });
  let span = seen.spans.at(-1);
  if (!span || span.startDay !== rhythm.day) {
    if (span) span.endDay = rhythm.day;
    span = newSpan(seen, rhythm, day);
    seen.spans.push(span);
  }
  span.lastDay = day;
  span.counted.push(Math.max(0, countsThrough(part.calendar, day, lightDaysOf(calendar, part.calendar.place)).counted - rhythm.mark));
  span.unanswered.push(unansweredIn(rhythm, (day + 1) * DAY));
}

function newSpan({ spans, firstDay }: Watched, rhythm: Rhythm, day: number): SilenceSpan {
  const before = spans.length;
  // A silence that began before the first day starts with its first numbers.
  const missing = day - rhythm.day;
  return {
    startDay: rhythm.day,
    endDay: null,
    lastDay: day,
    answers: before + 1,
    ownGap: before === 0 ? null : (rhythm.day - firstDay) / before,
    gaps: { ...rhythm.seen },
    usual: rhythm.usual,
    counted: new Array<number>(missing).fill(0),
    unanswered: new Array<number>(missing).fill(0),
  };
}
