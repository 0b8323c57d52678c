import fc from 'fast-check';
import { emptyFacts, fold, isFoldable, type Signal } from '../index';
import { foldFurther, inFoldOrder, randomHistory, START } from '../fixtures/random-signals.fixture-spec';

describe('folding', () => {
  it('one by one = in chunks = from scratch of shuffled with duplicates', () => {
    fc.assert(
      fc.property(randomHistory(), fc.array(fc.nat(1000)), fc.nat(10), (history, shuffle, size) => {
        const whole = fold(emptyFacts(), history);
        expect(history.reduce((facts, _, i) => foldFurther(facts, history, i, i + 1), emptyFacts())).toEqual(whole);
        let inChunks = emptyFacts();
        for (let i = 0; i < history.length; i += size + 1) inChunks = foldFurther(inChunks, history, i, i + size + 1);
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
        expect(foldFurther(JSON.parse(stored), history, at, history.length)).toEqual(fold(emptyFacts(), history));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the facts it was given alone', () => {
    fc.assert(
      fc.property(randomHistory(), fc.nat(60), (history, at) => {
        const facts = fold(emptyFacts(), history.slice(0, at));
        const before = JSON.stringify(facts);
        if (isFoldable(facts, history.slice(at))) fold(facts, history.slice(at));
        expect(JSON.stringify(facts)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it('gives a pilot the signals of the account and its own, whichever other pilots there are, and whenever they appear', () => {
    fc.assert(
      fc.property(randomHistory(), (history) => {
        const { account, pilots } = fold(emptyFacts(), history);
        for (const [name, part] of Object.entries(pilots)) {
          const ofPilot = history.filter(({ pilot }) => pilot === undefined || pilot === name);
          expect(fold(emptyFacts(), ofPilot).pilots[name]).toEqual(part);
        }
        const ofAccount = fold(
          emptyFacts(),
          history.filter(({ pilot }) => pilot === undefined),
        ).account;
        expect(account).toEqual(Object.keys(pilots).length === 0 ? ofAccount : null);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses a pilot that is new when the account is no longer known apart', () => {
    const described = (pilot: string, at: number): Signal => ({
      signalId: pilot,
      kind: 'pilot.described',
      occurredAt: START + at,
      pilot,
      data: { name: pilot },
    });
    const [first, second] = [described('p1', 1), described('p2', 2)];
    const facts = fold(emptyFacts(), [first]);
    expect(isFoldable(facts, [{ ...first, occurredAt: START + 2 }])).toBe(true);
    expect(isFoldable(facts, [second])).toBe(false);
    expect(() => fold(facts, [second])).toThrow(/pilot p2 is new: fold the account from scratch/);
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
