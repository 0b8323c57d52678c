import fc from 'fast-check';
import { dateOfDay, DAY, dayOf, emptyFacts, fold, FOLD_VERSION, replayDays, score, type Signal } from '@app/scoring';
import { BUILT_IN, EMPTY, signals, START } from './account-signals.fixture-spec';
import { computeFromScratch, computeFromFacts, mustRefold, type Stored } from './recompute.rules';
import { type Trail, TRAIL_DAYS } from './trail.rules';

/** Impossible scores, which reveal the days that were kept. */
function marked(trail: Trail): Trail {
  return trail.map(([day, score]) => [day, (score ?? 0) + 1000]);
}

describe('computing an account', () => {
  it('computes the same step by step, as signals and nights come, as from scratch', () => {
    fc.assert(
      fc.property(signals, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), (all, pauses) => {
        let stored = EMPTY;
        let t = START;
        let taken = 0;
        for (const pause of pauses) {
          t += pause * DAY + 3_600_000;
          const next = all.findIndex((signal, index) => index >= taken && signal.occurredAt > t);
          const until = next === -1 ? all.length : next;
          const further = computeFromFacts(stored, all.slice(taken, until), t, 'signals', BUILT_IN);
          const fromScratch = computeFromScratch(EMPTY, all.slice(0, until), t, 'signals', BUILT_IN);
          expect(further?.health).toEqual(fromScratch.health);
          expect(further?.trail ?? stored.trail).toEqual(fromScratch.trail ?? []);
          expect(further?.attention).toBe(fromScratch.attention);
          // By the next time the account's row has caught up with its description.
          const isDescribed = all.slice(0, until).some(({ kind }) => kind === 'account.described');
          const value = { annualValue: isDescribed ? 100 : null, currency: null, renewsOn: null };
          stored = { ...EMPTY, facts: further?.facts ?? stored.facts, trail: further?.trail ?? stored.trail, value };
          taken = until;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a trail of the last 90 finished days, starting with the first signal', () => {
    fc.assert(
      fc.property(signals, fc.integer({ min: 0, max: 300 }), (all, days) => {
        const t = START + 200 * DAY + days * DAY + 1;
        const trail = computeFromScratch(EMPTY, all, t, 'signals', BUILT_IN).trail ?? [];
        const first = dayOf(all[0]!.occurredAt);
        expect(trail).toHaveLength(Math.min(TRAIL_DAYS, dayOf(t) - first));
        const midnight = dayOf(t) * DAY;
        const before = all.filter(({ occurredAt }) => occurredAt < midnight);
        expect(trail.at(-1)?.[1]).toBe(score(fold(emptyFacts(), before), midnight).score);
        const replayed = [...replayDays(all, { explain: false, to: dateOfDay(dayOf(t) - 1) })].slice(-TRAIL_DAYS);
        expect(trail).toEqual(replayed.map(({ at, health }) => [at, health.score]));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the days before a late signal, and recomputes those after it', () => {
    fc.assert(
      fc.property(signals, fc.integer({ min: 1, max: 100 }), fc.nat(60), (all, place, days) => {
        const late = all[place % all.length]!;
        const t = Math.max(late.occurredAt, START + 150 * DAY);
        const known = all.filter((signal) => signal !== late && signal.occurredAt <= t);
        const before = computeFromScratch(EMPTY, known, t, 'signals', BUILT_IN);
        const stored = { ...EMPTY, facts: before.facts ?? null, trail: marked(before.trail ?? []) };
        const later = t + days * DAY;
        const now = all.filter(({ occurredAt }) => occurredAt <= later);
        const since = Math.min(...now.filter((signal) => !known.includes(signal)).map(({ occurredAt }) => occurredAt));
        const { trail } = computeFromScratch(stored, now, later, 'refold', BUILT_IN, since);
        const fromScratch = computeFromScratch(EMPTY, now, later, 'refold', BUILT_IN).trail ?? [];
        const stands = new Set(stored.trail.filter(([day]) => day < dateOfDay(dayOf(since))).map(([day]) => day));
        expect(trail ?? stored.trail).toEqual(fromScratch.map((each) => (stands.has(each[0]) ? marked([each])[0] : each)));
      }),
      { numRuns: 60 },
    );
  });

  it('recomputes the last month when the rules change, and all days if the first new signal is not known', () => {
    const ask: Signal = { kind: 'touchpoint.inbound', data: {}, occurredAt: START, signalId: '1'.repeat(32) };
    const t = START + 50 * DAY;
    const { facts, trail } = computeFromScratch(EMPTY, [ask], t, 'signals', BUILT_IN);
    const stored = { ...EMPTY, facts: facts!, trail: marked(trail!) };
    const refolded = (before: Stored, since?: number): unknown => computeFromScratch(before, [ask], t, 'refold', BUILT_IN, since).trail;
    expect(refolded(stored, Infinity)).toBeUndefined();
    expect(refolded(stored)).toEqual(trail);
    const lastMonth = [...marked(trail!.slice(0, 19)), ...trail!.slice(19)];
    expect(refolded({ ...stored, facts: { ...facts!, foldVersion: FOLD_VERSION - 1 } }, Infinity)).toEqual(lastMonth);
    expect(refolded({ ...stored, facts: null }, Infinity)).toEqual(lastMonth);
    expect(refolded({ ...stored, facts: null })).toEqual(trail);
    expect(trail![19]![0]).toBe(dateOfDay(dayOf(t) - 31));
  });

  it('takes value and renewal from a description that is not yet projected', () => {
    const described = {
      kind: 'account.described',
      data: { name: 'A', annualValue: 90_000_000, currency: 'MYR', renewsOn: '2026-02-01' },
    } as const;
    const at = { occurredAt: START, signalId: '0'.repeat(32) };
    const ask = { kind: 'touchpoint.inbound', data: {}, occurredAt: START + 1, signalId: '1'.repeat(32) } as const;
    const t = START + 100 * DAY;
    const fromSignals = computeFromScratch(EMPTY, [{ ...described, ...at }, ask], t, 'signals', BUILT_IN);
    const fromRow = computeFromScratch(
      { ...EMPTY, value: { annualValue: 90_000_000, currency: 'MYR', renewsOn: '2026-02-01' } },
      [ask],
      t,
      'signals',
      BUILT_IN,
    );
    expect(fromSignals.attention).toBe(fromRow.attention);
    expect(fromSignals.attention).not.toBe(computeFromScratch(EMPTY, [ask], t, 'signals', BUILT_IN).attention);
  });
});

describe('folding from scratch', () => {
  const facts = fold(emptyFacts(), [{ kind: 'touchpoint.inbound', data: {}, occurredAt: START, signalId: '5'.repeat(32) }]);
  const later = START + DAY;

  it.each([
    ['nothing is stored', null, later, later, true],
    ['another version folded', { ...facts, foldVersion: FOLD_VERSION + 1 }, later, later, true],
    ['the facts know more than the moment asked for', facts, START - 1, undefined, true],
    ['a new signal is older than the last', facts, later, START - 1, true],
    ['a new signal is as old as the last: its id may sort before', facts, later, START, true],
    ['it is not said since when signals are new', facts, later, null, true],
    ['all new signals come after', facts, later, START + 1, false],
    ['only time has passed', facts, later, undefined, false],
    ['nothing was folded yet', emptyFacts(), later, START, false],
  ])('when %s', (_, stored, t, since, expected) => {
    expect(mustRefold(stored, t, since)).toBe(expected);
  });
});
