import type { TopicFold } from '../definitions';
import { remember } from '../../facts/ring';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { addToTally } from '../../facts/tally';
import type { SignalOf } from '../../signals/signal';
import { clientSeen } from '../talk/talk.fold';

export function foldAlarm(part: Part, signal: SignalOf<'alarm.handled'>, day: number): void {
  const { raised = 1, by = 'client' } = signal.data;
  const handled = Math.min(raised, signal.data.handled ?? raised);
  const { awake } = countsThrough(part.calendar, day);
  addToTally(part.alarms.raised, awake, raised);
  addToTally(part.alarms.handled, awake, handled);
  part.alarms.last = { at: signal.occurredAt, awake };
  remember(part.alarms.evidence, signal.signalId);
  if (by === 'client' && handled > 0) clientSeen(part, signal, day);
}

export const alarmsFold = {
  version: 2,
  writes: ['alarms', 'silence'],
  reads: ['handover'],
  kinds: { 'alarm.handled': foldAlarm },
} as const satisfies TopicFold;
