import type { TopicFold } from '../definitions';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import { DAY } from '../../vocabulary/vocabulary';
import { clientAnswered, partnerAnswered } from '../talk/talk.fold';

const KEPT_MEETINGS = 16;

const PUT_OFF_TOO_OFTEN = 3;

/** A meeting that nobody reported on is forgotten after this. */
const FORGOTTEN_AFTER = 14 * DAY;

/** The same meeting again is a new date for it. */
export function foldMeetingScheduled(part: Part, signal: SignalOf<'meeting.scheduled'>): void {
  const { meeting, startsAt, acceptedByClient = false, side = 'client' } = signal.data;
  forgetMeeting(part, meeting, signal.occurredAt);
  if (side !== 'client') return;
  push(part.meetings.ahead, { meeting, startsAt: Date.parse(startsAt), accepted: acceptedByClient, moved: 0 }, KEPT_MEETINGS);
  remember(part.meetings.evidence, signal.signalId);
}

/** Put off by the client for the third time, it is a promise no more. A meeting with the partner is not kept here. */
export function foldMeetingRescheduled(part: Part, signal: SignalOf<'meeting.rescheduled'>): void {
  const { meeting, startsAt, by, acceptedByClient = by === 'client' } = signal.data;
  const before = part.meetings.ahead.find((ahead) => ahead.meeting === meeting);
  if (!before && by === 'partner') return;
  const moved = (before?.moved ?? 0) + (by === 'client' ? 1 : 0);
  forgetMeeting(part, meeting, signal.occurredAt);
  const accepted = acceptedByClient && moved < PUT_OFF_TOO_OFTEN;
  push(part.meetings.ahead, { meeting, startsAt: Date.parse(startsAt), accepted, moved }, KEPT_MEETINGS);
  remember(part.meetings.evidence, signal.signalId);
}

/** Joining a call is an answer of those who came. */
export function foldMeetingHeld(part: Part, signal: SignalOf<'meeting.held'>, day: number): void {
  const { meeting, side = 'client', attendees = [] } = signal.data;
  forgetMeeting(part, meeting, signal.occurredAt);
  if (side === 'vendor') return;
  const people = signal.person === undefined ? attendees : [...new Set([signal.person, ...attendees])];
  if (side === 'partner') return partnerAnswered(part, signal.occurredAt, day, people[0] ?? null, signal.signalId);
  part.meetings.held = { at: signal.occurredAt, awake: countsThrough(part.calendar, day).awake };
  clientAnswered(part, signal.occurredAt, day, people, signal.signalId);
  remember(part.meetings.evidence, signal.signalId);
}

export function foldMeetingMissed(part: Part, signal: SignalOf<'meeting.missed'>, day: number): void {
  forgetMeeting(part, signal.data.meeting, signal.occurredAt);
  if (signal.data.missedBy === 'partner') return;
  const { awake } = countsThrough(part.calendar, day);
  part.meetings.missed = { at: signal.occurredAt, awake, by: signal.data.missedBy, signalId: signal.signalId };
  remember(part.meetings.evidence, signal.signalId);
}

function forgetMeeting(part: Part, meeting: string | undefined, at: number): void {
  if (part.meetings.ahead.length === 0) return;
  part.meetings.ahead = part.meetings.ahead.filter((ahead) => ahead.meeting !== meeting && ahead.startsAt > at - FORGOTTEN_AFTER);
}

export const meetingsFold = {
  version: 3,
  writes: ['meetings', 'talk', 'silence'],
  reads: ['roles', 'handover'],
  kinds: {
    'meeting.scheduled': foldMeetingScheduled,
    'meeting.rescheduled': foldMeetingRescheduled,
    'meeting.held': foldMeetingHeld,
    'meeting.missed': foldMeetingMissed,
  },
} as const satisfies TopicFold;
