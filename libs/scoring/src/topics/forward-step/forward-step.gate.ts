import type { GateOf } from '../../cards/scorecard';
import type { Instant } from '../../facts/snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';
import { levelCap } from '../level-cap';
import { daysToNextStep, furthestNextStep } from '../next-step/next-step.measure';
import { daysWithoutForwardStep, forwardStepSentence } from './forward-step.measure';

export function noForwardStepCap(gate: GateOf<'no-forward-step'>, instant: Instant): number | null {
  const { sinceHandover } = instant;
  if (sinceHandover === null || sinceHandover < gate.fromDay) return null;
  const next = daysToNextStep(instant);
  if (next !== null && next >= -gate.nextStepGraceDays) return null;
  const days = daysWithoutForwardStep(instant);
  return days === null ? null : levelCap(gate.levels, days);
}

export function noForwardStepSentence(instant: Instant): Explanation {
  const dueDay = furthestNextStep(instant);
  const nextStepDueOn = dueDay === null ? null : dateOfDay(dueDay);
  return { code: 'gate.no-forward-step', params: { ...forwardStepSentence(instant).params, nextStepDueOn } };
}
