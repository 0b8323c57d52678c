import type { Instant } from '../../facts/snapshot';
import type { Explanation } from '../../vocabulary/explanation';
import type { PromiseFacts } from './promises.facts';
import { daysLate, promiseParams } from './promises.measure';

/** The contractual promise that is late by so many days, or known to be broken; the latest one first. */
export function latePromise({ part, today }: Instant, days: number): PromiseFacts | null {
  let worst: PromiseFacts | null = null;
  for (const promise of part.promises.open) {
    if (!promise.contractual || daysLate(promise, today) < days) continue;
    if (!worst || daysLate(promise, today) > daysLate(worst, today)) worst = promise;
  }
  return worst;
}

export function promiseSentence(instant: Instant): Explanation {
  const promise = latePromise(instant, 1);
  return {
    code: promise && promise.brokenAt !== null ? 'gate.promise-broken' : 'gate.promise-late',
    params: promise ? promiseParams(promise, instant) : {},
  };
}
