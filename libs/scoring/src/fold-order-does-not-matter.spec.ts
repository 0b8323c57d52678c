import fc from 'fast-check';
import { emptyFacts, fold, type Signal } from './index';
import { inFoldOrder, randomHistory, START } from './random-signals.fixture-spec';

describe('folding', () => {
  it('one by one = in chunks = from scratch of shuffled with duplicates', () => {
    fc.assert(
      fc.property(randomHistory(), fc.array(fc.nat(1000)), fc.nat(10), (history, shuffle, size) => {
        const whole = fold(emptyFacts(), history);
        expect(history.reduce((facts, signal) => fold(facts, [signal]), emptyFacts())).toEqual(whole);
        let inChunks = emptyFacts();
        for (let i = 0; i < history.length; i += size + 1) inChunks = fold(inChunks, history.slice(i, i + size + 1));
        expect(inChunks).toEqual(whole);
        const shuffled = history.flatMap((signal, i) => [signal, signal].slice(0, 1 + ((shuffle[i] ?? 0) % 2)));
        shuffled.sort(
          (a, b) => (shuffle[a.occurredAt % (shuffle.length || 1)] ?? 0) - (shuffle[b.occurredAt % (shuffle.length || 1)] ?? 0),
        );
        expect(fold(emptyFacts(), inFoldOrder(shuffled))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('survives storage as JSON at any point', () => {
    fc.assert(
      fc.property(randomHistory(), fc.nat(60), (history, at) => {
        const stored = JSON.stringify(fold(emptyFacts(), history.slice(0, at)));
        expect(fold(JSON.parse(stored), history.slice(at))).toEqual(fold(emptyFacts(), history));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the facts it was given alone', () => {
    fc.assert(
      fc.property(randomHistory(), fc.nat(60), (history, at) => {
        const facts = fold(emptyFacts(), history.slice(0, at));
        const before = JSON.stringify(facts);
        fold(facts, history.slice(at));
        expect(JSON.stringify(facts)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what comes too late, and the same signal twice', () => {
    const at = (hours: number, id: string): Signal => ({
      signalId: id,
      kind: 'user.active',
      occurredAt: START + hours * 3_600_000,
      data: {},
    });
    const facts = fold(emptyFacts(), [at(1, 'b')]);
    expect(() => fold(facts, [at(0, 'c')])).toThrow(/fold the account from scratch/);
    expect(() => fold(facts, [at(1, 'b')])).toThrow(/fold the account from scratch/);
    expect(() => fold(facts, [at(1, 'a')])).toThrow(/fold the account from scratch/);
    expect(() => fold({ ...facts, foldVersion: 0 }, [])).toThrow(/version 0/);
  });
});
