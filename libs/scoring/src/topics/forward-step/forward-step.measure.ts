import type { IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { awakeSince, daysSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import type { PartOwner } from '../../vocabulary/part-owner';

/** The last step towards scale. `amount`: devices of it; `what`: the decision or department. */
export interface ForwardStepParams {
  since: IsoDate;
  step: 'handover' | 'stage' | 'devices' | 'order' | 'budget' | 'decision' | 'department' | 'value' | 'contract' | null;
  amount: number | null;
  what: string | null;
  days: number;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'forward-step.done': ForwardStepParams;
    'forward-step.none': ForwardStepParams;
    'forward-step.unknown': NoParams;
    'missing.forward-step': QuestionParams;
  }
}

/** A step that shows by itself, such as more devices, is known for so long without anybody's record. */
const SEEN_DAYS = 60;

/** Somebody's word that nothing moved holds for so long. */
const NONE_DAYS = 180;

/** Awake days since the last forward step, or since the handover where that was later. Unknown where nobody records steps. */
export function readForwardStep(snapshot: Snapshot): Reading | null {
  const days = daysWithoutForwardStep(snapshot);
  return days === null ? null : { x: days, age: 0 };
}

export function daysWithoutForwardStep(snapshot: Snapshot): number | null {
  const { last: forward } = snapshot.part.forwardStep;
  const isSeen = forward !== null && forward.step !== 'handover' && awakeSince(snapshot, forward) <= SEEN_DAYS;
  if (!isSeen && !areStepsRecorded(snapshot)) return null;
  let days = forward ? awakeSince(snapshot, forward) : Infinity;
  if (snapshot.isHandedOver) days = Math.min(days, snapshot.sinceHandover ?? Infinity, snapshot.awake);
  return days === Infinity ? null : days;
}

/** Somebody said lately that nothing moved. */
export function isStandstillRecorded({ part: { forwardStep }, t }: Snapshot): boolean {
  return forwardStep.noneAt !== null && daysSince(t, forwardStep.noneAt) <= NONE_DAYS;
}

/** Somebody keeps record of what comes next: a step, an agreed next step, a decision or a budget. A fleet that grows by itself is no record. */
function areStepsRecorded(snapshot: Snapshot): boolean {
  const { forwardStep, nextStep, decisions, budget } = snapshot.part;
  if (isStandstillRecorded(snapshot)) return true;
  return forwardStep.recorded || nextStep.agreed.length > 0 || decisions.last !== null || budget.current !== null;
}

export function forwardStepSentence(snapshot: Snapshot): Explanation {
  const params = forwardStepParams(snapshot);
  if (!params) return explain('forward-step.unknown', {});
  return explain(params.days <= 45 ? 'forward-step.done' : 'forward-step.none', params);
}

/** Null where steps are not recorded. */
export function forwardStepParams(snapshot: Snapshot): ForwardStepParams | null {
  const { zone } = snapshot;
  const forward = snapshot.part.forwardStep.last;
  const days = daysWithoutForwardStep(snapshot);
  if (days === null) return null;
  const isLastStepHandover = !forward || forward.step === 'handover' || zone.dayOf(snapshot.handedOverAt ?? 0) >= zone.dayOf(forward.at);
  const at = isLastStepHandover ? (snapshot.handedOverAt ?? forward?.at ?? snapshot.t) : (forward?.at ?? snapshot.t);
  return {
    since: zone.dateOf(at),
    step: isLastStepHandover ? 'handover' : (forward?.step ?? null),
    amount: forward?.amount ?? null,
    what: forward?.what ?? null,
    days,
  };
}

export function ownerOfForwardStep(snapshot: Snapshot): PartOwner {
  return (daysWithoutForwardStep(snapshot) ?? 0) <= 45 ? 'client' : 'time';
}

export const forwardStepReadings = {
  'forward-step': {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Days since the last step towards scale.',
    read: readForwardStep,
    evidence: ['forwardStep'],
  },
} as const satisfies Readings;

export const forwardStepMeasures = {
  'forward-step': {
    reading: 'forward-step',
    sentence: forwardStepSentence,
    evidence: ['forwardStep'],
    owner: ownerOfForwardStep,
    question: 'missing.forward-step',
    sounds: {
      'forward-step.done': 'good',
      'forward-step.none': 'bad',
      'forward-step.unknown': 'neither',
    },
    freshDays: null,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [45, 100],
        [180, 0],
      ],
    },
  },
} as const satisfies Measures;
