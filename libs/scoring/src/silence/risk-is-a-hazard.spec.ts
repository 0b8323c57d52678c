import fc from 'fast-check';
import {
  dateOfDay,
  emptyFacts,
  fold,
  parseSilenceWeights,
  replayDays,
  score,
  SILENCE_WEIGHTS,
  type SilenceWeights,
  type SignalKind,
} from '../index';
import { FROZEN_NUMBERS, hazard, MOVING_NUMBERS } from './hazard';
import { endOf, foldFurther, inFoldOrder, randomHistory, START } from '../fixtures/random-signals.fixture-spec';
import { addGap, gapsAfterHandover, noGaps } from './rhythm-gaps';

const START_DAY = START / 86_400_000;
const ANSWERS: readonly SignalKind[] = ['touchpoint.inbound', 'meeting.held', 'user.active'];
const SILENCE: readonly SignalKind[] = [
  'touchpoint.outbound',
  'touchpoint.bounced',
  'touchpoint.auto-replied',
  'meeting.scheduled',
  'meeting.missed',
  'quiet.agreed',
  'account.described',
  'pilot.described',
  'stakeholder.assigned',
  'stakeholder.vacated',
];

const number = fc.double({ min: -6, max: 6, noNaN: true });
/** Any weights that training could produce. */
const weights: fc.Arbitrary<SilenceWeights> = fc
  .record({
    intercept: number,
    moving: fc.tuple(...MOVING_NUMBERS.map(() => fc.double({ min: 0, max: 6, noNaN: true }))),
    frozen: fc.tuple(...FROZEN_NUMBERS.map(() => fc.tuple(number, number, number))),
  })
  .map(({ intercept, moving, frozen }) => ({
    ...SILENCE_WEIGHTS,
    intercept,
    moving: Object.fromEntries(MOVING_NUMBERS.map((name, i) => [name, moving[i]])) as SilenceWeights['moving'],
    frozen: Object.fromEntries(
      FROZEN_NUMBERS.map((name, i) => {
        const [weight, a, b] = frozen[i] as [number, number, number];
        return [name, { weight, from: Math.min(a, b), to: Math.max(a, b) }];
      }),
    ) as SilenceWeights['frozen'],
  }));

const calendar = fc
  .dictionary(
    fc.integer({ min: -5, max: 320 }).map((day) => dateOfDay(START_DAY + day)),
    fc.double({ min: 0, max: 1, noNaN: true }),
    { maxKeys: 60 },
  )
  .map((days) => ({ version: 'any', days }));

describe('the risk of a silence, with any weights', () => {
  it('never falls between replies, whatever else happens: requests, bounces, quiet days or a decision-maker identified later', () => {
    fc.assert(
      fc.property(randomHistory(ANSWERS, 0, 100), randomHistory(SILENCE, 100, 300), weights, calendar, (talk, quiet, silence, days) => {
        // A second decision-maker who wrote later would end the silence, so only Farid is ever assigned.
        const history = inFoldOrder([
          ...talk,
          ...quiet.filter((signal) => signal.kind !== 'stakeholder.assigned' || signal.person === 'farid'),
        ]).map(({ pilot: _pilot, ...rest }) => rest as (typeof talk)[number]);
        let before = 0;
        for (const { health } of replayDays(history, { from: '2025-04-17', to: '2025-12-31', explain: false, silence, calendar: days })) {
          const risk = health.silence?.risk ?? 0;
          expect(risk).toBeGreaterThanOrEqual(before - 1e-12);
          expect(risk).toBeLessThanOrEqual(1);
          before = risk;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not fall when a request bounces after it already counts', () => {
    const byAsks: SilenceWeights = {
      ...SILENCE_WEIGHTS,
      intercept: -3,
      moving: { pace: 0, months: 0.06, unanswered: 2 },
      frozen: { answers: { weight: 0, from: 0, to: 1 }, longest: { weight: 0, from: 0, to: 1 } },
    };
    fc.assert(
      fc.property(
        randomHistory(['touchpoint.inbound'], 0, 20),
        randomHistory(['touchpoint.outbound', 'touchpoint.bounced'], 20, 120),
        (talk, asks) => {
          const history = inFoldOrder([...talk, ...asks]).map(({ pilot: _pilot, ...rest }) => rest as (typeof talk)[number]);
          let before = 0;
          for (const { health } of replayDays(history, { from: dateOfDay(START_DAY + 20), explain: false, silence: byAsks })) {
            const risk = health.silence?.risk ?? 0;
            expect(risk).toBeGreaterThanOrEqual(before - 1e-12);
            before = risk;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is a number from 0 to 1, deterministic, and grows with each day and each request', () => {
    const gaps = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(gaps, fc.boolean(), weights, fc.nat(3000), fc.nat(3), (lengths, handedOver, silence, days, asks) => {
        let seen = noGaps();
        for (const length of lengths) addGap(seen, length);
        if (handedOver) seen = gapsAfterHandover(seen);
        const risk = hazard(silence, seen, days, asks);
        expect(risk).toBeGreaterThanOrEqual(0);
        expect(risk).toBeLessThanOrEqual(1);
        expect(hazard(silence, JSON.parse(JSON.stringify(seen)), days, asks)).toBe(risk);
        expect(hazard(silence, seen, days + 1, asks)).toBeGreaterThanOrEqual(risk);
        expect(hazard(silence, seen, days, asks + 1)).toBeGreaterThanOrEqual(risk);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same live and in replay, even from stored facts', () => {
    fc.assert(
      fc.property(randomHistory(), fc.nat(60), calendar, (history, at, days) => {
        const stored = JSON.parse(JSON.stringify(fold(emptyFacts(), history.slice(0, at), days)));
        const live = foldFurther(stored, history, at, history.length, days);
        const end = endOf(400);
        const last = [...replayDays(history, { to: dateOfDay(START_DAY + 400), explain: false, calendar: days })].at(-1);
        if (last) expect(score(live, end, { calendar: days }).silence?.risk).toBe(last.health.silence?.risk);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the shipped weights', () => {
  it('match the schema and name their training data', () => {
    expect(parseSilenceWeights(JSON.parse(JSON.stringify(SILENCE_WEIGHTS)))).toEqual(SILENCE_WEIGHTS);
    expect(SILENCE_WEIGHTS.trainedOn.stalls).toBeGreaterThanOrEqual(30);
    expect(SILENCE_WEIGHTS.trainedOn.accounts).toBeGreaterThan(100);
  });

  it('let the risk rise with every day of silence, in any rhythm', () => {
    const rhythm = fc.array(fc.double({ min: 0.5, max: 200, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(rhythm, fc.nat(300), fc.nat(3), (lengths, days, asks) => {
        const seen = noGaps();
        for (const length of lengths) addGap(seen, length);
        const risk = hazard(SILENCE_WEIGHTS, seen, days, asks);
        const next = hazard(SILENCE_WEIGHTS, seen, days + 1, asks);
        if (risk < 1 - 1e-9) expect(next).toBeGreaterThan(risk);
        else expect(next).toBeGreaterThanOrEqual(risk);
      }),
      { numRuns: 500 },
    );
  });

  it('warn about a six-day rhythm after weeks, not days, and are certain after three months', () => {
    const talk = Array.from({ length: 30 }, (_, i) => ({
      signalId: String(i).padStart(3, '0'),
      kind: 'touchpoint.inbound' as const,
      occurredAt: START + i * 6 * 86_400_000,
      data: {},
    }));
    const points = [...replayDays(talk, { to: dateOfDay(START_DAY + 29 * 6 + 90), explain: false, silence: SILENCE_WEIGHTS })];
    const riskAfter = (days: number): number => points[29 * 6 + days]?.health.silence?.risk ?? NaN;
    expect(riskAfter(10)).toBeLessThan(0.1);
    expect(riskAfter(21)).toBeLessThan(0.25);
    expect(riskAfter(45)).toBeGreaterThan(0.45);
    expect(riskAfter(90)).toBeGreaterThan(0.85);
  });

  it('reject a weight that would let the risk fall', () => {
    const wrong = { ...SILENCE_WEIGHTS, moving: { ...SILENCE_WEIGHTS.moving, unanswered: -0.1 }, more: 1 };
    expect(() => parseSilenceWeights(wrong)).toThrow(/moving\/unanswered must be >= 0/);
    expect(() => parseSilenceWeights(wrong)).toThrow(/\/more is not a field here/);
    expect(() => parseSilenceWeights({ ...SILENCE_WEIGHTS, label: 'churn' })).toThrow(/: \/label must be stall or no-answer$/);
    expect(() => parseSilenceWeights({ cards: [] })).toThrow(/: \/model is missing; \/version is missing; .*\/cards is not a field here$/);
    expect(() => parseSilenceWeights(null)).toThrow(/the file must be object/);
  });
});
