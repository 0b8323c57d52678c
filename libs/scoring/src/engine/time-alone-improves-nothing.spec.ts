import fc from 'fast-check';
import { emptyFacts, fold, score, DEFAULT_CARDS } from '../index';
import { endOf, randomHistory } from '../fixtures/random-signals.fixture-spec';

/** One card at every age, so that no measure comes or goes with the days. */
const CARDS = DEFAULT_CARDS.filter((card) => card.code === 'growing').map((card) => ({ ...card, when: {} }));

describe('days in which nothing happens', () => {
  it('make no measure better, once the pilot is handed over', () => {
    fc.assert(
      fc.property(randomHistory(), fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), (history, steps) => {
        const facts = fold(emptyFacts(), history);
        let day = 400;
        const before = new Map<string, number>();
        for (const step of [0, ...steps]) {
          day += step;
          for (const health of score(facts, endOf(day), { cards: CARDS }).pilots) {
            if (health.daysSinceHandover === null || health.daysSinceHandover < 0) continue;
            for (const { measure, value } of health.groups.flatMap((group) => group.measures)) {
              if (value === null) continue;
              const key = `${health.pilot} ${measure}`;
              expect({ key, day, rises: value > (before.get(key) ?? 100) + 1e-9 }).toEqual({ key, day, rises: false });
              before.set(key, value);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
