import type { CauseCode, GateCode, MeasureCode } from '@app/scoring';
import type { GateName, MeasureName } from './phrasing/named-things';
import { alarmsMeasures } from './words/alarms';
import { budgetCauses, budgetGates, budgetMeasures } from './words/budget';
import { championCauses, championGates, championMeasures } from './words/champion';
import { decisionsMeasures } from './words/decisions';
import { fleetGates, fleetMeasures } from './words/fleet';
import { forwardStepCauses, forwardStepGates, forwardStepMeasures } from './words/forward-step';
import { handoverGates, handoverMeasures } from './words/handover';
import { knowledgeCauses, knowledgeMeasures } from './words/knowledge';
import { meetingsMeasures } from './words/meetings';
import { moneyGates } from './words/money';
import { staffCauses, staffGates } from './words/staff';
import { nextStepMeasures } from './words/next-step';
import { operationsMeasures } from './words/operations';
import { ownerCauses, ownerGates, ownerMeasures } from './words/owner';
import { promisesCauses, promisesGates, promisesMeasures } from './words/promises';
import { pulseMeasures } from './words/pulse';
import { readinessCauses, readinessMeasures } from './words/readiness';
import { rolloutMeasures } from './words/rollout';
import { silenceGates, silenceMeasures } from './words/silence';
import { supportGates, supportMeasures } from './words/support';
import { talkMeasures } from './words/talk';
import { useMeasures } from './words/use';
import { valueCauses, valueMeasures } from './words/value';

/** Names of all measures, gates and causes: one without a name does not compile. */
export const MEASURES: { readonly [M in MeasureCode]: MeasureName } = {
  ...talkMeasures,
  ...silenceMeasures,
  ...meetingsMeasures,
  ...ownerMeasures,
  ...championMeasures,
  ...handoverMeasures,
  ...forwardStepMeasures,
  ...nextStepMeasures,
  ...fleetMeasures,
  ...useMeasures,
  ...operationsMeasures,
  ...decisionsMeasures,
  ...budgetMeasures,
  ...rolloutMeasures,
  ...readinessMeasures,
  ...alarmsMeasures,
  ...promisesMeasures,
  ...valueMeasures,
  ...supportMeasures,
  ...knowledgeMeasures,
  ...pulseMeasures,
};

export const GATES: { readonly [G in GateCode]: GateName } = {
  ...silenceGates,
  ...staffGates,
  ...ownerGates,
  ...championGates,
  ...handoverGates,
  ...forwardStepGates,
  ...fleetGates,
  ...budgetGates,
  ...promisesGates,
  ...supportGates,
  ...moneyGates,
};

export const CAUSES: { readonly [C in CauseCode]: string } = {
  ...staffCauses,
  ...ownerCauses,
  ...championCauses,
  ...forwardStepCauses,
  ...budgetCauses,
  ...readinessCauses,
  ...promisesCauses,
  ...valueCauses,
  ...knowledgeCauses,
};
