import type { HealthHistoryItem } from '@app/contracts';
import { dayStart } from '../look/moment';
import { furthestApart, saidPoints } from './said.rules';

function row(computedAt: string, score: number): HealthHistoryItem {
  return {
    id: computedAt,
    asOf: computedAt,
    computedAt,
    cause: 'signals',
    score,
    rawScore: score,
    band: 'steady',
    coverage: 1,
    pilot: 'main',
    scorecard: 'growing-1',
    gates: [],
  };
}

describe('what we said then', () => {
  const rows = [row('2026-11-20T09:00:00Z', 70), row('2026-11-20T15:00:00Z', 66), row('2026-11-22T12:00:00Z', 41)];

  it('is the last word of each day, and holds until the next', () => {
    const points = saidPoints(rows, dayStart('2026-11-23'));
    expect(points.map(({ at, score }) => [at, score])).toEqual([
      ['2026-11-20', 66],
      ['2026-11-21', 66],
      ['2026-11-22', 41],
      ['2026-11-23', 41],
    ]);
    expect(saidPoints([], dayStart('2026-11-23'))).toEqual([]);
  });

  it('tells where it is furthest from what is known now', () => {
    const said = saidPoints(rows, dayStart('2026-11-23'));
    const known = said.map((point) => ({ ...point, score: point.at === '2026-11-21' ? 44 : point.at === '2026-11-20' ? 60 : 41 }));
    expect(furthestApart(said, known)).toEqual({ at: '2026-11-21', said: 66, known: 44 });
    expect(furthestApart(said, said)).toBeNull();
  });
});
