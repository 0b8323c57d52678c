import { dayWords } from '../../../ui/format/moment';

/** "3 updates have failed since 3 November." */
export function failedWords(total: number, since: number, now: number): string {
  return total === 1
    ? `An update failed on ${dayWords(since, now)}.`
    : `${total.toLocaleString('en')} updates have failed since ${dayWords(since, now)}.`;
}

/** What trying again led to, before its result is known. */
export function replayedWords(replayed: number): string {
  if (replayed === 0) return 'Nothing was left to try again.';
  return replayed === 1 ? 'The update is being tried again.' : `${replayed.toLocaleString('en')} updates are being tried again.`;
}
