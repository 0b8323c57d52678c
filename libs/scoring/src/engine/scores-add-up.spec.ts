import fc from 'fast-check';
import { underGates } from '../cards/stacking';
import {
  dateOf,
  emptyFacts,
  explainChange,
  fold,
  replayDays,
  score,
  scorePoint,
  DEFAULT_CARDS,
  type PilotHealth,
  type Signal,
} from '../index';
import { endOf, healthAt, randomHistory, secondVersion } from '../fixtures/random-signals.fixture-spec';

const day = fc.integer({ min: 0, max: 500 });

function contributions(health: PilotHealth): number {
  return health.groups.flatMap((group) => group.measures).reduce((sum, measure) => sum + measure.contribution, 0);
}

describe('a score', () => {
  it('is null or within 0–100, and its contributions add up to it', () => {
    fc.assert(
      fc.property(randomHistory(), day, (history, at) => {
        for (const health of healthAt(history, at).pilots) {
          expect(health.coverage).toBeGreaterThanOrEqual(0);
          expect(health.coverage).toBeLessThanOrEqual(1);
          if (health.score === null) continue;
          expect(health.score >= 0 && health.score <= 100).toBe(true);
          if (health.rawScore === null) {
            expect([contributions(health), health.gateContribution, health.score]).toEqual([0, 0, health.limit]);
            continue;
          }
          expect(Math.abs(contributions(health) + health.gateContribution - health.score)).toBeLessThan(1e-9);
          expect(Math.abs(health.groups.reduce((sum, group) => sum + group.weight, 0) - 1)).toBeLessThan(1e-9);
          for (const group of health.groups) {
            expect(Math.abs(group.measures.reduce((sum, each) => sum + each.contribution, 0) - group.contribution)).toBeLessThan(1e-9);
          }
          expect(health.gateContribution).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in numbers alone, and in replay', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 1, max: 30 }), (history, every) => {
        for (const { at, health } of replayDays(history, { every, to: '2026-05-01' })) {
          const end = Date.parse(at) + 86_400_000;
          const facts = fold(
            emptyFacts(),
            history.filter((signal) => signal.occurredAt < end),
          );
          expect(health).toEqual(score(facts, end));
          expect(health).toMatchObject(scorePoint(facts, end));
        }
        const lean = [...replayDays(history, { every, explain: false })];
        expect([...replayDays(history, { every })].map((each) => each.health.score)).toEqual(lean.map((each) => each.health.score));
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order of groups and measures in the card', () => {
    const turned = DEFAULT_CARDS.map((card) => ({
      ...card,
      groups: [...card.groups].reverse().map((group) => ({ ...group, measures: [...group.measures].reverse() })),
      gates: [...card.gates].reverse(),
    }));
    fc.assert(
      fc.property(randomHistory(), day, (history, at) => {
        const facts = fold(
          emptyFacts(),
          history.filter((signal) => signal.occurredAt < endOf(at)),
        );
        const before = scorePoint(facts, endOf(at)).score;
        const after = scorePoint(facts, endOf(at), { cards: turned }).score;
        expect(Math.abs((before ?? -1) - (after ?? -1))).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses facts that know the future', () => {
    const facts = fold(emptyFacts(), [{ signalId: 'a', kind: 'user.active', occurredAt: endOf(3), data: {} }]);
    expect(() => score(facts, endOf(2))).toThrow(/up to that moment/);
  });
});

describe('gates', () => {
  const STACKING = { cap: 59, step: 3, floor: 15 };
  const caps = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 });
  /** The same caps in two orders. */
  const orders = caps.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));

  it('never raise a score, in no order, and not under 15 by stacking', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), orders, (raw, [each, shuffled]) => {
        const under = underGates(raw, each, STACKING);
        expect(under).toBeLessThanOrEqual(raw);
        expect(underGates(raw, shuffled, STACKING)).toBe(under);
        expect(under).toBeGreaterThanOrEqual(Math.min(raw, 15, ...each));
      }),
    );
  });

  it('take the lowest cap, and three less for each further one of 59 or less', () => {
    expect(underGates(90, [69, 59], STACKING)).toBe(59);
    expect(underGates(90, [49, 59, 69], STACKING)).toBe(46);
    expect(underGates(90, [69, 69], STACKING)).toBe(69);
    expect(underGates(90, [39, 49, 49, 59], STACKING)).toBe(30);
    expect(underGates(40, [69], STACKING)).toBe(40);
  });
});

describe('a change', () => {
  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(randomHistory(), day, day, (history, one, other) => {
        const before = healthAt(history, Math.min(one, other));
        const after = healthAt(history, Math.max(one, other));
        const change = explainChange(before, after);
        if (change.change === null) return expect(change.parts).toEqual([]);
        expect(Math.abs(change.parts.reduce((sum, part) => sum + part.points, 0) - change.change)).toBeLessThan(1e-9);
        expect(Math.abs(change.told.reduce((sum, fact) => sum + fact.points, 0) - change.change)).toBeLessThan(1e-9);
        expect(change.change).toBe((change.to.score ?? 0) - (change.from.score ?? 0));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the scorecard its own part when the card changed in between', () => {
    const cards = secondVersion(({ weight }, _, place) => weight * (place + 1));
    fc.assert(
      fc.property(randomHistory(), day, day, (history, one, other) => {
        const start = endOf(Math.min(one, other));
        const facts = fold(
          emptyFacts(),
          history.filter((signal) => signal.occurredAt < start),
        );
        const end = endOf(Math.max(one, other));
        const later = score(
          fold(
            emptyFacts(),
            history.filter((signal) => signal.occurredAt < end),
          ),
          end,
          { cards },
        );
        const change = explainChange(score(facts, start), later, { steps: [score(facts, start, { cards })], cards });
        if (change.change === null) return;
        expect(Math.abs(change.parts.reduce((sum, part) => sum + part.points, 0) - change.change)).toBeLessThan(1e-9);
        const byCard = change.parts.filter((part) => part.part === 'scorecard');
        expect(byCard.every((part) => part.owner === 'scorecard' && part.reason === 'scorecard')).toBe(true);
        expect(byCard.length).toBeLessThanOrEqual(2);
        expect(Math.abs(change.told.reduce((sum, fact) => sum + fact.points, 0) - change.change)).toBeLessThan(1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('is dated by the moments compared', () => {
    const history: Signal[] = [{ signalId: 'a', kind: 'touchpoint.inbound', occurredAt: endOf(0) - 1000, data: {} }];
    const change = explainChange(healthAt(history, 1), healthAt(history, 30));
    expect([dateOf(change.from.at), dateOf(change.to.at)]).toEqual(['2025-01-08', '2025-02-06']);
  });
});
