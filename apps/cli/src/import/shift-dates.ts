import { DAY, parseMoment } from '@app/scoring';
import { readLines } from '../signal-file/read-lines';

/** Fields of `data` that are dates or moments and move with the signal. */
const DATED = ['startsAt', 'dueOn', 'from', 'until', 'startedOn', 'plannedEndOn', 'renewsOn'] as const;

/** Whole days by which the file's last signal moves closest to `now` without passing it. 0 for a file without a valid time. */
export async function daysToNow(file: string, now: Date): Promise<number> {
  let last = -Infinity;
  for await (const { lines } of readLines(file)) {
    for (const line of lines) {
      const at = occurredAt(line);
      if (at > last) last = at;
    }
  }
  return Number.isFinite(last) ? Math.floor((now.getTime() - last) / DAY) : 0;
}

/** The signal moved by `days`; a line that is not a signal is returned unchanged, so that the server names the mistake. */
export function shiftLine(line: string, days: number): string {
  if (days === 0) return line;
  let signal: { occurredAt?: unknown; data?: Record<string, unknown> };
  try {
    signal = JSON.parse(line) as typeof signal;
  } catch {
    return line;
  }
  if (signal === null || typeof signal !== 'object') return line;
  signal.occurredAt = shifted(signal.occurredAt, days);
  const { data } = signal;
  if (data !== null && typeof data === 'object') {
    for (const field of DATED) if (field in data) data[field] = shifted(data[field], days);
  }
  return JSON.stringify(signal);
}

function shifted(value: unknown, days: number): unknown {
  if (typeof value !== 'string') return value;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return value;
  const moved = new Date(at + days * DAY).toISOString();
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? moved.slice(0, 10) : moved;
}

function occurredAt(line: string): number {
  try {
    const { occurredAt: text } = JSON.parse(line) as { occurredAt?: unknown };
    return (typeof text === 'string' && parseMoment(text)) || -Infinity;
  } catch {
    return -Infinity;
  }
}
