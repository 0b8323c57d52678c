import type { Signal } from '../signals/signal';
import { dateOfDay, dayOfDate } from '../vocabulary/dates';
import { UTC } from '../vocabulary/zone';
import { Folding } from './fold';
import type { Health, HealthPoint } from './health';
import { score, type ScoreOptions, scorePoint } from './score';

export interface ReplayOptions extends ScoreOptions {
  /** ISO dates, inclusive; the first and the last signal's day by default. */
  from?: string;
  to?: string;
  /** Days between answers, counted from `from`; 1 by default. */
  every?: number;
  /** False returns only numbers, which is many times faster. True by default. */
  explain?: boolean;
}

/**
 * Computes the health at the end of each day of the options' zone, from the day of the first signal on. Takes the signals of one account in
 * fold order, without duplicates. Same result as `score(fold(…))` for each day, but folds each signal once.
 */
export function replayDays(
  signals: readonly Signal[],
  options: ReplayOptions & { explain: false },
): Iterable<{ at: string; health: HealthPoint }>;

export function replayDays(signals: readonly Signal[], options?: ReplayOptions): Iterable<{ at: string; health: Health }>;

export function* replayDays(signals: readonly Signal[], options: ReplayOptions = {}): Iterable<{ at: string; health: HealthPoint }> {
  const first = signals[0];
  const last = signals.at(-1);
  if (!first || !last) return;
  const { every = 1, explain = true, zone = UTC } = options;
  const firstDay = zone.dayOf(first.occurredAt);
  const from = options.from === undefined ? firstDay : dayOfDate(options.from);
  const to = options.to === undefined ? zone.dayOf(last.occurredAt) : dayOfDate(options.to);
  const start = from >= firstDay ? from : from + Math.ceil((firstDay - from) / every) * every;
  const folding = new Folding(signals, options.calendar);
  for (let day = start; day <= to; day += every) {
    const end = zone.startOf(day + 1);
    const facts = folding.until(end);
    yield { at: dateOfDay(day), health: explain ? score(facts, end, options) : scorePoint(facts, end, options) };
  }
}
