import type { Topic, TopicFacts } from '../facts/part';
import type { KindSchemas } from '../signals/schema-parts';
import { newAlarmsFacts } from './alarms/alarms.facts';
import { alarmsFold } from './alarms/alarms.fold';
import { alarmsMeasures, alarmsReadings } from './alarms/alarms.measure';
import { alarmsSignals } from './alarms/alarms.signals';
import { budgetCauses } from './budget/budget.cause';
import { newBudgetFacts } from './budget/budget.facts';
import { budgetFold } from './budget/budget.fold';
import { budgetGates } from './budget/budget.gate';
import { budgetHints, budgetMeasures, budgetReadings } from './budget/budget.measure';
import { budgetSignals } from './budget/budget.signals';
import { championCauses } from './champion/champion.cause';
import { championGates } from './champion/champion.gate';
import { championMeasures, championReadings } from './champion/champion.measure';
import { contextCauses } from './context/context.cause';
import { newContextFacts } from './context/context.facts';
import { contextFold } from './context/context.fold';
import { contextGates } from './context/context.gate';
import { contextHints, contextMeasures, contextReadings } from './context/context.measure';
import { contextSignals } from './context/context.signals';
import { newDecisionsFacts } from './decisions/decisions.facts';
import { decisionsFold } from './decisions/decisions.fold';
import { decisionsHints, decisionsMeasures, decisionsReadings } from './decisions/decisions.measure';
import { decisionsSignals } from './decisions/decisions.signals';
import type { Causes, Gates, Hints, Measures, Readings, TopicFold } from './definitions';
import { descriptionCauses } from './description/description.cause';
import { newDescriptionFacts } from './description/description.facts';
import { descriptionFold } from './description/description.fold';
import { descriptionSignals } from './description/description.signals';
import { newFleetFacts } from './fleet/fleet.facts';
import { fleetFold } from './fleet/fleet.fold';
import { fleetGates } from './fleet/fleet.gate';
import { fleetMeasures, fleetReadings } from './fleet/fleet.measure';
import { fleetSignals } from './fleet/fleet.signals';
import { forwardStepCauses } from './forward-step/forward-step.cause';
import { newForwardStepFacts } from './forward-step/forward-step.facts';
import { forwardStepFold } from './forward-step/forward-step.fold';
import { forwardStepGates } from './forward-step/forward-step.gate';
import { forwardStepMeasures, forwardStepReadings } from './forward-step/forward-step.measure';
import { forwardStepSignals } from './forward-step/forward-step.signals';
import { newHandoverFacts } from './handover/handover.facts';
import { handoverFold } from './handover/handover.fold';
import { handoverGates } from './handover/handover.gate';
import { handoverHints, handoverMeasures, handoverReadings } from './handover/handover.measure';
import { handoverSignals } from './handover/handover.signals';
import { knowledgeCauses } from './knowledge/knowledge.cause';
import { newKnowledgeFacts } from './knowledge/knowledge.facts';
import { knowledgeFold } from './knowledge/knowledge.fold';
import { knowledgeHints, knowledgeMeasures, knowledgeReadings } from './knowledge/knowledge.measure';
import { knowledgeSignals } from './knowledge/knowledge.signals';
import { newMeetingsFacts } from './meetings/meetings.facts';
import { meetingsFold } from './meetings/meetings.fold';
import { meetingsMeasures, meetingsReadings } from './meetings/meetings.measure';
import { meetingsSignals } from './meetings/meetings.signals';
import { newMoneyFacts } from './money/money.facts';
import { moneyFold } from './money/money.fold';
import { moneyHints, moneyGates } from './money/money.gate';
import { moneyReadings } from './money/money.measure';
import { moneySignals } from './money/money.signals';
import { newNextStepFacts } from './next-step/next-step.facts';
import { nextStepFold } from './next-step/next-step.fold';
import { nextStepMeasures, nextStepReadings } from './next-step/next-step.measure';
import { nextStepSignals } from './next-step/next-step.signals';
import { operationsCauses } from './operations/field-operations.cause';
import { newOperationsFacts } from './operations/operations.facts';
import { operationsFold } from './operations/operations.fold';
import { operationsHints, operationsMeasures, operationsReadings } from './operations/operations.measure';
import { operationsSignals } from './operations/operations.signals';
import { ownerCauses } from './owner/owner.cause';
import { ownerGates } from './owner/owner.gate';
import { ownerMeasures, ownerReadings } from './owner/owner.measure';
import { promisesCauses } from './promises/promises.cause';
import { newPromisesFacts } from './promises/promises.facts';
import { promisesFold } from './promises/promises.fold';
import { promisesGates } from './promises/promises.gate';
import { promisesHints, promisesMeasures, promisesReadings } from './promises/promises.measure';
import { promisesSignals } from './promises/promises.signals';
import { newPulseFacts } from './pulse/pulse.facts';
import { pulseFold } from './pulse/pulse.fold';
import { pulseMeasures, pulseReadings } from './pulse/pulse.measure';
import { pulseSignals } from './pulse/pulse.signals';
import { readinessCauses } from './readiness/readiness.cause';
import { newReadinessFacts } from './readiness/readiness.facts';
import { readinessFold } from './readiness/readiness.fold';
import { readinessHints, readinessMeasures, readinessReadings } from './readiness/readiness.measure';
import { readinessSignals } from './readiness/readiness.signals';
import { newRolesFacts } from './roles/roles.facts';
import { rolesFold } from './roles/roles.fold';
import { rolesSignals } from './roles/roles.signals';
import { newRolloutFacts } from './rollout/rollout.facts';
import { rolloutFold } from './rollout/rollout.fold';
import { rolloutHints, rolloutMeasures, rolloutReadings } from './rollout/rollout.measure';
import { rolloutSignals } from './rollout/rollout.signals';
import { newSilenceFacts } from './silence/silence.facts';
import { silenceGates } from './silence/silence.gate';
import { silenceMeasures, silenceReadings } from './silence/silence.measure';
import { staffCauses } from './staff/staff.cause';
import { newStaffFacts } from './staff/staff.facts';
import { staffFold } from './staff/staff.fold';
import { staffReadings } from './staff/staff.measure';
import { staffSignals } from './staff/staff.signals';
import { newSupportFacts } from './support/support.facts';
import { supportFold } from './support/support.fold';
import { supportGates } from './support/support.gate';
import { supportHints, supportMeasures, supportReadings } from './support/support.measure';
import { supportSignals } from './support/support.signals';
import { supportCauses } from './support/technical.cause';
import { newTalkFacts } from './talk/talk.facts';
import { talkFold } from './talk/talk.fold';
import { talkMeasures, talkReadings } from './talk/talk.measure';
import { talkSignals } from './talk/talk.signals';
import { newUseFacts } from './use/use.facts';
import { useFold } from './use/use.fold';
import { useMeasures, useReadings } from './use/use.measure';
import { useSignals } from './use/use.signals';
import { valueCauses } from './value/value.cause';
import { newValueFacts } from './value/value.facts';
import { valueFold } from './value/value.fold';
import { valueHints, valueMeasures, valueReadings } from './value/value.measure';
import { valueSignals } from './value/value.signals';

/** Everything that one topic contributes. `owner` and `champion` read the facts of `roles`. */
interface TopicDefinition {
  /** The kinds that it folds. */
  signals?: KindSchemas;
  fold?: TopicFold;
  readings?: Readings;
  measures?: Measures;
  gates?: Gates;
  causes?: Causes;
  hints?: Hints;
}

/**
 * The map of scoring: every topic with its fold, readings, measures, gates and causes. A topic
 * of the facts that is missing does not compile. Causes of equal strength keep this order.
 */
export const TOPICS = {
  silence: { facts: newSilenceFacts, readings: silenceReadings, measures: silenceMeasures, gates: silenceGates },
  talk: { signals: talkSignals, facts: newTalkFacts, fold: talkFold, readings: talkReadings, measures: talkMeasures },
  meetings: {
    signals: meetingsSignals,
    facts: newMeetingsFacts,
    fold: meetingsFold,
    readings: meetingsReadings,
    measures: meetingsMeasures,
  },
  roles: { signals: rolesSignals, facts: newRolesFacts, fold: rolesFold },
  champion: { readings: championReadings, measures: championMeasures, gates: championGates, causes: championCauses },
  owner: { readings: ownerReadings, measures: ownerMeasures, gates: ownerGates, causes: ownerCauses },
  budget: {
    signals: budgetSignals,
    facts: newBudgetFacts,
    fold: budgetFold,
    readings: budgetReadings,
    measures: budgetMeasures,
    gates: budgetGates,
    causes: budgetCauses,
    hints: budgetHints,
  },
  readiness: {
    signals: readinessSignals,
    facts: newReadinessFacts,
    fold: readinessFold,
    readings: readinessReadings,
    measures: readinessMeasures,
    causes: readinessCauses,
    hints: readinessHints,
  },
  promises: {
    signals: promisesSignals,
    facts: newPromisesFacts,
    fold: promisesFold,
    readings: promisesReadings,
    measures: promisesMeasures,
    gates: promisesGates,
    causes: promisesCauses,
    hints: promisesHints,
  },
  knowledge: {
    signals: knowledgeSignals,
    facts: newKnowledgeFacts,
    fold: knowledgeFold,
    readings: knowledgeReadings,
    measures: knowledgeMeasures,
    causes: knowledgeCauses,
    hints: knowledgeHints,
  },
  value: {
    signals: valueSignals,
    facts: newValueFacts,
    fold: valueFold,
    readings: valueReadings,
    measures: valueMeasures,
    causes: valueCauses,
    hints: valueHints,
  },
  forwardStep: {
    signals: forwardStepSignals,
    facts: newForwardStepFacts,
    fold: forwardStepFold,
    readings: forwardStepReadings,
    measures: forwardStepMeasures,
    gates: forwardStepGates,
    causes: forwardStepCauses,
  },
  nextStep: {
    signals: nextStepSignals,
    facts: newNextStepFacts,
    fold: nextStepFold,
    readings: nextStepReadings,
    measures: nextStepMeasures,
  },
  operations: {
    signals: operationsSignals,
    facts: newOperationsFacts,
    fold: operationsFold,
    readings: operationsReadings,
    measures: operationsMeasures,
    causes: operationsCauses,
    hints: operationsHints,
  },
  support: {
    signals: supportSignals,
    facts: newSupportFacts,
    fold: supportFold,
    readings: supportReadings,
    measures: supportMeasures,
    gates: supportGates,
    causes: supportCauses,
    hints: supportHints,
  },
  staff: { signals: staffSignals, facts: newStaffFacts, fold: staffFold, readings: staffReadings, causes: staffCauses },
  handover: {
    signals: handoverSignals,
    facts: newHandoverFacts,
    fold: handoverFold,
    readings: handoverReadings,
    measures: handoverMeasures,
    gates: handoverGates,
    hints: handoverHints,
  },
  fleet: {
    signals: fleetSignals,
    facts: newFleetFacts,
    fold: fleetFold,
    readings: fleetReadings,
    measures: fleetMeasures,
    gates: fleetGates,
  },
  use: { signals: useSignals, facts: newUseFacts, fold: useFold, readings: useReadings, measures: useMeasures },
  decisions: {
    signals: decisionsSignals,
    facts: newDecisionsFacts,
    fold: decisionsFold,
    readings: decisionsReadings,
    measures: decisionsMeasures,
    hints: decisionsHints,
  },
  rollout: {
    signals: rolloutSignals,
    facts: newRolloutFacts,
    fold: rolloutFold,
    readings: rolloutReadings,
    measures: rolloutMeasures,
    hints: rolloutHints,
  },
  alarms: { signals: alarmsSignals, facts: newAlarmsFacts, fold: alarmsFold, readings: alarmsReadings, measures: alarmsMeasures },
  pulse: { signals: pulseSignals, facts: newPulseFacts, fold: pulseFold, readings: pulseReadings, measures: pulseMeasures },
  money: { signals: moneySignals, facts: newMoneyFacts, fold: moneyFold, readings: moneyReadings, gates: moneyGates, hints: moneyHints },
  description: { signals: descriptionSignals, facts: newDescriptionFacts, fold: descriptionFold, causes: descriptionCauses },
  context: {
    signals: contextSignals,
    facts: newContextFacts,
    fold: contextFold,
    readings: contextReadings,
    measures: contextMeasures,
    gates: contextGates,
    causes: contextCauses,
    hints: contextHints,
  },
} as const satisfies { [T in Topic]: TopicDefinition & { facts: () => TopicFacts[T] } } & Record<'owner' | 'champion', TopicDefinition>;
