import type { Health, HealthPoint } from './health';
import type { ScoreOptions } from './score';
import type { Signal } from './signal';

export interface ReplayOptions extends ScoreOptions {
  /** ISO dates, inclusive; the first and the last signal's day by default. */
  from?: string;
  to?: string;
  /** Days between answers, 1 by default. */
  every?: number;
  /** False: numbers alone, many times faster. True by default. */
  explain?: boolean;
}

/**
 * Health at the end of each day (before the next midnight UTC), from the first signal's day on. Signals of one account in
 * fold order, without duplicates.
 */
export function replayDays(signals: readonly Signal[], options: ReplayOptions & { explain: false }): Iterable<{ at: string; health: HealthPoint }>;
export function replayDays(signals: readonly Signal[], options?: ReplayOptions): Iterable<{ at: string; health: Health }>;
export function replayDays(_signals: readonly Signal[], _options: ReplayOptions = {}): Iterable<{ at: string; health: HealthPoint }> {
  throw new Error('replayDays is being written');
}
