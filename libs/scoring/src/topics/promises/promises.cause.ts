import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { growing } from '../cause';
import { daysLate, promiseParams, worstPromise, type PromiseParams } from './promises.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.promise-late': PromiseParams;
    'cause.promise-broken': PromiseParams;
  }
}

export function promiseBroken(snapshot: Snapshot): Finding | null {
  const worst = worstPromise(snapshot);
  const days = worst ? daysLate(worst, snapshot.today) : 0;
  if (!worst || days <= 0) return null;
  const isBroken = worst.brokenAt !== null;
  const strength = isBroken ? (worst.contractual ? 0.9 : 0.7) : growing(worst.contractual ? 0.3 : 0.15, 0.45, days, 60);
  const sentence: Explanation = explain(isBroken ? 'cause.promise-broken' : 'cause.promise-late', promiseParams(worst, snapshot));
  return { strength, owner: 'vendor', sentence, topics: ['promises'] };
}

export const promisesCauses = { 'promise-broken': promiseBroken } satisfies Causes;
