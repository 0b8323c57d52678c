import { explain } from '../../explanations/explain';
import type { Gates } from '../definitions';
import { CAP, DAYS } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import type { PromiseFacts } from './promises.facts';
import { daysLate, promiseParams, type PromiseParams } from './promises.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.promise-late': PromiseParams;
    'gate.promise-broken': PromiseParams;
  }
}

export interface PromiseLateGate {
  days: number;
  cap: number;
  /** If nobody ever recorded how a promise ended: this one may have been kept. */
  capWithoutOutcomes?: number;
}

/** A promise that is late for longer, without any word, was probably kept but not recorded. */
const FORGOTTEN_DAYS = 90;

/** The most overdue contractual promise that is at least `days` late, or known to be broken. */
export function latePromise({ part, today }: Snapshot, days: number): PromiseFacts | null {
  let worst: PromiseFacts | null = null;
  for (const promise of part.promises.open) {
    if (!promise.contractual || daysLate(promise, today) < days) continue;
    if (promise.brokenAt === null && daysLate(promise, today) > FORGOTTEN_DAYS) continue;
    if (!worst || daysLate(promise, today) > daysLate(worst, today)) worst = promise;
  }
  return worst;
}

function promiseCap({ days, cap, capWithoutOutcomes = cap }: PromiseLateGate, snapshot: Snapshot): number | null {
  const { settled, open } = snapshot.part.promises;
  if (!latePromise(snapshot, days)) return null;
  return settled === null && open.every(({ brokenAt }) => brokenAt === null) ? capWithoutOutcomes : cap;
}

export function promiseSentence(snapshot: Snapshot): Explanation {
  const promise = latePromise(snapshot, 1) ?? latePromise(snapshot, 0);
  if (!promise) return explain('promises.unknown', {});
  return explain(promise.brokenAt === null ? 'gate.promise-late' : 'gate.promise-broken', promiseParams(promise, snapshot));
}

export const promisesGates = {
  'promise-late': {
    cap: promiseCap,
    sentence: promiseSentence,
    evidence: ['promises'],
    owner: 'vendor',
    explainedBy: [],
    includes: { 'gate.promise-late': ['promises.late'], 'gate.promise-broken': ['promises.broken'] },
    closedBy: ['promises.kept', 'promises.open'],
    builtIn: { days: 30, cap: 59, capWithoutOutcomes: 69 },
    schema: { days: DAYS, cap: CAP, capWithoutOutcomes: CAP },
    optional: ['capWithoutOutcomes'],
  },
} as const satisfies Gates;
