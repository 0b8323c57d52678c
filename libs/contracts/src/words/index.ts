import { alarmsWords } from './alarms';
import { budgetWords } from './budget';
import { championWords } from './champion';
import { contextWords } from './context';
import { decisionsWords } from './decisions';
import { descriptionWords } from './description';
import { exposureWords } from './exposure';
import { fleetWords } from './fleet';
import { forwardStepWords } from './forward-step';
import { handoverWords } from './handover';
import { knowledgeWords } from './knowledge';
import { meetingsWords } from './meetings';
import { moneyWords } from './money';
import { nextStepWords } from './next-step';
import { operationsWords } from './operations';
import { ourRepliesWords } from './our-replies';
import { ownerWords } from './owner';
import { partnerWords } from './partner';
import { peopleWords } from './people';
import { promisesWords } from './promises';
import { pulseWords } from './pulse';
import { readinessWords } from './readiness';
import { rolesWords } from './roles';
import { rolloutWords } from './rollout';
import { silenceWords } from './silence';
import { staffWords } from './staff';
import { supportWords } from './support';
import { talkWords } from './talk';
import { useWords } from './use';
import { valueWords } from './value';
import type { TopicName } from '@app/scoring';
import type { TopicWords } from '../phrasing/topic-words';

/** The words of every topic: one without an entry does not compile. */
export const WORDS_BY_TOPIC = {
  alarms: alarmsWords,
  budget: budgetWords,
  champion: championWords,
  context: contextWords,
  decisions: decisionsWords,
  description: descriptionWords,
  exposure: exposureWords,
  fleet: fleetWords,
  forwardStep: forwardStepWords,
  handover: handoverWords,
  knowledge: knowledgeWords,
  meetings: meetingsWords,
  money: moneyWords,
  nextStep: nextStepWords,
  operations: operationsWords,
  ourReplies: ourRepliesWords,
  owner: ownerWords,
  partner: partnerWords,
  people: peopleWords,
  promises: promisesWords,
  pulse: pulseWords,
  readiness: readinessWords,
  roles: rolesWords,
  rollout: rolloutWords,
  silence: silenceWords,
  staff: staffWords,
  support: supportWords,
  talk: talkWords,
  use: useWords,
  value: valueWords,
} satisfies Record<TopicName, TopicWords>;

type Topics = typeof WORDS_BY_TOPIC;
type Part = keyof TopicWords;
type KeysIn<P extends Part> = { [T in keyof Topics]: Topics[T] extends { readonly [K in P]: infer Of } ? keyof Of : never }[keyof Topics];

/** One part of all topics' words. Its type lists the keys that are there, so that a missing one does not compile where all are needed. */
export function joined<P extends Part>(
  part: P,
): Pick<Required<NonNullable<TopicWords[P]>>, Extract<KeysIn<P>, keyof NonNullable<TopicWords[P]>>> {
  const parts = (Object.values(WORDS_BY_TOPIC) as TopicWords[]).map((words) => words[part] ?? {});
  return Object.assign({}, ...parts) as ReturnType<typeof joined<P>>;
}
