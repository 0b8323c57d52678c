import type { SignalResponse } from '@app/contracts';
import type { SignalKind } from '@app/scoring';
import { localDay } from '../look/moment';

/** Daily counts of machines would drown what people did, so the timeline hides them until asked. */
const SPEAKER: Record<SignalKind, 'people' | 'machines'> = {
  'account.described': 'people',
  'pilot.described': 'people',
  'pilot.handed-over': 'people',
  'touchpoint.inbound': 'people',
  'touchpoint.outbound': 'people',
  'touchpoint.bounced': 'people',
  'touchpoint.auto-replied': 'people',
  'meeting.scheduled': 'people',
  'meeting.held': 'people',
  'meeting.missed': 'people',
  'user.active': 'machines',
  'fleet.reported': 'machines',
  'stakeholder.assigned': 'people',
  'stakeholder.vacated': 'people',
  'next-step.agreed': 'people',
  'quiet.agreed': 'people',
};

export const SPOKEN_KINDS = (Object.keys(SPEAKER) as SignalKind[]).filter((kind) => SPEAKER[kind] === 'people');

export interface TimelineDay {
  day: string;
  items: SignalResponse[];
}

/** Newest first, grouped by the reader's day. */
export function byDay(signals: readonly SignalResponse[]): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const signal of signals) {
    const day = localDay(Date.parse(signal.occurredAt));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(signal);
    else days.push({ day, items: [signal] });
  }
  return days;
}
