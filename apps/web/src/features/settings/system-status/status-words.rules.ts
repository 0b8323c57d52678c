import { bytesInWords, durationInWords, type SystemStatusResponse } from '@app/contracts';

/** "Nothing waits.", "3 updates wait, the oldest for 2 seconds." */
export function waitingWords({ waiting, oldestSeconds }: Pick<SystemStatusResponse['updates'], 'waiting' | 'oldestSeconds'>): string {
  if (waiting === 0 || oldestSeconds === null) return 'Nothing waits.';
  const age = durationInWords(oldestSeconds);
  return waiting === 1 ? `One update has waited for ${age}.` : `${waiting.toLocaleString('en')} updates wait, the oldest for ${age}.`;
}

/** "In Redis, with 2 workers." */
export function queueWords({ backend, workers, connected }: SystemStatusResponse['queue']): string {
  if (backend === null) return 'No worker has started yet.';
  const where = backend === 'redis' ? 'Redis' : 'PostgreSQL';
  if (workers === 0) return `In ${where}; no worker is running.`;
  return `In ${where}, with ${workers === 1 ? 'one worker' : `${workers} workers`}${connected ? '' : ', which cannot reach it'}.`;
}

/** The schedule of the backups, and what to set where there is none. */
export function scheduleWords(kept: number | null): string {
  if (kept === null) return 'None are scheduled: set AFTERPILOT_BACKUP to a folder, and one is taken every day.';
  return kept === 1 ? 'One is taken every day, and only the newest is kept.' : `One is taken every day, and the newest ${kept} are kept.`;
}

/** "gmail and portal have stopped." */
export function stoppedWords(sources: readonly string[]): string {
  if (sources.length === 0) return 'None has stopped.';
  const names = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(sources.map((source) => `“${source}”`));
  return `${names} ${sources.length === 1 ? 'has' : 'have'} stopped.`;
}

/** "1.2 GB of 40 GB are free." */
export function diskWords({ freeBytes, totalBytes }: SystemStatusResponse['disk']): string {
  if (freeBytes === null || totalBytes === null) return 'The database is on another machine, or its folder is not known (DATABASE_FOLDER).';
  return `${bytesInWords(freeBytes)} of ${bytesInWords(totalBytes)} are free.`;
}
