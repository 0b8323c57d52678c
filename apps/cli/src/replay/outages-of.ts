import { dayOf, dayOfDate, type Outage, outagesOf } from '@app/scoring';
import type { SignalStore } from './signal-store';

/** The outages of the file's sources, as a server knows them at the end of the last day: `to` (ISO date), or that of the last signal. */
export function outagesOfStore(store: Pick<SignalStore, 'feeds' | 'lastAt'>, to: string | null): Outage[] {
  return outagesOf(store.feeds(), 1 + (to === null ? dayOf(store.lastAt) : dayOfDate(to)));
}
