import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { awakeBetween } from '../../calendar/calendar';
import type { Snapshot } from '../snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

export interface NextStepParams {
  what: string | null;
  dueOn: IsoDate;
  person: PersonId | null;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'next-step.dated': NextStepParams;
    'next-step.overdue': NextStepParams;
    'next-step.unknown': NoParams;
    'hint.agree-next-step': { person: PersonId | null };
    'missing.next-step': QuestionParams;
  }
}

/** Days until the furthest next step is due; negative when overdue, then in awake days. */
export function readNextStep(snapshot: Snapshot): Reading | null {
  const days = daysToNextStep(snapshot);
  return days === null ? null : { x: days, age: Math.max(0, -days) };
}

export function daysToNextStep(snapshot: Snapshot): number | null {
  const due = furthestNextStep(snapshot);
  if (due === null || due >= snapshot.today) return due === null ? null : due - snapshot.today;
  return -Math.max(1, awakeBetween(snapshot.part.calendar, due, snapshot.today));
}

/** Due day of the furthest next step. */
export function furthestNextStep({ part }: Snapshot): number | null {
  let furthest: number | null = null;
  for (const { dueDay } of part.nextStep.agreed) if (furthest === null || dueDay > furthest) furthest = dueDay;
  return furthest;
}

export function nextStepSentence(snapshot: Snapshot): Explanation {
  const params = furthestStep(snapshot);
  if (!params) return explain('next-step.unknown', {});
  return explain(params.dueOn < dateOfDay(snapshot.today) ? 'next-step.overdue' : 'next-step.dated', params);
}

/** The furthest next step, where it is not overdue. */
export function nextStepAhead(snapshot: Snapshot): NextStepParams | null {
  const step = furthestStep(snapshot);
  return step && step.dueOn >= dateOfDay(snapshot.today) ? step : null;
}

function furthestStep(snapshot: Snapshot): NextStepParams | null {
  const dueDay = furthestNextStep(snapshot);
  if (dueDay === null) return null;
  const step = snapshot.part.nextStep.agreed.findLast((each) => each.dueDay === dueDay);
  return { what: step?.what ?? null, dueOn: dateOfDay(dueDay), person: step?.person ?? null };
}

export const nextStepReadings = {
  'next-step': {
    kind: 'days-since',
    better: 'high',
    params: [],
    meaning: 'Days until the next step is due; overdue ones are negative.',
    read: readNextStep,
    evidence: ['nextStep'],
  },
} as const satisfies Readings;

export const nextStepMeasures = {
  'next-step': {
    reading: 'next-step',
    sentence: nextStepSentence,
    evidence: ['nextStep'],
    owner: 'client',
    question: 'missing.next-step',
    sounds: {
      'next-step.dated': 'good',
      'next-step.overdue': 'bad',
      'next-step.unknown': 'neither',
    },
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
