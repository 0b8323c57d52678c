import type { MeetingsExplanations } from '@app/scoring';
import { counted, isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import type { MeasureName, SignalWords } from '../phrasing/named-things';
import { day, dated, text } from '../phrasing/signal-reader';
import type { Words } from '../phrasing/speaker';

const MISSED_BY: Record<string, string> = { vendor: 'We', partner: 'The partner', client: 'The client' };

export const meetingsWords: Words<MeetingsExplanations> = {
  'meetings.held': ({ heldOn }, say) => `We last met on ${say.day(heldOn)}.`,
  'meetings.long-ago': ({ heldOn }, say) => `We have not met since ${say.day(heldOn)}.`,
  'meetings.missed': ({ on, by, heldOn }, say) =>
    `${MISSED_BY[by] ?? 'The client'} missed the meeting on ${say.day(on)}.${isKnown(heldOn) ? ` We last met on ${say.day(heldOn)}.` : ''}`,
  'meetings.agreed': ({ on }, say) => `A meeting is confirmed for ${say.day(on)}.`,
  'meetings.unknown': () => 'No meeting is recorded yet.',
  'missing.meetings': ({ stale }) => (stale === 1 ? 'When do we meet next?' : 'When did we last meet?'),
};

export const meetingsMeasures = {
  meetings: { name: 'Meetings held', looksAt: 'meetings' },
} satisfies Record<string, MeasureName>;

const meetings: MoveWords<MeetingsExplanations> = ({ isBetter, now, then }, say) => {
  const heldOn = 'heldOn' in now.params ? now.params.heldOn : null;
  if (!isKnown(heldOn)) return null;
  if (isBetter && now.code === 'meetings.long-ago') {
    const before = 'heldOn' in then.params ? then.params.heldOn : null;
    return `We met on ${say.day(heldOn)} but not since${isKnown(before) ? `; before that, we had last met on ${say.day(before)}` : ''}.`;
  }
  if (isBetter) return null;
  return now.code === 'meetings.agreed'
    ? `We have not met since ${say.day(heldOn)}; the next meeting is confirmed for ${say.day(now.params.on)}.`
    : `We have not met since ${say.day(heldOn)}.`;
};

export const meetingsMoves = { meetings };

const SIDES: Record<string, string> = { vendor: 'We', partner: 'The partner', client: 'The client' };

export const meetingsSignals: SignalWords<`meeting.${'scheduled' | 'held' | 'missed' | 'rescheduled'}`> = {
  'meeting.scheduled': (signal) =>
    `Meeting scheduled for ${day(signal, 'startsAt')}${signal.data.acceptedByClient === true ? ', accepted by the client' : ''}`,
  'meeting.held': ({ data, person }) => {
    const people = Array.isArray(data.attendees) ? data.attendees.length : 0;
    return `Meeting held with ${person ?? (people > 0 ? counted(people, 'person', 'people') : 'the client')}`;
  },
  'meeting.missed': (signal) => {
    const side = text(signal, 'missedBy');
    return `Meeting missed: ${side === 'vendor' ? 'we' : `the ${side ?? 'client'}`} did not attend`;
  },
  'meeting.rescheduled': (signal) =>
    `${SIDES[text(signal, 'by') ?? 'client'] ?? 'Someone'} moved the meeting${dated(signal, 'startsAt', ' to')}`,
};
