import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { remember } from '../../facts/ring';
import type { SignalOf } from '../../signals/signal';
import type { Moment } from '../../vocabulary/vocabulary';
import type { TopicFold } from '../definitions';
import { isMachineFast } from '../talk/talk.fold';
import { afterMessage, isInTime } from './our-replies.rate';

const KEPT_MESSAGES = 16;

/** A message waits for us if it says so. Where it does not say, the first one after ours is their reply, and needs none. */
function foldInbound(part: Part, signal: SignalOf<'touchpoint.inbound'>, day: number): void {
  const { side = 'client', automatic, expectsAnswer } = signal.data;
  if (side !== 'client' || automatic || isMachineFast(part, signal)) return;
  const { ourReplies } = part;
  const isTheirReply = ourReplies.last !== null && ourReplies.since === 0;
  ourReplies.since++;
  if (!(expectsAnswer ?? !isTheirReply)) return;
  const { counted } = countsThrough(part.calendar, day);
  ourReplies.waiting.push({ at: signal.occurredAt, mark: counted, person: signal.person ?? null, signalId: signal.signalId });
  remember(ourReplies.evidence, signal.signalId);
  if (ourReplies.waiting.length > KEPT_MESSAGES) settle(part, ourReplies.waiting.splice(0, 1)[0]!.mark, counted);
}

function foldOutbound(part: Part, { occurredAt, data, signalId }: SignalOf<'touchpoint.outbound'>, day: number): void {
  if ((data.side ?? 'client') !== 'client' || data.automatic) return;
  weReplied(part, occurredAt, day, signalId);
}

function foldMeetingHeld(part: Part, { occurredAt, data, signalId }: SignalOf<'meeting.held'>, day: number): void {
  if ((data.side ?? 'client') === 'client') weReplied(part, occurredAt, day, signalId);
}

/** One message of ours replies to all of theirs: we cannot tell which one it is about. */
function weReplied(part: Part, at: Moment, day: number, signalId: string): void {
  const { counted, awake } = countsThrough(part.calendar, day);
  const { ourReplies } = part;
  for (const { mark } of ourReplies.waiting) settle(part, mark, counted);
  ourReplies.waiting = [];
  ourReplies.last = { at, awake };
  ourReplies.since = 0;
  remember(ourReplies.evidence, signalId);
}

function settle({ ourReplies }: Part, mark: number, counted: number): void {
  ourReplies.inTime = afterMessage(ourReplies.inTime, isInTime(mark, counted));
  ourReplies.answered++;
}

export const ourRepliesFold = {
  version: 1,
  writes: ['ourReplies'],
  reads: ['talk'],
  kinds: {
    'touchpoint.inbound': foldInbound,
    'touchpoint.outbound': foldOutbound,
    'meeting.held': foldMeetingHeld,
  },
} as const satisfies TopicFold;
