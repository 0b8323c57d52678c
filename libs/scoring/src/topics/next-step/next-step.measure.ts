import type { NextStepParams } from './next-step.explanations';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { awakeBetween } from '../../calendar/calendar';
import type { Instant } from '../../facts/snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

/** Days until the furthest next step is due; negative when overdue, then in awake days. */
export function readNextStep(instant: Instant): Reading | null {
  const days = daysToNextStep(instant);
  return days === null ? null : { x: days, age: Math.max(0, -days) };
}

export function daysToNextStep(instant: Instant): number | null {
  const due = furthestNextStep(instant);
  if (due === null || due >= instant.today) return due === null ? null : due - instant.today;
  return -Math.max(1, awakeBetween(instant.part.calendar, due, instant.today));
}

/** Due day of the furthest next step. */
export function furthestNextStep({ part }: Instant): number | null {
  let furthest: number | null = null;
  for (const { dueDay } of part.nextStep.agreed) if (furthest === null || dueDay > furthest) furthest = dueDay;
  return furthest;
}

export function nextStepSentence(instant: Instant): Explanation {
  const params = furthestStep(instant);
  if (!params) return explain('next-step.unknown', {});
  return explain(params.dueOn < dateOfDay(instant.today) ? 'next-step.overdue' : 'next-step.dated', params);
}

/** The furthest next step, where it is not overdue. */
export function nextStepAhead(instant: Instant): NextStepParams | null {
  const step = furthestStep(instant);
  return step && step.dueOn >= dateOfDay(instant.today) ? step : null;
}

function furthestStep(instant: Instant): NextStepParams | null {
  const dueDay = furthestNextStep(instant);
  if (dueDay === null) return null;
  const step = instant.part.nextStep.agreed.findLast((each) => each.dueDay === dueDay);
  return { what: step?.what ?? null, dueOn: dateOfDay(dueDay), person: step?.person ?? null };
}

export const nextStepReadings = {
  'next-step': {
    kind: 'days-since',
    better: 'high',
    params: [],
    meaning: 'Days until the next step is due; overdue ones are negative.',
    read: readNextStep,
    evidence: ['next-steps'],
  },
} as const satisfies Readings;

export const nextStepMeasures = {
  'next-step': {
    reading: 'next-step',
    sentence: nextStepSentence,
    evidence: ['next-steps'],
    owner: 'client',
    question: 'missing.next-step',
    freshDays: 30,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [-45, 0],
        [-14, 50],
        [0, 100],
      ],
    },
  },
} as const satisfies Measures;
