import { type Calendar, newCalendar } from '../calendar/calendar';
import { newAlarmsFacts, type AlarmsFacts } from '../topics/alarms/alarms.facts';
import { newBudgetFacts, type BudgetFacts } from '../topics/budget/budget.facts';
import { newDecisionsFacts, type DecisionsFacts } from '../topics/decisions/decisions.facts';
import { newDescriptionFacts, type DescriptionFacts } from '../topics/description/description.facts';
import { newFleetFacts, type FleetFacts } from '../topics/fleet/fleet.facts';
import { newForwardStepFacts, type ForwardStepFacts } from '../topics/forward-step/forward-step.facts';
import { newHandoverFacts, type HandoverFacts } from '../topics/handover/handover.facts';
import { newKnowledgeFacts, type KnowledgeFacts } from '../topics/knowledge/knowledge.facts';
import { newMeetingsFacts, type MeetingsFacts } from '../topics/meetings/meetings.facts';
import { newMoneyFacts, type MoneyFacts } from '../topics/money/money.facts';
import { newNextStepFacts, type NextStepFacts } from '../topics/next-step/next-step.facts';
import { newOperationsFacts, type OperationsFacts } from '../topics/operations/operations.facts';
import { newPromisesFacts, type PromisesFacts } from '../topics/promises/promises.facts';
import { newPulseFacts, type PulseFacts } from '../topics/pulse/pulse.facts';
import { newReadinessFacts, type ReadinessFacts } from '../topics/readiness/readiness.facts';
import { newRolesFacts, type RolesFacts } from '../topics/roles/roles.facts';
import { newRolloutFacts, type RolloutFacts } from '../topics/rollout/rollout.facts';
import { newSilenceFacts, type SilenceFacts } from '../topics/silence/silence.facts';
import { newStaffFacts, type StaffFacts } from '../topics/staff/staff.facts';
import { newSupportFacts, type SupportFacts } from '../topics/support/support.facts';
import { newTalkFacts, type TalkFacts } from '../topics/talk/talk.facts';
import { newUseFacts, type UseFacts } from '../topics/use/use.facts';
import { newValueFacts, type ValueFacts } from '../topics/value/value.facts';
import type { Moment } from '../vocabulary/vocabulary';

/** Facts of one pilot by topic. A new topic joins here. */
export interface TopicFacts {
  description: DescriptionFacts;
  talk: TalkFacts;
  silence: SilenceFacts;
  meetings: MeetingsFacts;
  nextStep: NextStepFacts;
  roles: RolesFacts;
  forwardStep: ForwardStepFacts;
  fleet: FleetFacts;
  use: UseFacts;
  operations: OperationsFacts;
  alarms: AlarmsFacts;
  support: SupportFacts;
  decisions: DecisionsFacts;
  budget: BudgetFacts;
  rollout: RolloutFacts;
  promises: PromisesFacts;
  value: ValueFacts;
  knowledge: KnowledgeFacts;
  handover: HandoverFacts;
  readiness: ReadinessFacts;
  pulse: PulseFacts;
  money: MoneyFacts;
  staff: StaffFacts;
}
export type Topic = keyof TopicFacts;

/** Everything known of one pilot: the calendar that its days are counted on, and one slice per topic. */
export interface Part extends TopicFacts {
  /** The first signal that this part saw. */
  startedAt: Moment | null;
  calendar: Calendar;
}

export function newPart(): Part {
  return {
    startedAt: null,
    calendar: newCalendar(),
    description: newDescriptionFacts(),
    talk: newTalkFacts(),
    silence: newSilenceFacts(),
    meetings: newMeetingsFacts(),
    nextStep: newNextStepFacts(),
    roles: newRolesFacts(),
    forwardStep: newForwardStepFacts(),
    fleet: newFleetFacts(),
    use: newUseFacts(),
    operations: newOperationsFacts(),
    alarms: newAlarmsFacts(),
    support: newSupportFacts(),
    decisions: newDecisionsFacts(),
    budget: newBudgetFacts(),
    rollout: newRolloutFacts(),
    promises: newPromisesFacts(),
    value: newValueFacts(),
    knowledge: newKnowledgeFacts(),
    handover: newHandoverFacts(),
    readiness: newReadinessFacts(),
    pulse: newPulseFacts(),
    money: newMoneyFacts(),
    staff: newStaffFacts(),
  };
}
