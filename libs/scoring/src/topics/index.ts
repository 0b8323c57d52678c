import { descriptionCauses } from './description/description.cause';
import type { Causes, Gates, Measures, Readings, TopicFold } from './definitions';
import { alarmsFold } from './alarms/alarms.fold';
import { alarmsMeasures, alarmsReadings } from './alarms/alarms.measure';
import { budgetGates } from './budget/budget.gate';
import { budgetFold } from './budget/budget.fold';
import { budgetMeasures, budgetReadings } from './budget/budget.measure';
import { budgetCauses } from './budget/budget.cause';
import { championGates } from './champion/champion.gate';
import { championMeasures, championReadings } from './champion/champion.measure';
import { championCauses } from './champion/champion.cause';
import { decisionsFold } from './decisions/decisions.fold';
import { decisionsMeasures, decisionsReadings } from './decisions/decisions.measure';
import { descriptionFold } from './description/description.fold';
import { fleetGates } from './fleet/fleet.gate';
import { fleetFold } from './fleet/fleet.fold';
import { fleetMeasures, fleetReadings } from './fleet/fleet.measure';
import { forwardStepGates } from './forward-step/forward-step.gate';
import { forwardStepFold } from './forward-step/forward-step.fold';
import { forwardStepMeasures, forwardStepReadings } from './forward-step/forward-step.measure';
import { forwardStepCauses } from './forward-step/forward-step.cause';
import { handoverGates } from './handover/handover.gate';
import { handoverFold } from './handover/handover.fold';
import { handoverMeasures, handoverReadings } from './handover/handover.measure';
import { knowledgeFold } from './knowledge/knowledge.fold';
import { knowledgeMeasures, knowledgeReadings } from './knowledge/knowledge.measure';
import { knowledgeCauses } from './knowledge/knowledge.cause';
import { meetingsFold } from './meetings/meetings.fold';
import { meetingsMeasures, meetingsReadings } from './meetings/meetings.measure';
import { moneyGates } from './money/money.gate';
import { moneyFold } from './money/money.fold';
import { moneyReadings } from './money/money.measure';
import { nextStepFold } from './next-step/next-step.fold';
import { nextStepMeasures, nextStepReadings } from './next-step/next-step.measure';
import { operationsFold } from './operations/operations.fold';
import { operationsMeasures, operationsReadings } from './operations/operations.measure';
import { operationsCauses } from './operations/field-operations.cause';
import { ownerGates } from './owner/owner.gate';
import { ownerMeasures, ownerReadings } from './owner/owner.measure';
import { ownerCauses } from './owner/owner.cause';
import { promisesGates } from './promises/promises.gate';
import { promisesFold } from './promises/promises.fold';
import { promisesMeasures, promisesReadings } from './promises/promises.measure';
import { promisesCauses } from './promises/promises.cause';
import { pulseFold } from './pulse/pulse.fold';
import { pulseMeasures, pulseReadings } from './pulse/pulse.measure';
import { readinessFold } from './readiness/readiness.fold';
import { readinessMeasures, readinessReadings } from './readiness/readiness.measure';
import { readinessCauses } from './readiness/readiness.cause';
import { rolesFold } from './roles/roles.fold';
import { rolloutFold } from './rollout/rollout.fold';
import { rolloutMeasures, rolloutReadings } from './rollout/rollout.measure';
import { silenceGates } from './silence/silence.gate';
import { silenceMeasures, silenceReadings } from './silence/silence.measure';
import { staffFold } from './staff/staff.fold';
import { staffReadings } from './staff/staff.measure';
import { staffCauses } from './staff/staff.cause';
import { supportGates } from './support/support.gate';
import { supportFold } from './support/support.fold';
import { supportMeasures, supportReadings } from './support/support.measure';
import { supportCauses } from './support/technical.cause';
import { talkFold } from './talk/talk.fold';
import { talkMeasures, talkReadings } from './talk/talk.measure';
import { useFold } from './use/use.fold';
import { useMeasures, useReadings } from './use/use.measure';
import { valueFold } from './value/value.fold';
import { valueMeasures, valueReadings } from './value/value.measure';
import { valueCauses } from './value/value.cause';
import type { Topic } from '../facts/part';

/** Everything that one topic contributes. `owner` and `champion` read the facts of `roles`. */
interface TopicDefinition {
  fold?: TopicFold;
  readings?: Readings;
  measures?: Measures;
  gates?: Gates;
  causes?: Causes;
}

/**
 * The map of scoring: every topic with its fold, readings, measures, gates and causes. A topic
 * of the facts that is missing does not compile. Causes of equal strength keep this order.
 */
export const TOPICS = {
  silence: { readings: silenceReadings, measures: silenceMeasures, gates: silenceGates },
  talk: { fold: talkFold, readings: talkReadings, measures: talkMeasures },
  meetings: { fold: meetingsFold, readings: meetingsReadings, measures: meetingsMeasures },
  roles: { fold: rolesFold },
  champion: { readings: championReadings, measures: championMeasures, gates: championGates, causes: championCauses },
  owner: { readings: ownerReadings, measures: ownerMeasures, gates: ownerGates, causes: ownerCauses },
  budget: { fold: budgetFold, readings: budgetReadings, measures: budgetMeasures, gates: budgetGates, causes: budgetCauses },
  readiness: { fold: readinessFold, readings: readinessReadings, measures: readinessMeasures, causes: readinessCauses },
  promises: { fold: promisesFold, readings: promisesReadings, measures: promisesMeasures, gates: promisesGates, causes: promisesCauses },
  knowledge: { fold: knowledgeFold, readings: knowledgeReadings, measures: knowledgeMeasures, causes: knowledgeCauses },
  value: { fold: valueFold, readings: valueReadings, measures: valueMeasures, causes: valueCauses },
  forwardStep: {
    fold: forwardStepFold,
    readings: forwardStepReadings,
    measures: forwardStepMeasures,
    gates: forwardStepGates,
    causes: forwardStepCauses,
  },
  nextStep: { fold: nextStepFold, readings: nextStepReadings, measures: nextStepMeasures },
  operations: { fold: operationsFold, readings: operationsReadings, measures: operationsMeasures, causes: operationsCauses },
  support: { fold: supportFold, readings: supportReadings, measures: supportMeasures, gates: supportGates, causes: supportCauses },
  staff: { fold: staffFold, readings: staffReadings, causes: staffCauses },
  handover: { fold: handoverFold, readings: handoverReadings, measures: handoverMeasures, gates: handoverGates },
  fleet: { fold: fleetFold, readings: fleetReadings, measures: fleetMeasures, gates: fleetGates },
  use: { fold: useFold, readings: useReadings, measures: useMeasures },
  decisions: { fold: decisionsFold, readings: decisionsReadings, measures: decisionsMeasures },
  rollout: { fold: rolloutFold, readings: rolloutReadings, measures: rolloutMeasures },
  alarms: { fold: alarmsFold, readings: alarmsReadings, measures: alarmsMeasures },
  pulse: { fold: pulseFold, readings: pulseReadings, measures: pulseMeasures },
  money: { fold: moneyFold, readings: moneyReadings, gates: moneyGates },
  description: { fold: descriptionFold, causes: descriptionCauses },
} as const satisfies Record<Topic | 'owner' | 'champion', TopicDefinition>;
