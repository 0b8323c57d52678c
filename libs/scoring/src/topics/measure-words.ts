import type { CardMeasure, MeasureCode } from '../cards/scorecard';
import type { PartOwner } from '../vocabulary/part-owner';
import { alarmsSentence } from './alarms/alarms.measure';
import { budgetSentence } from './budget/budget.measure';
import { championSentence } from './champion/champion.measure';
import { decisionsSentence } from './decisions/decisions.measure';
import { reportingSentence } from './fleet/fleet.measure';
import { forwardStepSentence, ownerOfForwardStep } from './forward-step/forward-step.measure';
import { handoverSentence } from './handover/handover.measure';
import { knowledgeSentence } from './knowledge/knowledge.measure';
import type { MeasureWords } from './measure';
import { meetingsSentence, ownerOfMeetings } from './meetings/meetings.measure';
import { nextStepSentence } from './next-step/next-step.measure';
import { operationsSentence } from './operations/operations.measure';
import { OWN_WORDS } from './own-measure';
import { ownerSentence } from './owner/owner.measure';
import { promisesSentence } from './promises/promises.measure';
import { pulseSentence } from './pulse/pulse.measure';
import { readinessSentence, weakestReadiness } from './readiness/readiness.measure';
import { rolloutSentence } from './rollout/rollout.measure';
import { ownerOfSilence } from './silence/silence.measure';
import { silenceSentence } from './silence/silence.sentence';
import { supportSentence } from './support/support.measure';
import { breadthSentence, replySentence } from './talk/talk.measure';
import { useSentence } from './use/use.measure';
import { valueSentence } from './value/value.measure';

type WorkMeasure = Extract<
  MeasureCode,
  'operations' | 'decisions' | 'budget' | 'rollout' | 'readiness' | 'alarms' | 'promises' | 'value' | 'support' | 'knowledge' | 'pulse'
>;

const client = (): PartOwner => 'client';

const vendor = (): PartOwner => 'vendor';

export const WORK_WORDS: { [K in WorkMeasure]: MeasureWords } = {
  operations: { sentence: operationsSentence, evidence: ['operations'], owner: client },
  decisions: { sentence: decisionsSentence, evidence: ['decisions'], owner: client },
  budget: { sentence: budgetSentence, evidence: ['budget'], owner: client },
  rollout: { sentence: rolloutSentence, evidence: ['rollout', 'fleet'], owner: client },
  readiness: { sentence: readinessSentence, evidence: ['readiness'], owner: (instant) => weakestReadiness(instant)?.side ?? 'client' },
  alarms: { sentence: alarmsSentence, evidence: ['alarms'], owner: client },
  promises: { sentence: promisesSentence, evidence: ['promises'], owner: vendor },
  value: { sentence: valueSentence, evidence: ['value'], owner: client },
  support: { sentence: supportSentence, evidence: ['tickets'], owner: vendor },
  knowledge: { sentence: knowledgeSentence, evidence: ['knowledge'], owner: client },
  pulse: { sentence: pulseSentence, evidence: ['pulse'], owner: vendor },
};

/** What each measure says of its present value, what it rests on, and whose doing it is. */
const BUILT_IN_WORDS: { [K in MeasureCode]: MeasureWords } = {
  'decider-silence': { sentence: silenceSentence, evidence: ['decider-answers', 'answers'], owner: ownerOfSilence },
  'reply-rate': { sentence: replySentence, evidence: ['asks', 'answers'], owner: client },
  breadth: { sentence: breadthSentence, evidence: ['answers'], owner: client },
  meetings: { sentence: meetingsSentence, evidence: ['meetings'], owner: ownerOfMeetings },
  owner: { sentence: ownerSentence, evidence: ['owner'], owner: client },
  champion: { sentence: championSentence, evidence: ['champion'], owner: client },
  handover: { sentence: handoverSentence, evidence: ['handover'], owner: vendor },
  'forward-step': { sentence: forwardStepSentence, evidence: ['forward'], owner: ownerOfForwardStep },
  'next-step': { sentence: nextStepSentence, evidence: ['next-steps'], owner: client },
  reporting: { sentence: reportingSentence, evidence: ['fleet'], owner: vendor },
  use: { sentence: useSentence, evidence: ['use'], owner: client },
  ...WORK_WORDS,
};

/** The words of a measure of a card: its own where it is built in, those of its reading where the vendor made it. */
export function wordsOf({ measure }: CardMeasure): MeasureWords {
  return Object.hasOwn(BUILT_IN_WORDS, measure) ? BUILT_IN_WORDS[measure as MeasureCode] : OWN_WORDS;
}
