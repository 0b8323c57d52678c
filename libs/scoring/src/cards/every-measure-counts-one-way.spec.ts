import fc from 'fast-check';
import {
  emptyFacts,
  fold,
  MEASURE_CODES,
  score,
  scorePoint,
  DEFAULT_CARDS,
  type Curve,
  type MeasureCode,
  type VersionedCard,
} from '../index';
import { endOf, randomHistory } from '../fixtures/random-signals.fixture-spec';

/** The same card with one measure worth more points at every reading. */
function lifted(card: VersionedCard, measure: MeasureCode, by: number): VersionedCard {
  const curve = (given: Curve): Curve => {
    const { zeroAt, fullAt } = given.shape === 'bounded-linear' ? given : { zeroAt: 0, fullAt: 0 };
    const ends = [[zeroAt, 0] as const, [fullAt, 100] as const].sort(([a], [b]) => a - b);
    const points = given.shape === 'bounded-linear' ? ends : given.points;
    const shape = given.shape === 'steps' ? 'steps' : 'linear';
    return { direction: given.direction, shape, points: points.map(([x, y]) => [x, Math.min(100, y + by)] as const) };
  };
  return {
    ...card,
    groups: card.groups.map((group) => ({
      ...group,
      measures: group.measures.map((each) => (each.measure === measure ? { ...each, curve: curve(each.curve) } : each)),
    })),
  };
}

describe('a score', () => {
  it('never falls because one measure is worth more', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 }), (history, day, by) => {
        const end = endOf(day);
        const facts = fold(
          emptyFacts(),
          history.filter((signal) => signal.occurredAt < end),
        );
        const before = scorePoint(facts, end);
        for (const measure of MEASURE_CODES) {
          const after = scorePoint(facts, end, { cards: DEFAULT_CARDS.map((card) => lifted(card, measure, by)) });
          expect(after.rawScore ?? 100).toBeGreaterThanOrEqual((before.rawScore ?? 0) - 1e-9);
          expect(after.score ?? 0).toBeGreaterThanOrEqual((before.score ?? 0) - 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is never NaN, never over its raw score, and every measure is known or not', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 700 }), (history, day) => {
        const end = endOf(day);
        const facts = fold(
          emptyFacts(),
          history.filter((signal) => signal.occurredAt < end),
        );
        for (const health of score(facts, end).pilots) {
          expect(Number.isNaN(health.score)).toBe(false);
          expect(health.score ?? 0).toBeLessThanOrEqual(health.rawScore ?? 100);
          for (const { value, known } of health.groups.flatMap((group) => group.measures)) {
            expect(value === null).toBe(known === 'never');
            expect((value ?? 0) >= 0 && (value ?? 0) <= 100).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('our assessment', () => {
  it('moves no score, with an override or without', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 500 }), (history, day) => {
        const end = endOf(day);
        const known = history.filter((signal) => signal.occurredAt < end);
        const without = known.filter((signal) => signal.kind !== 'pulse.given');
        // A first signal starts the clock of a pilot that nobody described, whatever its kind.
        fc.pre(known[0] === without[0] && known.every((signal) => signal.kind !== 'pulse.given' || signal.pilot === undefined));
        expect(scorePoint(fold(emptyFacts(), without), end)).toEqual(scorePoint(fold(emptyFacts(), known), end));
      }),
      { numRuns: 100 },
    );
  });
});
