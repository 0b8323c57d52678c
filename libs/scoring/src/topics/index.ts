import type { Topic, TopicFacts } from '../facts/part';
import type { TopicDefinition } from './definitions';
import { alarms } from './alarms/alarms.topic';
import { budget } from './budget/budget.topic';
import { champion } from './champion/champion.topic';
import { context } from './context/context.topic';
import { decisions } from './decisions/decisions.topic';
import { description } from './description/description.topic';
import { exposure } from './exposure/exposure.topic';
import { fleet } from './fleet/fleet.topic';
import { forwardStep } from './forward-step/forward-step.topic';
import { handover } from './handover/handover.topic';
import { knowledge } from './knowledge/knowledge.topic';
import { meetings } from './meetings/meetings.topic';
import { money } from './money/money.topic';
import { nextStep } from './next-step/next-step.topic';
import { operations } from './operations/operations.topic';
import { ourReplies } from './our-replies/our-replies.topic';
import { owner } from './owner/owner.topic';
import { partner } from './partner/partner.topic';
import { people } from './people/people.topic';
import { promises } from './promises/promises.topic';
import { pulse } from './pulse/pulse.topic';
import { readiness } from './readiness/readiness.topic';
import { roles } from './roles/roles.topic';
import { rollout } from './rollout/rollout.topic';
import { silence } from './silence/silence.topic';
import { staff } from './staff/staff.topic';
import { support } from './support/support.topic';
import { talk } from './talk/talk.topic';
import { use } from './use/use.topic';
import { value } from './value/value.topic';

/**
 * The table of topics: signals, facts, folds, measures, gates, causes and hints of scoring are derived from it. A topic of the facts that
 * is missing does not compile. Causes of equal strength keep this order.
 */
export const TOPICS = {
  silence,
  talk,
  partner,
  meetings,
  roles,
  people,
  champion,
  owner,
  budget,
  readiness,
  promises,
  knowledge,
  value,
  forwardStep,
  nextStep,
  operations,
  support,
  ourReplies,
  staff,
  handover,
  fleet,
  use,
  decisions,
  rollout,
  alarms,
  pulse,
  money,
  description,
  context,
  exposure,
} as const satisfies { [T in Topic]: TopicDefinition & { facts: () => TopicFacts[T] } } & Record<
  'owner' | 'champion' | 'exposure' | 'partner' | 'people',
  TopicDefinition
>;
