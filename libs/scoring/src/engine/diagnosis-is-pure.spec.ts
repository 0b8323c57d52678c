import fc from 'fast-check';
import { CAUSE_CODES, diagnose, emptyFacts, fold, score } from '../index';
import { endOf, randomHistory } from '../fixtures/random-signals.fixture-spec';

describe('a diagnosis', () => {
  it('names each cause once, strongest first, with a strength of 0–1 and signals of the past as evidence', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 600 }), (history, day) => {
        const end = endOf(day);
        const known = history.filter((signal) => signal.occurredAt < end);
        const facts = fold(emptyFacts(), known);
        const before = JSON.stringify(facts);
        const causes = diagnose(facts, end);
        expect(JSON.stringify(facts)).toBe(before);
        expect(diagnose(facts, end)).toEqual(causes);
        expect(score(facts, end).causes).toEqual(causes);
        expect(new Set(causes.map((each) => each.cause)).size).toBe(causes.length);
        const ids = new Set(known.map((signal) => signal.signalId));
        causes.forEach(({ cause, strength, evidence, sentence }, i) => {
          expect(CAUSE_CODES).toContain(cause);
          expect(strength > 0 && strength <= (causes[i - 1]?.strength ?? 1)).toBe(true);
          expect(evidence.length).toBeGreaterThan(0);
          for (const id of evidence) expect(ids.has(id)).toBe(true);
          expect(sentence.code.startsWith('cause.')).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing where nothing is known', () => {
    expect(diagnose(emptyFacts(), endOf(100))).toEqual([]);
  });
});
