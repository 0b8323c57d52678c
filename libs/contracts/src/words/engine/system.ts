import { counted, numberInWords } from '../../phrasing/counts';

/** What needs a person, with what its sentence says. Bytes and seconds are whole numbers. */
export type SystemTrouble =
  | { code: 'disk-full' | 'disk-low'; freeBytes: number; totalBytes: number }
  | { code: 'no-worker' }
  | { code: 'queue-away'; backend: 'postgresql' | 'redis' }
  | { code: 'updates-late' | 'night-late'; seconds: number }
  | { code: 'updates-failed'; count: number }
  | { code: 'backup-failed' }
  | { code: 'backup-late'; seconds: number | null }
  | { code: 'source-stopped'; text: string };

/** The sentence for administrators. */
export function systemTroubleText(trouble: SystemTrouble): string {
  switch (trouble.code) {
    case 'disk-full':
      return `The disk of the database is full: ${freeSpace(trouble)}. No signals are taken until there is space.`;
    case 'disk-low':
      return `The disk of the database is nearly full: ${freeSpace(trouble)}. Make space before it is full.`;
    case 'no-worker':
      return 'No worker is running: scores and tasks do not change until one does.';
    case 'queue-away':
      return `The worker cannot reach its queue in ${trouble.backend === 'redis' ? 'Redis' : 'PostgreSQL'}: scores and tasks do not change until it can.`;
    case 'updates-late':
      return `The oldest update has waited for ${durationInWords(trouble.seconds)}.`;
    case 'updates-failed':
      return `${counted(trouble.count, 'update')} failed for good. The clients concerned keep their last score.`;
    case 'night-late':
      return `The nightly run is ${durationInWords(trouble.seconds)} late.`;
    case 'backup-failed':
      return 'The last backup failed. It is tried again every hour; the log of the worker says why.';
    case 'backup-late':
      return trouble.seconds === null
        ? 'Backups are scheduled, but none was taken yet.'
        : `The last backup is ${durationInWords(trouble.seconds)} old, although one is scheduled every day.`;
    case 'source-stopped':
      return trouble.text;
  }
}

function freeSpace({ freeBytes, totalBytes }: { freeBytes: number; totalBytes: number }): string {
  return `${bytesInWords(freeBytes)} of ${bytesInWords(totalBytes)} are free`;
}

/** "850 MB", "1.2 GB", in units of 1000. */
export function bytesInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [value, place] = [bytes, 0];
  while (value >= 999.5 && place < units.length - 1) [value, place] = [value / 1000, place + 1];
  const shown = value < 9.95 && place > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${place === units.length - 1 ? numberInWords(shown) : shown} ${units[place]}`;
}

/** "40 seconds", "12 minutes", "3 hours", "2 days". */
export function durationInWords(seconds: number): string {
  if (seconds < 100) return counted(Math.round(seconds), 'second');
  if (seconds < 100 * 60) return counted(Math.round(seconds / 60), 'minute');
  if (seconds < 48 * 3600) return counted(Math.round(seconds / 3600), 'hour');
  return counted(Math.round(seconds / 86_400), 'day');
}
