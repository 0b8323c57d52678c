import fc from 'fast-check';
import { rankOfBand } from '../fixtures/band-rank.fixture-spec';
import { nameCards } from './card-name';
import { pointsOn } from './curves';
import { underGates } from './stacking';
import {
  BUILT_IN_CARDS,
  type Card,
  type CardMeasure,
  CardSetValidator,
  type Curve,
  emptyFacts,
  explainChange,
  explainWhatIf,
  type Facts,
  fold,
  HALF_LIVES,
  READING_CODES,
  READINGS,
  type ReadingCode,
  score,
  type VersionedCard,
  type Signal,
} from '../index';
import { endOf, randomHistory } from '../fixtures/random-signals.fixture-spec';

const validator = new CardSetValidator();

const BUILT_IN_GATES = BUILT_IN_CARDS.cards.flatMap(({ gates }) => gates);
const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10);

function curveFor(reading: ReadingCode): fc.Arbitrary<Curve> {
  const isRising = READINGS[reading].better === 'high';
  const direction: Curve['direction'] = isRising ? 'rising' : 'falling';
  const points = fc
    .tuple(fc.uniqueArray(number(-60, 200), { minLength: 2, maxLength: 6 }), fc.array(number(0, 100), { minLength: 6, maxLength: 6 }))
    .map(([xs, ys]) => {
      const readings = [...xs].sort((a, b) => a - b);
      const worth = ys.slice(0, readings.length).sort((a, b) => (isRising ? a - b : b - a));
      return readings.map((x, at) => [x, worth[at] ?? 0] as const);
    });
  const bent = fc.record({ shape: fc.constantFrom('linear' as const, 'steps' as const), direction: fc.constant(direction), points });
  const straight = fc.tuple(number(-20, 100), number(0.1, 100)).map(([low, width]) => ({
    shape: 'bounded-linear' as const,
    direction,
    zeroAt: isRising ? low : low + width,
    fullAt: isRising ? low + width : low,
  }));
  return fc.oneof(bent, straight);
}

/** A measure of the vendor's own on any reading. */
function ownMeasure(key: string): fc.Arbitrary<CardMeasure> {
  return fc.constantFrom(...READING_CODES).chain((reading) => {
    const { kind, params } = READINGS[reading];
    const takes = (param: string): boolean => (params as readonly string[]).includes(param);
    return fc
      .record({
        curve: curveFor(reading),
        weight: number(0.1, 50),
        freshDays: fc.option(fc.integer({ min: 1, max: 400 })),
        short: fc.constantFrom(...HALF_LIVES.slice(0, 3)),
        long: fc.constantFrom(...HALF_LIVES.slice(3)),
      })
      .map(({ curve, weight, freshDays, short, long }) => ({
        measure: key,
        name: key,
        kind,
        reading,
        curve,
        weight,
        freshDays,
        ...(takes('halfLife') && { halfLife: short }),
        ...(takes('baselineHalfLife') && { baselineHalfLife: long }),
        ...(takes('withinDays') && { withinDays: 90 }),
        ...(takes('targets') && { targets: [[0, 0.2] as const, [100, 0.8] as const] }),
      }));
  });
}

const card: fc.Arbitrary<Card> = fc
  .record({
    groups: fc.tuple(
      fc.tuple(ownMeasure('a'), ownMeasure('b'), ownMeasure('c')),
      fc.tuple(ownMeasure('d'), ownMeasure('e')),
      fc.tuple(ownMeasure('f')),
    ),
    gates: fc.subarray([...new Map(BUILT_IN_GATES.map((gate) => [gate.gate, gate])).values()]),
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }),
    stacking: fc.record({ cap: number(0, 100), step: number(0, 30), floor: number(0, 100) }),
    minCoverage: number(0, 1),
  })
  .map(({ groups, gates, edges, stacking, minCoverage }) => {
    const [thriving = 80, steady = 60, atRisk = 40] = [...edges].sort((a, b) => b - a);
    return {
      code: 'own',
      when: {},
      groups: groups.map((measures, index) => ({ group: `g${index}`, name: `Group ${index}`, measures })),
      gates,
      stacking,
      bands: [
        { band: 'thriving', from: thriving },
        { band: 'steady', from: steady },
        { band: 'at-risk', from: atRisk },
        { band: 'stalled', from: 0 },
      ] as const,
      minCoverage,
    };
  });

const day = fc.integer({ min: 0, max: 500 });
const cardsOf = (one: Card, version = 1): VersionedCard[] => nameCards({ cards: [one] }, 'default', version);

function factsOn(history: readonly Signal[], at: number): Facts {
  return fold(
    emptyFacts(),
    history.filter((signal) => signal.occurredAt < endOf(at)),
  );
}

const mapMeasures = (one: Card, change: (measure: CardMeasure) => CardMeasure): Card => ({
  ...one,
  groups: one.groups.map((group) => ({ ...group, measures: group.measures.map(change) })),
});

describe('any good card', () => {
  it('is found good, and scores within 0–100 by contributions that add up', () => {
    fc.assert(
      fc.property(card, randomHistory(), day, (one, history, at) => {
        expect(validator.validate({ cards: [one] })).toEqual([]);
        for (const health of score(factsOn(history, at), endOf(at), { cards: cardsOf(one) }).pilots) {
          if (health.score === null) continue;
          expect(health.score >= 0 && health.score <= 100).toBe(true);
          expect(health.gateContribution).toBeLessThanOrEqual(0);
          if (health.rawScore === null) {
            expect(health.score).toBe(health.limit);
            continue;
          }
          const parts = health.groups.flatMap(({ measures }) => measures);
          const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
          expect(Math.abs(sum + health.gateContribution - health.score)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never loses by a measure that is worth more, and does not look at the order of measures', () => {
    fc.assert(
      fc.property(card, randomHistory(), day, fc.constantFrom('a', 'd', 'f'), (one, history, at, lifted) => {
        const facts = factsOn(history, at);
        const better = mapMeasures(one, (measure) => {
          if (measure.measure !== lifted || measure.curve.shape === 'bounded-linear') return measure;
          const points = measure.curve.points.map(([x, y]) => [x, Math.min(100, y + 20)] as const);
          return { ...measure, curve: { ...measure.curve, points } };
        });
        const turned = {
          ...one,
          gates: [...one.gates].reverse(),
          groups: [...one.groups].reverse().map((group) => ({ ...group, measures: [...group.measures].reverse() })),
        };
        const [before, after, other] = [one, better, turned].map((each) => score(facts, endOf(at), { cards: cardsOf(each) }).score ?? -1);
        expect(after!).toBeGreaterThanOrEqual(before! - 1e-9);
        expect(Math.abs(other! - before!)).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('has curves that never go against their reading', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...READING_CODES).chain((reading) => fc.tuple(fc.constant(reading), curveFor(reading))),
        number(-100, 300),
        number(0, 100),
        ([reading, curve], x, more) => {
          const gained = pointsOn(curve, x + more) - pointsOn(curve, x);
          expect(READINGS[reading].better === 'high' ? gained : -gained).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });

  it('never gets a better band by letting an answer expire', () => {
    fc.assert(
      fc.property(card, randomHistory(), day, fc.integer({ min: 1, max: 60 }), (one, history, at, shorter) => {
        const facts = factsOn(history, at);
        const by = (freshDays: number | null): VersionedCard[] => cardsOf(mapMeasures(one, (measure) => ({ ...measure, freshDays })));
        const fresh = score(facts, endOf(at), { cards: by(null) });
        const stale = score(facts, endOf(at), { cards: by(shorter) });
        expect(stale.coverage).toBeLessThanOrEqual(fresh.coverage);
        expect(rankOfBand(stale)).toBeLessThanOrEqual(rankOfBand(fresh));
      }),
      { numRuns: 150 },
    );
  });

  it('explains what moved, over time and against another card, by parts that add up', () => {
    fc.assert(
      fc.property(card, card, randomHistory(), day, day, (old, other, history, a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const start = factsOn(history, first);
        const before = score(start, endOf(first), { cards: cardsOf(old) });
        const onNewCard = score(start, endOf(first), { cards: cardsOf(other, 2) });
        const after = score(factsOn(history, last), endOf(last), { cards: cardsOf(other, 2) });
        const change = explainChange(before, after, { steps: [onNewCard] });
        if (change.change !== null) {
          expect(Math.abs(change.parts.reduce((sum, { points }) => sum + points, 0) - change.change)).toBeLessThan(1e-9);
        }
        if (before.score === null || onNewCard.score === null || before.pilot !== onNewCard.pilot) return;
        const parts = explainWhatIf(before, onNewCard);
        const sum = parts.reduce((total, { points }) => total + points, 0);
        expect(Math.abs(sum - (onNewCard.score - before.score))).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('stacks gates in any order, and none of them raises a score', () => {
    const caps = fc.array(number(0, 100), { maxLength: 6 });
    const stacking = fc.record({ cap: number(0, 100), step: number(0, 100), floor: number(0, 100) });
    fc.assert(
      fc.property(number(0, 100), caps, stacking, (raw, each, how) => {
        const under = underGates(raw, each, how);
        expect(under >= 0 && under <= raw).toBe(true);
        expect(underGates(raw, [...each].reverse(), how)).toBe(under);
        expect(underGates(raw, [...each, 50], how)).toBeLessThanOrEqual(under);
      }),
    );
  });

  it('is taken by age in days or months, stage and segment; the account may say what it is', () => {
    const described = { name: 'A', region: 'EMEA', route: 'direct', contractModel: 'subscription', annualValue: 500, currency: 'EUR' };
    const history = [
      { signalId: 'a', kind: 'account.described', occurredAt: endOf(0) - 5, data: described },
      { signalId: 'b', kind: 'pilot.described', occurredAt: endOf(0) - 4, pilot: 'p', data: { name: 'P', stage: 'operating' } },
      { signalId: 'c', kind: 'pilot.handed-over', occurredAt: Date.UTC(2025, 0, 31, 9), pilot: 'p', data: {} },
      { signalId: 'd', kind: 'touchpoint.inbound', occurredAt: Date.UTC(2025, 1, 3), data: {} },
    ] as unknown as Signal[];
    const taken = (when: Card['when'], at: number): boolean => {
      const [last] = BUILT_IN_CARDS.cards.slice(-1) as [Card];
      const cards = nameCards({ cards: [{ ...last, code: 'asked', when }, last] }, 'emea', 7);
      const facts = fold(
        emptyFacts(),
        history.filter(({ occurredAt }) => occurredAt <= at),
      );
      return score(facts, at, { cards }).scorecard === 'emea:asked-7';
    };
    const march = Date.UTC(2025, 2, 1);
    expect(taken({ fromDay: 28, toDay: 29 }, march)).toBe(true);
    expect(taken({ fromDay: 29 }, march)).toBe(false);
    expect(taken({ fromMonth: 1 }, Date.UTC(2025, 1, 27, 23))).toBe(false);
    expect(taken({ fromMonth: 1, toMonth: 2 }, march)).toBe(true);
    expect(taken({ stages: ['operating'] }, march)).toBe(true);
    expect(taken({ stages: ['steady'] }, march)).toBe(false);
    expect(taken({ account: { regions: ['APAC', 'EMEA'], routes: ['direct'], contractModels: ['subscription'] } }, march)).toBe(true);
    expect(taken({ account: { operatedBy: ['client'] } }, march)).toBe(false);
    expect(taken({ account: { value: { currency: 'EUR', from: 500, to: 501 } } }, march)).toBe(true);
    expect(taken({ account: { value: { currency: 'EUR', to: 500 } } }, march)).toBe(false);
    expect(taken({ account: { value: { currency: 'USD' } } }, march)).toBe(false);
  });
});
