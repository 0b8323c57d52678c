import type { ExplanationParams } from '@app/scoring';
import { form, ON, WHO } from '../forms/asked';
import { counted, everyDaysInWords, isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { wholePercent } from '../phrasing/gate-settings';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type PartnerSilence = ExplanationParams['partner.quiet'];

/** "The partner has not replied since 3 May (usually every 5 days); 2 requests unanswered." */
function quiet({ since, sinceHandover, everyDays, asks }: PartnerSilence, say: Speaker): string {
  const from = sinceHandover === 1 ? `the handover on ${say.day(since)}` : say.day(since);
  const unanswered = asks > 0 ? `; ${asks >= 3 ? 'at least ' : ''}${counted(asks, 'request')} unanswered` : '';
  return `The partner has not replied since ${from}${usually(everyDays)}${unanswered}.`;
}

function usually(everyDays: number | null): string {
  return isKnown(everyDays) ? ` (usually ${everyDaysInWords(everyDays)})` : '';
}

const sentences = {
  'partner.answering': (params, say) =>
    params.sinceHandover === 1
      ? quiet(params, say)
      : `${isKnown(params.person) ? `${say.person(params.person, 'Somebody')} at the partner` : 'The partner'} last replied on ${say.day(params.since)}${usually(params.everyDays)}.`,
  'partner.quiet': quiet,
  'partner.unknown': () => 'No reply from the partner is recorded yet.',
  'gate.partner-silent': (params, say) =>
    `${quiet(params, say)} It ${params.operates === 1 ? 'operates the system' : 'holds the contract'}.`,
  'cause.partner-gone': quiet,
  'hint.call-partner': ({ person, holder }, say) =>
    `Call ${say.person(person, 'the partner')}${isKnown(holder) ? `, and ask ${say.person(holder, 'the client')} who looks after the system now` : ''}.`,
  'missing.partner-replies': ({ stale }) =>
    stale === 1 ? 'Who at the partner replies to us these days?' : 'When did the partner last reply?',
} satisfies TopicWords['sentences'];

const measures = {
  'partner-replies': { name: 'Partner replies', looksAt: 'whether the partner replies' },
} satisfies TopicWords['measures'];

const gates = {
  'partner-silent': {
    name: 'Partner silent',
    closed: 'The partner is replying again.',
    because: 'the partner does not reply',
    inCard: (gate) =>
      `capped at ${gate.cap} at a silence risk of ${wholePercent(gate.minRisk)} and ${counted(gate.unansweredAsks, 'unanswered request')} to the partner, if it runs the system or holds the contract`,
  },
} satisfies TopicWords['gates'];

const causes = { 'partner-gone': 'Partner not replying' } satisfies TopicWords['causes'];

const partner: MoveWords<'partner'> = ({ isBetter, now, then }, say) => {
  if (now.code === 'partner.unknown' || then.code === 'partner.unknown' || now.params.sinceHandover === 1) return null;
  if (!isBetter) return `The partner last replied on ${say.day(now.params.since)} and has been quiet for longer than usual since.`;
  return then.params.since === now.params.since
    ? null
    : `The partner replied on ${say.day(now.params.since)}; before that, the last reply was on ${say.day(then.params.since)}.`;
};

const moves = { partner } satisfies TopicWords['moves'];

const questions = {
  'missing.partner-replies': form('touchpoint.inbound', [WHO, ON], { data: { channel: 'email', side: 'partner' } }),
} satisfies TopicWords['questions'];

export const partnerWords = { sentences, measures, gates, causes, moves, questions } satisfies TopicWords;
