import { kindsIn, type SignalResponse, type TimelineGroup } from '@app/contracts';
import type { SignalKind } from '@app/scoring';
import type { Clock } from '../../../ui/format/clock';
import { isoDay } from '../../../ui/format/moment';

export type TimelineFilter = 'people' | TimelineGroup | 'all';

export const TIMELINE_FILTERS: readonly { value: TimelineFilter; label: string }[] = [
  { value: 'people', label: 'What people did' },
  { value: 'talk', label: 'Mails, calls, meetings' },
  { value: 'roles', label: 'People and roles' },
  { value: 'business', label: 'Money and promises' },
  { value: 'work', label: 'Pilot and operation' },
  { value: 'machines', label: 'Devices and logins' },
  { value: 'all', label: 'Everything' },
];

/** All but the daily counts of machines, which would drown what people did. */
const PEOPLE: readonly TimelineGroup[] = ['talk', 'roles', 'work', 'business'];

/** The kinds that a filter lets through; undefined for all. */
export function kindsFor(filter: TimelineFilter): readonly SignalKind[] | undefined {
  if (filter === 'all') return undefined;
  return kindsIn(filter === 'people' ? PEOPLE : [filter]);
}

export interface TimelineDay {
  day: string;
  items: SignalResponse[];
}

/** Newest first, grouped by day. */
export function byDay(signals: readonly SignalResponse[], clock: Clock): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const signal of signals) {
    const day = isoDay(clock.at(signal.occurredAt));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(signal);
    else days.push({ day, items: [signal] });
  }
  return days;
}

/** The note on a signal entered by hand. */
export function noteOf(signal: SignalResponse): string | null {
  const extra = signal.data['extra'];
  if (typeof extra !== 'object' || extra === null || !('note' in extra)) return null;
  return typeof extra.note === 'string' ? extra.note : null;
}
