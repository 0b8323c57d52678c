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
  'alarm.handled': 'machines',
  'operation.performed': 'people',
  'ticket.opened': 'people',
  'ticket.closed': 'people',
  'survey.answered': 'people',
  'pulse.given': 'people',
  'readiness.answered': 'people',
  'knowledge.shown': 'people',
  'handover.item-done': 'people',
  'handover.item-accepted': 'people',
  'handover.item-waived': 'people',
  'pilot.stage-changed': 'people',
  'owner.changed': 'people',
  'meeting.rescheduled': 'people',
  'decision.opened': 'people',
  'decision.closed': 'people',
  'budget.changed': 'people',
  'rollout.planned': 'people',
  'order.placed': 'people',
  'promise.made': 'people',
  'promise.settled': 'people',
  'value.claimed': 'people',
  'value.accepted': 'people',
  'contract.signed': 'people',
  'contract.renewed': 'people',
  'contract.ended': 'people',
  'invoice.issued': 'people',
  'invoice.paid': 'people',
  'notice.given': 'people',
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
