import type { Flag, IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { countOf } from '../rates';
import { daysSince, type Snapshot } from '../snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';
import type { PromiseFacts } from './promises.facts';

/** One of our promises. `on`: the day we said we would not keep it; `days`: days past its date. */
export interface PromiseParams {
  what: string | null;
  contractual: Flag;
  dueOn: IsoDate | null;
  on: IsoDate | null;
  days: number | null;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'promises.kept': { on: IsoDate };
    'promises.open': PromiseParams;
    'promises.late': PromiseParams;
    'promises.broken': PromiseParams;
    'promises.unknown': NoParams;
    /** `named: 1` where the sentence before names it already. */
    'hint.keep-promise': { what: string | null; broken: Flag; named?: Flag };
    'missing.promises': QuestionParams;
  }
}

/** A promise that is known to be broken is as bad as one this late. */
const BROKEN_AS_LATE = 60;

const BROKEN_CONTRACT_AS_LATE = 120;

/** Days by which our worst promise is late; a broken one counts as very late, until it is kept. */
export function readPromises({ part, today, t }: Snapshot): Reading | null {
  const { open, settled } = part.promises;
  if (open.length === 0) return settled === null ? null : { x: 0, age: daysSince(t, settled) };
  let x = 0;
  for (const promise of open) x = Math.max(x, daysLate(promise, today));
  return { x, age: 0 };
}

export function daysLate(
  { brokenAt, contractual, dueDay }: { brokenAt: number | null; contractual: boolean; dueDay: number | null },
  today: number,
): number {
  const late = dueDay === null ? 0 : Math.max(0, today - dueDay);
  return brokenAt === null ? late : Math.max(late, contractual ? BROKEN_CONTRACT_AS_LATE : BROKEN_AS_LATE);
}

/** The promise that hurts most: broken or latest; else the one due next. */
export function worstPromise({ part, today }: Snapshot): PromiseFacts | null {
  let worst: PromiseFacts | null = null;
  for (const promise of part.promises.open) {
    const late = worst ? daysLate(promise, today) - daysLate(worst, today) : 1;
    if (late > 0 || (late === 0 && (promise.dueDay ?? Infinity) < (worst?.dueDay ?? Infinity))) worst = promise;
  }
  return worst;
}

export function promisesSentence(snapshot: Snapshot): Explanation {
  const { settled } = snapshot.part.promises;
  const worst = worstPromise(snapshot);
  if (!worst) return settled === null ? explain('promises.unknown', {}) : explain('promises.kept', { on: snapshot.zone.dateOf(settled) });
  const params = promiseParams(worst, snapshot);
  if (worst.brokenAt !== null) return explain('promises.broken', params);
  return explain(daysLate(worst, snapshot.today) > 0 ? 'promises.late' : 'promises.open', params);
}

export function promiseParams({ what, contractual, dueDay, brokenAt }: PromiseFacts, { today, zone }: Snapshot): PromiseParams {
  return {
    what,
    contractual: contractual ? 1 : 0,
    dueOn: dueDay === null ? null : dateOfDay(dueDay),
    on: brokenAt === null ? null : zone.dateOf(brokenAt),
    days: dueDay === null ? null : Math.max(0, today - dueDay),
  };
}

export const promisesReadings = {
  'open-promises': {
    kind: 'count-open',
    better: 'low',
    params: [],
    meaning: 'Our promises that are open or broken.',
    read: ({ part, t }) => countOf(part.promises.open.length, part.promises.settled, t),
    evidence: ['promises'],
    ours: true,
  },
  'latest-promise': {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Days by which our most overdue promise is late.',
    read: readPromises,
    evidence: ['promises'],
    ours: true,
  },
} as const satisfies Readings;

export const promisesMeasures = {
  promises: {
    reading: 'latest-promise',
    sentence: promisesSentence,
    evidence: ['promises'],
    owner: 'vendor',
    question: 'missing.promises',
    sounds: {
      'promises.kept': 'good',
      'promises.open': 'neither',
      'promises.late': 'bad',
      'promises.broken': 'bad',
      'promises.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [0, 100],
        [7, 80],
        [30, 40],
        [75, 0],
      ],
    },
  },
} as const satisfies Measures;

function keepPromise(snapshot: Snapshot): Explanation {
  const worst = worstPromise(snapshot);
  return explain('hint.keep-promise', { what: worst?.what ?? null, broken: worst && worst.brokenAt !== null ? 1 : 0 });
}

export const promisesHints = {
  'gate.promise-late': keepPromise,
  'gate.promise-broken': keepPromise,
  'promises.late': keepPromise,
  'promises.broken': keepPromise,
  'cause.promise-late': keepPromise,
  'cause.promise-broken': keepPromise,
} as const satisfies Hints;
