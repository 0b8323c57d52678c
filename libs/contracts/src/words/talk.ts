import { form, ON, required, WHO } from '../forms/asked';
import { counted, timesInWords } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { type SaidSignal, text } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const sentences = {
  'replies.answered': ({ lastAskOn }, say) =>
    lastAskOn
      ? `They have replied to everything we asked; we last asked on ${say.day(lastAskOn)}.`
      : 'They have replied to everything we asked.',
  'replies.waiting': ({ since }, say) => `We asked on ${say.day(since)} and are giving them a few days to reply.`,
  'replies.unanswered': ({ count, since, clock, orMore }, say) => {
    const whom = clock === 'deciders' ? ' decision-makers' : '';
    if (count === 1) return `We asked${whom} on ${say.day(since)} and have had no reply.`;
    return `We have asked${whom} ${orMore === 1 ? 'at least ' : ''}${timesInWords(count)} since ${say.day(since)} without a reply.`;
  },
  'replies.mostly': ({ count, since, clock }, say) => {
    const who = clock === 'deciders' ? 'Decision-makers' : 'They';
    const open = count === 1 ? `our request of ${say.day(since)} is` : `${counted(count, 'request')} since ${say.day(since)} are`;
    return `${who} reply to most of what we ask; ${open} still unanswered.`;
  },
  'replies.unknown': () => 'No message of ours that needs a reply is recorded yet.',
  'breadth.people': ({ people, person }, say) =>
    people === 1
      ? `Only ${say.person(person, 'one person')} replies to us.`
      : `${people >= 3 ? 'Three or more' : 'Two'} people reply to us, most recently ${say.person(person)}.`,
  'breadth.nobody': ({ since, person }, say) => `No named person has replied since ${say.person(person)} on ${say.day(since)}.`,
  'breadth.unknown': () => 'Replies carry no names, so we cannot tell how many people we are in touch with.',
  'hint.widen': () => 'Get to know a second person there.',
  'missing.replies': ({ stale }) => (stale === 1 ? 'Have we asked them anything lately?' : 'Which of our emails and calls need a reply?'),
  'missing.people': ({ stale }) => (stale === 1 ? 'Who replies to us these days?' : 'Who replies to us, by name?'),
} satisfies TopicWords['sentences'];

const measures = {
  'reply-rate': { name: 'Reply rate', looksAt: 'how often they reply to us' },
  breadth: { name: 'People who reply', looksAt: 'how many people reply to us' },
} satisfies TopicWords['measures'];

const replies: MoveWords<'replies'> = ({ isBetter, texts }) => (isBetter ? `They have replied in the meantime. ${texts.now}` : null);

const breadth: MoveWords<'breadth'> = ({ isBetter, now, then }, say) => {
  if (now.code !== 'breadth.people') return null;
  const person = say.person(now.params.person, 'someone');
  if (isBetter && then.code === 'breadth.nobody' && now.params.people === 1)
    return `${say.person(now.params.person, 'Someone')} replies to us, the only one so far; before that, no named person had replied since ${say.day(then.params.since)}.`;
  if (isBetter || now.params.people !== 2) return null;
  return `Only two people reply to us now, most recently ${person}; it used to be three or more.`;
};

const moves = { replies, breadth } satisfies TopicWords['moves'];

const MAIL = /mail/i;
const CALL = /phone|call|^tel$/i;

function channelOf(signal: SaidSignal): string {
  const channel = text(signal, 'channel');
  return channel === null ? '' : ` by ${channel}`;
}

function inbound(signal: SaidSignal): string {
  const channel = text(signal, 'channel') ?? '';
  if (signal.data.automatic === true) return `An automatic message arrived${MAIL.test(channel) ? ' by email' : channelOf(signal)}`;
  const who = signal.person ?? (text(signal, 'side') === 'partner' ? 'The partner' : 'The client');
  if (MAIL.test(channel)) return `${who} emailed us`;
  if (CALL.test(channel)) return `${who} called us`;
  return channel === '' ? `${who} got in touch with us` : `${who} wrote to us${channelOf(signal)}`;
}

function outbound(signal: SaidSignal): string {
  const to = signal.person ?? (text(signal, 'side') === 'partner' ? 'the partner' : 'the client');
  const channel = text(signal, 'channel') ?? '';
  if (MAIL.test(channel)) return `We emailed ${to}`;
  if (CALL.test(channel)) return `We called ${to}`;
  return channel === '' ? `We contacted ${to}` : `We wrote to ${to}${channelOf(signal)}`;
}

const signals = {
  'touchpoint.inbound': { group: 'talk', text: inbound },
  'touchpoint.outbound': {
    group: 'talk',
    text: (signal) => `${outbound(signal)}${signal.data.expectsAnswer === false ? ', no reply expected' : ''}`,
  },
  'touchpoint.bounced': { group: 'talk', text: ({ person }) => `Our message to ${person ?? 'the client'} bounced` },
  'touchpoint.auto-replied': { group: 'talk', text: ({ person }) => `Automatic reply from ${person ?? 'the client'}` },
} satisfies TopicWords['signals'];

const questions = {
  'missing.people': form('touchpoint.inbound', [WHO, required('occurredOn', 'Last heard on')], {
    data: { channel: 'email', side: 'client' },
  }),
  'missing.replies': form('touchpoint.outbound', [required('person', 'Asked'), ON], {
    data: { channel: 'email', side: 'client', expectsAnswer: true },
  }),
} satisfies TopicWords['questions'];

export const talkWords = { sentences, measures, moves, signals, questions } satisfies TopicWords;
