import { DAY } from '@app/scoring/vocabulary';

/** Two days, by their midnights. */
export interface Range {
  from: number;
  to: number;
}

export interface TimeScale {
  from: number;
  to: number;
  /** Pixels from the left of a moment. */
  x: (at: number) => number;
  /** The moment at so many pixels. */
  at: (x: number) => number;
}

/** Left and right are pixels; the score line and the silence strip share one scale, so that they can be read together. */
export function timeScale(from: number, to: number, left: number, right: number): TimeScale {
  const perPixel = (to - from) / Math.max(1, right - left);
  return { from, to, x: (at) => left + (at - from) / perPixel, at: (x) => from + (x - left) * perPixel };
}

/** From the first thing known, but a year at most and 90 days at least; a little of the future, for what is due. */
export function timeRange(now: number, firstKnown: number | null): { from: number; to: number } {
  const known = firstKnown === null ? now - 365 * DAY : firstKnown - 7 * DAY;
  const from = Math.max(now - 365 * DAY, Math.min(now - 90 * DAY, known));
  return { from, to: now + (now - from) * 0.06 };
}

/** Pixels of a character in a tick. */
const CHARACTER = 7;

/** The first days of the months inside, thinned so that their names do not touch. */
export function monthTicks(scale: TimeScale, minGap = 44): { at: number; name: string }[] {
  const ticks: { at: number; name: string }[] = [];
  const start = new Date(scale.from);
  for (let month = 1; ; month++) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1));
    const at = date.getTime();
    if (at > scale.to) return ticks;
    const last = ticks.at(-1);
    const year = date.getUTCMonth() === 0 ? ({ year: 'numeric' } as const) : {};
    const name = new Intl.DateTimeFormat('en-GB', { month: 'short', ...year, timeZone: 'UTC' }).format(date);
    const gap = last === undefined ? 0 : Math.max(minGap, ((last.name.length + name.length) / 2) * CHARACTER + 8);
    if (last === undefined || scale.x(at) - scale.x(last.at) >= gap) ticks.push({ at, name });
  }
}

/**
 * Labels on as few lines as keep them apart: each takes the first line where it does not touch its left neighbour.
 * @returns the line of each label, 0 at the top; -1 where more than `lines` would be needed
 */
export function labelLines(labels: readonly { x: number; width: number }[], lines: number): number[] {
  const ends: number[] = Array.from({ length: lines }, () => -Infinity);
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.x - b.x);
  const result = labels.map(() => -1);
  for (const { x, width, index } of order) {
    const line = ends.findIndex((end) => end + 8 <= x);
    if (line === -1) continue;
    ends[line] = x + width;
    result[index] = line;
  }
  return result;
}
