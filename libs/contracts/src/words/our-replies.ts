import type { ExplanationParams } from '@app/scoring';
import { form, ON, required } from '../forms/asked';
import { counted, isKnown } from '../phrasing/counts';
import { cappedBy, wholePercent } from '../phrasing/gate-settings';
import type { MoveWords } from '../phrasing/move';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type Waiting = ExplanationParams['our-replies.waiting'];

function waiting({ count, since, person }: Waiting, say: Speaker): string {
  const who = say.person(person, 'The client');
  if (count === 1) return `${who} wrote on ${say.day(since)} and is waiting for our reply.`;
  const from = isKnown(person) ? `${counted(count, 'message')} from ${who}` : `${counted(count, 'of their messages', 'of their messages')}`;
  return `${from} are waiting for our reply, the first since ${say.day(since)}.`;
}

/** "We reply to only 35 % of their messages within a week" */
function onlyShare(share: number | null): string {
  const few = isKnown(share) ? (share < 0.01 ? 'none' : `only ${wholePercent(share)}`) : 'few';
  return `We reply to ${few} of their messages within a week`;
}

const sentences = {
  'our-replies.in-time': ({ lastOn }, say) => `We reply to their messages in time; we were last in touch on ${say.day(lastOn)}.`,
  'our-replies.waiting': waiting,
  'our-replies.late': ({ share, lastOn }, say) => `${onlyShare(share)}; we were last in touch on ${say.day(lastOn)}.`,
  'our-replies.unknown': () => 'Nothing is recorded yet that tells how quickly we reply to them.',
  'gate.replies-owed': ({ share, count, since, person }, say) => {
    const rate = onlyShare(share);
    return isKnown(since) && count > 0 ? `${rate}. ${waiting({ count, since, person }, say)}` : `${rate}.`;
  },
  'hint.reply': ({ person }, say) => (isKnown(person) ? `Reply to ${say.person(person, 'them')} today.` : 'Reply to their messages today.'),
  'missing.our-replies': () => 'When did we last reply to them?',
} satisfies TopicWords['sentences'];

const measures = {
  'our-replies': { name: 'Our replies', looksAt: 'whether we reply to their messages in time' },
} satisfies TopicWords['measures'];

const gates = {
  'replies-owed': {
    name: 'Replies owed by us',
    closed: 'We are replying to their messages again.',
    because: 'we do not reply to their messages',
    inCard: (gate) => `replies in time ${cappedBy(gate.levels)}, from ${counted(gate.messages, 'message')} on`,
  },
} satisfies TopicWords['gates'];

const ourReplies: MoveWords<'our-replies'> = ({ isBetter, now, texts }) =>
  isBetter && now.code === 'our-replies.in-time' ? `We have replied to them. ${texts.now}` : null;

const moves = { 'our-replies': ourReplies } satisfies TopicWords['moves'];

const questions = {
  'missing.our-replies': form('touchpoint.outbound', [required('person', 'Replied to'), ON], {
    data: { channel: 'email', side: 'client', expectsAnswer: false },
  }),
} satisfies TopicWords['questions'];

export const ourRepliesWords = { sentences, measures, gates, moves, questions } satisfies TopicWords;
