import fc from 'fast-check';
import { BANDS_BY_RANK, rankOfBand } from '../fixtures/band-rank.fixture-spec';
import { emptyFacts, fold, MEASURE_CODES, scorePoint, DEFAULT_CARDS, type VersionedCard } from '../index';
import { endOf, randomHistory } from '../fixtures/random-signals.fixture-spec';

/** The same cards, but these measures expire after `days` and the others never. */
function expiring(measures: readonly string[], freshDays: number): VersionedCard[] {
  return DEFAULT_CARDS.map((card) => ({
    ...card,
    groups: card.groups.map((group) => ({
      ...group,
      measures: group.measures.map((measure) => ({ ...measure, freshDays: measures.includes(measure.measure) ? freshDays : null })),
    })),
  }));
}

/** A few measures, then a few more. */
const subsets = fc.tuple(fc.subarray([...MEASURE_CODES]), fc.subarray([...MEASURE_CODES]));

describe('letting answers expire', () => {
  it('never raises the band or the coverage, and moves no score', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 500 }), fc.nat(60), subsets, (history, day, shorter, [some, more]) => {
        const end = endOf(day);
        const facts = fold(
          emptyFacts(),
          history.filter((signal) => signal.occurredAt < end),
        );
        const ofAll = MEASURE_CODES.filter((code) => some.includes(code) || more.includes(code));
        let fresher = scorePoint(facts, end, { cards: expiring([], shorter) });
        for (const measures of [some, ofAll, MEASURE_CODES]) {
          const stale = scorePoint(facts, end, { cards: expiring(measures, shorter) });
          expect(stale.score).toBe(fresher.score);
          expect(stale.coverage).toBeLessThanOrEqual(fresher.coverage);
          expect(rankOfBand(stale)).toBeLessThanOrEqual(rankOfBand(fresher));
          fresher = stale;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('withholds thriving and steady, never at risk or stalled', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 500 }), (history, day) => {
        const end = endOf(day);
        const health = scorePoint(
          fold(
            emptyFacts(),
            history.filter((signal) => signal.occurredAt < end),
          ),
          end,
        );
        if (health.score === null) return expect(health.band).toBeNull();
        expect(health.earlyRead).toBe(health.coverage < 0.5);
        const band = BANDS_BY_RANK.find((each) => (health.score ?? 0) >= each.from)?.band;
        expect(health.band).toBe(health.earlyRead && (health.score ?? 0) >= 60 ? null : band);
      }),
      { numRuns: 300 },
    );
  });
});
