import type { IsoDate } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { BY_DAYS, DAYS } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';
import { levelCap } from '../level-cap';
import { daysToNextStep, furthestNextStep } from '../next-step/next-step.measure';
import { daysWithoutForwardStep, forwardStepParams, type ForwardStepParams, isStandstillRecorded } from './forward-step.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.no-forward-step': ForwardStepParams & { nextStepDueOn: IsoDate | null };
  }
}

export interface NoForwardStepGate {
  fromDay: number;
  nextStepGraceDays: number;
  levels: readonly (Level & { days: number })[];
}

export function noForwardStepCap(gate: NoForwardStepGate, snapshot: Snapshot): number | null {
  const { sinceHandover } = snapshot;
  if (sinceHandover === null || sinceHandover < gate.fromDay) return null;
  const next = daysToNextStep(snapshot);
  if (next !== null && next >= -gate.nextStepGraceDays) return null;
  const days = daysWithoutForwardStep(snapshot);
  return days === null ? null : levelCap(gate.levels, days);
}

export function noForwardStepSentence(snapshot: Snapshot): Explanation {
  const dueDay = furthestNextStep(snapshot);
  const nextStepDueOn = dueDay === null ? null : dateOfDay(dueDay);
  const params = forwardStepParams(snapshot);
  return params ? explain('gate.no-forward-step', { ...params, nextStepDueOn }) : explain('forward-step.unknown', {});
}

export const forwardStepGates = {
  'no-forward-step': {
    cap: noForwardStepCap,
    sentence: noForwardStepSentence,
    evidence: ['forwardStep', 'nextStep', 'budget', 'decisions'],
    needsContext: (snapshot) => !isStandstillRecorded(snapshot),
    owner: 'client',
    explainedBy: [
      'decision-refused',
      'budget-window-missed',
      'no-budget',
      'politics',
      'data-governance',
      'integration',
      'promise-broken',
      'value-not-accepted',
      'no-charter',
      'no-owner',
      'champion-lost',
      'field-operations',
      'technical',
      'knowledge-lost',
      'neglected-by-us',
      'partner-gone',
    ],
    includes: { 'gate.no-forward-step': ['forward-step.none', 'next-step.overdue'] },
    closedBy: ['forward-step.done'],
    builtIn: {
      fromDay: 90,
      nextStepGraceDays: 14,
      levels: [
        { days: 100, cap: 59 },
        { days: 200, cap: 49 },
        { days: 300, cap: 39 },
      ],
    },
    schema: { fromDay: DAYS, nextStepGraceDays: DAYS, levels: BY_DAYS },
  },
} as const satisfies Gates;
