import fc from 'fast-check';
import { BANDS_BY_RANK, rankOfBand } from './band-rank.fixture-spec';
import { emptyFacts, fold, scorePoint, SCORECARDS, type Scorecard } from './index';
import { endOf, randomHistory } from './random-signals.fixture-spec';

/** The same cards, where everything known has just expired or where nothing ever does. */
function withFreshDays(freshDays: number | null): Scorecard[] {
  return SCORECARDS.map((card) => ({
    ...card,
    groups: card.groups.map((group) => ({ ...group, measures: group.measures.map((measure) => ({ ...measure, freshDays })) })),
  }));
}

describe('letting answers expire', () => {
  it('never raises the band or the coverage, and moves no score', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 500 }), fc.nat(60), (history, day, shorter) => {
        const end = endOf(day);
        const facts = fold(
          emptyFacts(),
          history.filter((signal) => signal.occurredAt < end),
        );
        const fresh = scorePoint(facts, end, { cards: withFreshDays(null) });
        const stale = scorePoint(facts, end, { cards: withFreshDays(shorter) });
        expect(stale.score).toBe(fresh.score);
        expect(stale.coverage).toBeLessThanOrEqual(fresh.coverage);
        expect(rankOfBand(stale)).toBeLessThanOrEqual(rankOfBand(fresh));
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
