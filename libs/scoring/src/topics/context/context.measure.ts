import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import type { Reading } from '../../facts/reading';
import { dateOfDay } from '../../vocabulary/dates';
import type { Hints, Measures, Readings } from '../definitions';
import { holderOf } from '../roles/roles.state';
import { daysSince, type Snapshot } from '../snapshot';
import type { ContextEventFacts } from './context.facts';
import type { ContextEvent } from './context.signals';

/** The severest of `count` events. */
export interface ContextParams {
  event: ContextEvent;
  what: string | null;
  since: IsoDate;
  until: IsoDate | null;
  count: number;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'context.calm': { on: IsoDate };
    'context.troubled': ContextParams;
    'context.unknown': NoParams;
    'hint.ask-about-context': { event: ContextEvent; person: PersonId | null };
    'missing.context': QuestionParams;
  }
}

/** The severest event that is not over, the latest of equal ones. */
export function severestContext({ part }: Snapshot): ContextEventFacts | null {
  let severest: ContextEventFacts | null = null;
  for (const event of part.context.open) if (event.severity >= (severest?.severity ?? 0)) severest = event;
  return severest;
}

/** Severity of the severest event, 1–3; 0 without one. */
export function readContext(snapshot: Snapshot): Reading | null {
  const { last } = snapshot.part.context;
  if (last === null) return null;
  const severest = severestContext(snapshot);
  return severest ? { x: severest.severity, age: 0 } : { x: 0, age: daysSince(snapshot.t, last) };
}

export function contextParams({ event, what, sinceDay, recordedAt, untilDay }: ContextEventFacts, { part, zone }: Snapshot): ContextParams {
  const until = untilDay === null ? null : dateOfDay(untilDay);
  return { event, what, since: sinceDay === null ? zone.dateOf(recordedAt) : dateOfDay(sinceDay), until, count: part.context.open.length };
}

export function contextSentence(snapshot: Snapshot): Explanation {
  const { last } = snapshot.part.context;
  const severest = severestContext(snapshot);
  if (severest) return explain('context.troubled', contextParams(severest, snapshot));
  return last === null ? explain('context.unknown', {}) : explain('context.calm', { on: snapshot.zone.dateOf(last) });
}

export const contextReadings = {
  'context-severity': {
    kind: 'level',
    better: 'low',
    params: [],
    meaning: 'Severity of the most severe event around the client, 1 to 3; 0 if there is none.',
    read: readContext,
    evidence: ['context'],
  },
} as const satisfies Readings;

export const contextMeasures = {
  context: {
    reading: 'context-severity',
    sentence: contextSentence,
    evidence: ['context'],
    owner: 'client',
    question: 'missing.context',
    sounds: { 'context.calm': 'good', 'context.troubled': 'bad', 'context.unknown': 'neither' },
    freshDays: 180,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [0, 100],
        [1, 70],
        [2, 35],
        [3, 0],
      ],
    },
  },
} as const satisfies Measures;

function askAboutContext(snapshot: Snapshot): Explanation | null {
  const severest = severestContext(snapshot);
  const person = holderOf(snapshot.part, 'sponsor', 'budget-holder', 'champion');
  return severest && explain('hint.ask-about-context', { event: severest.event, person });
}

export const contextHints = {
  'gate.context-severe': askAboutContext,
  'context.troubled': askAboutContext,
  'cause.context': askAboutContext,
} as const satisfies Hints;
