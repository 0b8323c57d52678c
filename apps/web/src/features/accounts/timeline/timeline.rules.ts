import type { SignalResponse } from '@app/contracts';
import type { SignalKind } from '@app/scoring';
import { localDay } from '../../../ui/format/moment';

type Topic = 'talk' | 'roles' | 'work' | 'business' | 'machines';

/** Daily counts of machines would drown what people did, so the timeline hides them until asked. */
const TOPIC: Record<SignalKind, Topic> = {
  'account.described': 'work',
  'pilot.described': 'work',
  'pilot.handed-over': 'work',
  'touchpoint.inbound': 'talk',
  'touchpoint.outbound': 'talk',
  'touchpoint.bounced': 'talk',
  'touchpoint.auto-replied': 'talk',
  'meeting.scheduled': 'talk',
  'meeting.held': 'talk',
  'meeting.missed': 'talk',
  'user.active': 'machines',
  'fleet.reported': 'machines',
  'stakeholder.assigned': 'roles',
  'stakeholder.vacated': 'roles',
  'next-step.agreed': 'talk',
  'quiet.agreed': 'talk',
  'alarm.handled': 'machines',
  'operation.performed': 'work',
  'ticket.opened': 'work',
  'ticket.closed': 'work',
  'survey.answered': 'talk',
  'pulse.given': 'roles',
  'readiness.answered': 'work',
  'knowledge.shown': 'roles',
  'handover.item-done': 'work',
  'handover.item-accepted': 'work',
  'handover.item-waived': 'work',
  'pilot.stage-changed': 'work',
  'owner.changed': 'roles',
  'meeting.rescheduled': 'talk',
  'decision.opened': 'business',
  'decision.closed': 'business',
  'budget.changed': 'business',
  'rollout.planned': 'work',
  'order.placed': 'business',
  'promise.made': 'business',
  'promise.settled': 'business',
  'value.claimed': 'business',
  'value.accepted': 'business',
  'contract.signed': 'business',
  'contract.renewed': 'business',
  'contract.ended': 'business',
  'invoice.issued': 'business',
  'invoice.paid': 'business',
  'notice.given': 'business',
};

export type TimelineFilter = 'people' | Topic | 'all';

export const TIMELINE_FILTERS: readonly { value: TimelineFilter; label: string }[] = [
  { value: 'people', label: 'What people did' },
  { value: 'talk', label: 'Mails, calls, meetings' },
  { value: 'roles', label: 'People and roles' },
  { value: 'business', label: 'Money and promises' },
  { value: 'work', label: 'Pilot and operation' },
  { value: 'machines', label: 'Devices and logins' },
  { value: 'all', label: 'Everything' },
];

/** The kinds that a filter lets through; undefined for all. */
export function kindsFor(filter: TimelineFilter): readonly SignalKind[] | undefined {
  if (filter === 'all') return undefined;
  return (Object.keys(TOPIC) as SignalKind[]).filter((kind) => (filter === 'people' ? TOPIC[kind] !== 'machines' : TOPIC[kind] === filter));
}

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

/** What somebody wrote beside a signal that they entered. */
export function noteOf(signal: SignalResponse): string | null {
  const extra = signal.data['extra'];
  if (typeof extra !== 'object' || extra === null || !('note' in extra)) return null;
  return typeof extra.note === 'string' ? extra.note : null;
}
