import type { HealthHistoryItem } from '@app/contracts';
import { UTC, Zone } from '@app/scoring/vocabulary';
import { Clock } from '../../../ui/format/clock';
import { furthestApart, recordedAgain, saidPoints } from './recorded.rules';

const clock = new Clock(UTC, Date.parse('2026-11-23T12:00:00Z'));

function row(computedAt: string, score: number, cause = 'signals'): HealthHistoryItem {
  return {
    id: computedAt,
    asOf: computedAt,
    computedAt,
    cause,
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
    const points = saidPoints(rows, clock);
    expect(points.map(({ at, score }) => [at, score])).toEqual([
      ['2026-11-20', 66],
      ['2026-11-21', 66],
      ['2026-11-22', 41],
      ['2026-11-23', 41],
    ]);
    expect(saidPoints([], clock)).toEqual([]);
  });

  it('ends the day at midnight there', () => {
    const late = [row('2026-11-20T14:00:00Z', 70), row('2026-11-20T16:00:00Z', 41)];
    const [first, second] = saidPoints(late, new Clock(new Zone('Asia/Tokyo'), Date.parse('2026-11-20T18:00:00Z')));
    expect([first, second]).toMatchObject([
      { at: '2026-11-20', score: 70 },
      { at: '2026-11-21', score: 41 },
    ]);
  });

  it('tells where it is furthest from what is known now', () => {
    const said = saidPoints(rows, clock);
    const known = said.map((point) => ({ ...point, score: point.at === '2026-11-21' ? 44 : point.at === '2026-11-20' ? 60 : 41 }));
    expect(furthestApart(said, known)).toEqual({ at: '2026-11-21', said: 66, known: 44 });
    expect(furthestApart(said, said)).toBeNull();
  });

  it('names what made us say something else: corrections, late signals, another scorecard', () => {
    const changes = recordedAgain(
      [
        row('2026-11-20T09:00:00Z', 70),
        row('2026-11-21T09:00:00Z', 60, 'correction'),
        row('2026-11-21T09:00:01Z', 55, 'correction'),
        row('2026-11-22T02:00:00Z', 54, 'nightly'),
        row('2026-11-22T09:00:00Z', 50, 'scorecard'),
        row('2026-11-23T09:00:00Z', 52, 'refold'),
      ],
      clock,
    );
    expect(changes).toEqual([
      { at: '2026-11-23T09:00:00Z', why: 'signals arrived late', before: 50, score: 52 },
      { at: '2026-11-22T09:00:00Z', why: 'a new scorecard version', before: 54, score: 50 },
      { at: '2026-11-21T09:00:01Z', why: 'a signal was corrected or deleted', before: 70, score: 55 },
    ]);
    expect(recordedAgain([row('2026-11-20T09:00:00Z', 70, 'correction')], clock)).toEqual([]);
  });
});
