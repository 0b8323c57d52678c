import type { HealthHistoryItem, HealthLineResponse } from '@app/contracts';
import { DAY } from '@app/scoring/vocabulary';
import type { Clock } from '../../../ui/format/clock';
import { dayStart, isoDay } from '../../../ui/format/moment';

type Points = HealthLineResponse['points'];

/**
 * What we said at the end of each day: the row last computed by then. Rows are never rewritten, so what was learned later does
 * not show; before the first row nothing was said.
 */
export function saidPoints(rows: readonly HealthHistoryItem[], { at, today }: Pick<Clock, 'at' | 'today'>): Points {
  const sorted = [...rows].sort((a, b) => a.computedAt.localeCompare(b.computedAt));
  const first = sorted[0];
  if (first === undefined) return [];
  const points: Points = [];
  let next = 0;
  let said: HealthHistoryItem = first;
  for (let day = dayStart(isoDay(at(first.computedAt))); day <= dayStart(today); day += DAY) {
    for (let row = sorted[next]; row !== undefined && at(row.computedAt) < day + DAY; row = sorted[++next]) said = row;
    points.push({ at: isoDay(day), score: said.score, band: said.band });
  }
  return points;
}

const WORTH_TELLING = 5;

/** The day on which what we said and what we know now are furthest apart; null where they agree within five points. */
export function furthestApart(said: Points, known: Points): { at: string; said: number; known: number } | null {
  const now = new Map(known.map((point) => [point.at.slice(0, 10), point.score]));
  let furthest: { at: string; said: number; known: number } | null = null;
  for (const { at, score } of said) {
    const other = now.get(at.slice(0, 10)) ?? null;
    if (score === null || other === null) continue;
    const distance = Math.abs(score - other);
    if (distance >= WORTH_TELLING && (furthest === null || distance > Math.abs(furthest.said - furthest.known)))
      furthest = { at, said: score, known: other };
  }
  return furthest;
}

/** The cause of a row that no new signal explains. */
const ANEW: Record<string, string> = {
  correction: 'a signal was corrected or deleted',
  refold: 'signals arrived late',
  scorecard: 'a new scorecard version',
};
const MOST_TOLD = 5;

export interface RecordedAgain {
  at: string;
  why: string;
  before: number | null;
  score: number | null;
}

/** Where we took back what we had said, newest first: after corrections, late signals and new scorecards, each day once for each. */
export function recordedAgain(rows: readonly HealthHistoryItem[], clock: Clock): RecordedAgain[] {
  const sorted = [...rows].sort((a, b) => a.computedAt.localeCompare(b.computedAt));
  const told: RecordedAgain[] = [];
  sorted.forEach(({ cause, computedAt, score }, index) => {
    const why = ANEW[cause];
    const before = sorted[index - 1];
    if (why === undefined || before === undefined) return;
    const last = told.at(-1);
    const day = (at: string) => isoDay(clock.at(at));
    if (last && before.cause === cause && day(last.at) === day(computedAt)) Object.assign(last, { at: computedAt, score });
    else told.push({ at: computedAt, why, before: before.score, score });
  });
  return told.reverse().slice(0, MOST_TOLD);
}
