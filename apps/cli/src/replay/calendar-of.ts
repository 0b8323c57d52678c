import { PublicHolidays } from '@app/calendar';
import { DAY, type DayWeights, quietEverywhere } from '@app/scoring';
import type { SignalStore } from './signal-store';

/**
 * Weights of single days, as on a server: public holidays, and days on which hardly anybody replied, found by a first pass over all
 * accounts. Automatic messages and our own do not count as replies.
 */
export function calendarOf(store: Pick<SignalStore, 'accounts' | 'lastAt'>): DayWeights {
  const answers = new Map<number, number>();
  for (const [, signals] of store.accounts()) {
    for (const signal of signals) {
      if (signal.kind !== 'touchpoint.inbound' || signal.data.automatic || signal.data.side === 'vendor') continue;
      const day = Math.floor(signal.occurredAt / DAY);
      answers.set(day, (answers.get(day) ?? 0) + 1);
    }
  }
  return { ...quietEverywhere(answers), holidays: new PublicHolidays().until(new Date(store.lastAt).getUTCFullYear() + 1) };
}
