import fc from 'fast-check';
import { inFoldOrder, randomHistory, START } from '../fixtures/random-signals.fixture-spec';
import {
  dayOfDate,
  DAY,
  emptyFacts,
  type Explanation,
  fold,
  type Health,
  KINDS_OF_TOPIC,
  type Moment,
  score,
  type Signal,
  UTC,
  Zone,
} from '../index';

const ZONES = ['Asia/Tokyo', 'America/Sao_Paulo', 'Europe/Warsaw', 'America/Los_Angeles', 'Australia/Lord_Howe', 'UTC'].map(
  (name) => new Zone(name),
);

const MINUTE = 60_000;
/** Minutes of the day in UTC: around midnight there, in Tokyo, in São Paulo and Los Angeles, and in Warsaw, in summer and in winter. */
const NEAR_MIDNIGHT = [1430, 10, 890, 910, 170, 190, 410, 430, 470, 490, 1310, 1330, 1370, 1390];

/** Of all kinds, or of one topic, whose rarer sentences would hardly come up otherwise. */
const kinds = fc.oneof(fc.constant(undefined), fc.constantFrom(...KINDS_OF_TOPIC.values()));

/** All signals within minutes of a midnight. */
const history = kinds
  .chain((of) => randomHistory(of))
  .map((signals) =>
    inFoldOrder(
      signals.map((signal) => {
        const minutes = NEAR_MIDNIGHT[parseInt(signal.signalId.slice(-3), 16) % NEAR_MIDNIGHT.length]!;
        return { ...signal, occurredAt: signal.occurredAt - (signal.occurredAt % DAY) + minutes * MINUTE };
      }),
    ),
  );
const moment = fc.integer({ min: 30 * 1440, max: 400 * 1440 }).map((minutes) => START + minutes * MINUTE);
const zone = fc.constantFrom(...ZONES);

interface Said {
  sentence: Explanation;
  evidence: readonly string[];
}

/** Everything on the account page that opens evidence. */
function saidIn(health: Health): Said[] {
  const measures = health.groups.flatMap((group) => group.measures);
  return [health, ...(health.silence ? [health.silence] : []), ...health.gates, ...health.causes, ...measures];
}

function healthAt(signals: readonly Signal[], t: Moment, its: Zone): Health {
  const known = signals.filter(({ occurredAt }) => occurredAt <= t);
  return score(fold(emptyFacts(), known), t, { zone: its });
}

/** Params that are dates as somebody recorded them. */
const AS_RECORDED = ['dueOn', 'closesOn', 'endsOn', 'plannedEndOn', 'startedOn', 'until', 'nextStepDueOn'];
const RECORDED_BY_CODE = ['context.troubled since', 'gate.context-severe since', 'cause.context since', 'gate.contract-lapsed on'];
RECORDED_BY_CODE.push('cause.contract-lapsed on');

interface SaidDate {
  code: string;
  name: string;
  date: string;
}

/** The dates that a sentence and its cause say, under the code that says them. */
function datesIn({ code, params }: Explanation): SaidDate[] {
  return Object.entries(params).flatMap(([param, value]) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return [];
    const isCause = param.startsWith('because.');
    return [{ code: isCause ? String(params.because) : code, name: isCause ? param.slice('because.'.length) : param, date: value }];
  });
}

const isAsRecorded = ({ code, name }: SaidDate): boolean => AS_RECORDED.includes(name) || RECORDED_BY_CODE.includes(`${code} ${name}`);
const recordedDates = (signals: readonly Signal[]): readonly string[] =>
  JSON.stringify(signals.map(({ data }) => data)).match(/\d{4}-\d{2}-\d{2}(?!T)/g) ?? [];

function startsIn(signals: readonly Signal[], its: Zone): string[] {
  return signals.flatMap(({ data }) => ('startsAt' in data ? its.dateOf(Date.parse(data.startsAt)) : []));
}

it('a sentence names the day on which its evidence stands in the timeline', () => {
  let judged = 0;
  fc.assert(
    fc.property(history, moment, zone, (signals, t, its) => {
      const health = healthAt(signals, t, its);
      const pilots = [health, ...health.pilots];
      const handovers = pilots.flatMap(({ handedOverAt }) => (handedOverAt === null ? [] : its.dateOf(handedOverAt)));
      const recorded = recordedDates(signals);
      for (const { sentence, evidence } of saidIn(health)) {
        const behind = signals.filter(({ signalId }) => evidence.includes(signalId));
        const days = behind.map(({ occurredAt }) => its.dateOf(occurredAt));
        for (const said of datesIn(sentence)) {
          if (isAsRecorded(said) && recorded.includes(said.date)) continue;
          judged++;
          const known = said.name === 'meetingOn' || said.code === 'meetings.agreed' ? startsIn(signals, its) : [];
          // A pilot without a described start began with its first signal.
          if (said.name === 'startedOn') known.push(...signals.map(({ occurredAt }) => its.dateOf(occurredAt)));
          expect([said.code, said.name, [...days, ...handovers, ...known]]).toEqual([
            said.code,
            said.name,
            expect.arrayContaining([said.date]),
          ]);
        }
      }
    }),
    { numRuns: 800 },
  );
  expect(judged).toBeGreaterThan(1000);
});

/** Which date a number of days is counted from. */
const COUNTED_FROM: Record<string, string> = {
  'silence.answering': 'since',
  'silence.quiet': 'since',
  'silence.held': 'since',
  'gate.dark': 'since',
  'gate.dark-without-decider': 'since',
  'gate.dark-beside-partner': 'since',
  'gate.nobody-asked': 'since',
  'promises.late': 'dueOn',
  'gate.promise-late': 'dueOn',
  'gate.invoice-overdue': 'dueOn',
  'gate.contract-lapsed': 'on',
  'cause.contract-lapsed': 'on',
  'gate.handover-late': 'plannedEndOn',
};

it('a number of days is that from the date beside it to the vendor’s today', () => {
  let judged = 0;
  fc.assert(
    fc.property(history, moment, zone, (signals, t, its) => {
      for (const { sentence } of saidIn(healthAt(signals, t, its))) {
        const from = COUNTED_FROM[sentence.code];
        if (from === undefined) continue;
        judged++;
        expect([sentence.code, sentence.params.days]).toEqual([sentence.code, its.dayOf(t) - dayOfDate(String(sentence.params[from]))]);
      }
    }),
    { numRuns: 600 },
  );
  expect(judged).toBeGreaterThan(150);
});

const withoutSentences = (health: Health): unknown =>
  JSON.parse(JSON.stringify(health), (key, value: unknown) => (key === 'sentence' || key === 'hint' ? undefined : value));

it('the zone changes no number but by dates that fall due', () => {
  let judged = 0;
  fc.assert(
    fc.property(history, moment, zone, (all, t, its) => {
      const signals = all.filter(({ data }) => recordedDates([{ data } as Signal]).length === 0);
      judged += signals.length;
      expect(withoutSentences(healthAt(signals, t, its))).toEqual(withoutSentences(healthAt(signals, t, UTC)));
    }),
    { numRuns: 250 },
  );
  expect(judged).toBeGreaterThan(500);
});

it('a date is due until the vendor’s day is over', () => {
  const made = {
    signalId: '1'.repeat(32),
    kind: 'promise.made',
    occurredAt: Date.UTC(2026, 1, 1),
    data: { promise: 'p', what: 'SAP', dueOn: '2026-03-03' },
  };
  const sentenceAt = (at: string, name: string): string => {
    const { groups } = healthAt([made as Signal], Date.parse(at), new Zone(name));
    return groups.flatMap(({ measures }) => measures).find(({ measure }) => measure === 'promises')!.sentence.code;
  };
  expect(sentenceAt('2026-03-03T14:59:00Z', 'Asia/Tokyo')).toBe('promises.open');
  expect(sentenceAt('2026-03-03T15:01:00Z', 'Asia/Tokyo')).toBe('promises.late');
  expect(sentenceAt('2026-03-04T02:59:00Z', 'America/Sao_Paulo')).toBe('promises.open');
  expect(sentenceAt('2026-03-04T03:01:00Z', 'America/Sao_Paulo')).toBe('promises.late');
});
