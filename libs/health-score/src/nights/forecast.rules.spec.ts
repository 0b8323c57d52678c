import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Band, DAY, type Health, type Moment, type Signal, Zone } from '@app/scoring';
import { BUILT_IN, EMPTY, signals, START } from '../recompute/account-signals.fixture-spec';
import { nextNight } from './nights.rules';
import { type Computed, computeFromScratch, computeFromFacts, gateCodes, type Stored } from '../recompute/recompute.rules';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kuala_Lumpur', 'Asia/Kolkata', 'Pacific/Auckland'].map(
  (name) => new Zone(name),
);
const HOUR = 3_600_000;

interface Past {
  all: Signal[];
  day: number;
  minute: number;
  zone: Zone;
  announced: Band | undefined;
}

// From January to October: zones go both ways in between.
const past: fc.Arbitrary<Past> = fc.record({
  all: signals,
  day: fc.integer({ min: 1, max: 300 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  zone: fc.constantFrom(...ZONES),
  announced: fc.option(fc.constantFrom<Band>('thriving', 'steady', 'at-risk', 'stalled'), { freq: 8, nil: undefined }),
});

/** The stored row after a computation, with the band it announced. */
function storedAfter({ health, facts, trail, history, bandChange }: Computed, before: Stored, t: Moment): Stored {
  const { score, band, coverage, scorecard } = health;
  return {
    ...before,
    facts: facts ?? before.facts,
    trail: trail ?? before.trail,
    last: history ? { asOf: t, score, band, coverage, gates: gateCodes(health), scorecard } : before.last,
    announced: bandChange ? { ...before.announced, [bandChange.pilot]: bandChange.band } : before.announced,
  };
}

function computedAt({ all, day, minute, zone, announced }: Past): { t: Moment; stored: Stored; computed: Computed } {
  const t = START + day * DAY + minute * 60_000;
  const before: Stored = { ...EMPTY, announced: announced ? { main: announced } : {} };
  const known = all.filter(({ occurredAt }) => occurredAt <= t);
  const computed = computeFromScratch(before, known, t, 'signals', { ...BUILT_IN, zone });
  // By the night the account's row has caught up with its description.
  const value = { annualValue: known.some(({ kind }) => kind === 'account.described') ? 100 : null, currency: null, renewsOn: null };
  return { t, stored: { ...storedAfter(computed, before, t), value }, computed };
}

/** The parts that are equal on all calm nights: what lists show, and what a playbook reads or says. */
function shapeOf({ pilot, band, coverage, scorecard, gates, pilots }: Health): unknown {
  const alarms = pilots.map(({ silence }) => silence?.alarm && { ...silence, risk: null, days: null, level: null, sentence: null });
  return [pilot, band, coverage, scorecard, gates.map(({ gate, cap }) => [gate, cap]), alarms];
}

const inFull = (stored: Stored, at: Moment, zone: Zone, cause: 'nightly' | 'hourly' = 'nightly'): Computed =>
  computeFromFacts(stored, [], at, cause, { ...BUILT_IN, zone })!;

describe('forecast', () => {
  it('equals the computation of each night, none of which is notable', () => {
    let nights = 0;
    let alarms = 0;
    fc.assert(
      fc.property(past, (each) => {
        const { t, stored: start, computed } = computedAt(each);
        let stored = start;
        let at = nextNight(new Date(t), each.zone.name).getTime();
        for (const expected of computed.forecast.nights) {
          const computedThen = inFull(stored, at, each.zone);
          const { score, rawScore, risk } = computedThen.health;
          expect(expected).toEqual({ at, score, rawScore, attention: computedThen.attention, risk, change30: computedThen.change30 });
          expect(computedThen).toMatchObject({ bandChange: undefined, history: { cause: 'nightly', full: false } });
          expect(shapeOf(computedThen.health)).toEqual(shapeOf(computed.health));
          stored = storedAfter(computedThen, stored, at);
          at = nextNight(new Date(at), each.zone.name).getTime();
          nights++;
          if (computedThen.affectsAlarm) alarms++;
        }
      }),
      { numRuns: 100 },
    );
    expect(nights).toBeGreaterThan(250);
    expect(alarms).toBeGreaterThan(10);
  });

  it('ends before the first notable night, and names the hour of an earlier change', () => {
    let hours = 0;
    fc.assert(
      fc.property(past, (each) => {
        const { t, stored: start, computed } = computedAt(each);
        const { nights, dueAt } = computed.forecast;
        if (dueAt === null) return;
        let stored = start;
        for (const { at } of nights) stored = storedAfter(inFull(stored, at, each.zone), stored, at);
        const from = nights.at(-1)?.at ?? t;
        expect(dueAt > from && dueAt < nextNight(new Date(from), each.zone.name).getTime()).toBe(true);
        const isHeard = (at: Moment): boolean => {
          const { history, health } = inFull(stored, at, each.zone, 'hourly');
          return history?.full === true || !isDeepStrictEqual(shapeOf(health), shapeOf(computed.health));
        };
        expect(isHeard(dueAt)).toBe(true);
        if (dueAt - HOUR > from) expect(isHeard(dueAt - HOUR)).toBe(false);
        hours++;
      }),
      { numRuns: 100 },
    );
    expect(hours).toBeGreaterThan(20);
  });

  const answer: Signal = { kind: 'touchpoint.inbound', data: {}, person: 'p1', occurredAt: START, signalId: '0'.repeat(32) };
  const nightsAhead = (days: number, stored: Partial<Stored> = {}): number =>
    computeFromScratch({ ...EMPTY, ...stored }, [answer], START + days * DAY, 'signals', BUILT_IN).forecast.nights.length;

  it('reaches further ahead the longer an account has been quiet', () => {
    expect([nightsAhead(0.1), nightsAhead(4), nightsAhead(5)]).toEqual([4, 8, 10]);
  });
});
