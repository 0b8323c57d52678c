import * as options from '../forms/options';
import { form, required } from '../forms/asked';
import { counted, isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { day, dated, text } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const MISSED_BY: Record<string, string> = { vendor: 'We', partner: 'The partner', client: 'The client' };

const sentences = {
  'meetings.held': ({ heldOn }, say) => `We last met on ${say.day(heldOn)}.`,
  'meetings.long-ago': ({ heldOn }, say) => `We have not met since ${say.day(heldOn)}.`,
  'meetings.missed': ({ on, by, heldOn }, say) =>
    `${MISSED_BY[by] ?? 'The client'} missed the meeting on ${say.day(on)}.${isKnown(heldOn) ? ` We last met on ${say.day(heldOn)}.` : ''}`,
  'meetings.agreed': ({ on }, say) => `A meeting is confirmed for ${say.day(on)}.`,
  'meetings.unknown': () => 'No meeting is recorded yet.',
  'missing.meetings': ({ stale }) => (stale === 1 ? 'When do we meet next?' : 'When did we last meet?'),
} satisfies TopicWords['sentences'];

const measures = {
  meetings: { name: 'Meetings held', looksAt: 'meetings' },
} satisfies TopicWords['measures'];

const meetings: MoveWords<'meetings'> = ({ isBetter, now, then }, say) => {
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

const moves = { meetings } satisfies TopicWords['moves'];

const SIDES: Record<string, string> = { vendor: 'We', partner: 'The partner', client: 'The client' };

const signals = {
  'meeting.scheduled': {
    group: 'talk',
    text: (signal) =>
      `Meeting scheduled for ${day(signal, 'startsAt')}${signal.data.acceptedByClient === true ? ', accepted by the client' : ''}`,
  },
  'meeting.held': {
    group: 'talk',
    text: ({ data, person }) => {
      const people = Array.isArray(data.attendees) ? data.attendees.length : 0;
      return `Meeting held with ${person ?? (people > 0 ? counted(people, 'person', 'people') : 'the client')}`;
    },
    fields: { attendees: { title: 'Attendees' } },
  },
  'meeting.missed': {
    group: 'talk',
    text: (signal) => {
      const side = text(signal, 'missedBy');
      return `Meeting missed: ${side === 'vendor' ? 'we' : `the ${side ?? 'client'}`} did not attend`;
    },
    fields: { missedBy: { title: 'Who did not come', options: options.SIDES } },
  },
  'meeting.rescheduled': {
    group: 'talk',
    text: (signal) => `${SIDES[text(signal, 'by') ?? 'client'] ?? 'Someone'} moved the meeting${dated(signal, 'startsAt', ' to')}`,
    fields: { by: { title: 'Moved by', options: options.SIDES } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.meetings': form('meeting.held', [required('occurredOn', 'Last meeting on')], { data: { side: 'client' } }),
} satisfies TopicWords['questions'];

export const meetingsWords = { sentences, measures, moves, signals, questions } satisfies TopicWords;
