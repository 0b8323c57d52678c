import { PublicHolidays } from '@app/calendar';
import {
  dateOfDay,
  DAY,
  dayOfDate,
  type DayWeights,
  DEFAULT_SOURCE,
  type Moment,
  type Outage,
  replayDays,
  type Signal,
  type SignalKind,
  TOPIC_OF_KIND,
} from '@app/scoring';
import { EXPECTED_DAYS, foldable, JUDGED_CASES, type ExpectedDay, type Judgements, playCase } from '@app/simulator';
import { meanOf, tauB } from './agreement';
import { ALL_DATA, STALE_DAYS, type Variant } from './variants';

/** One account on one day: what people said, and what we say. */
export interface JudgedDate {
  account: string;
  day: ExpectedDay;
  judged: number;
  /** Null: too little is known for a number. */
  score: number | null;
}

export interface VariantResult {
  variant: string;
  /** Agreement of the two orders on each day, over the accounts that have a score; the mean of the draws. */
  tau: Record<ExpectedDay, number | null>;
  /** Mean of |score − judgement|. */
  difference: number | null;
  /** Mean of |score − score from all data|. */
  move: number | null;
  /** Judged ≥ 65, scored < 60. */
  falseLows: number;
  /** Judged < 50, scored ≥ 60. */
  missed: number;
  /** Without a number; left out of all other columns. */
  noScore: number;
  /** Accounts × days × draws. */
  dates: number;
  judged: JudgedDate[];
}

const MISSED_AFTER = 5;
const GOOD = 65;
const BAD = 50;
const WELL = 60;

export const isFalseLow = ({ judged, score }: JudgedDate): boolean => score !== null && judged >= GOOD && score < WELL;
export const isMissed = ({ judged, score }: JudgedDate): boolean => score !== null && judged < BAD && score >= WELL;

interface Case {
  key: string;
  handover: number;
  signals: Signal[];
  judged: ReadonlyMap<ExpectedDay, number>;
}

/** Plays the cases that were judged, and sets the scores by each variant beside the judgements. */
export function judgeVariants(judgements: Judgements, variants: readonly Variant[]): VariantResult[] {
  const cases = JUDGED_CASES.flatMap((judged): Case[] => {
    const days = judgements[judged.key];
    if (!days) return [];
    const { key, handedOverOn, signals } = playCase(judged);
    const means = EXPECTED_DAYS.map((day) => [day, meanOf(days[day])] as const);
    const known = means.filter((each): each is [ExpectedDay, number] => each[1] !== null);
    return [{ key, handover: dayOfDate(handedOverOn), signals: foldable(signals), judged: new Map(known) }];
  });
  const calendar: DayWeights = { version: 'holidays', days: {}, holidays: new PublicHolidays().until(lastYearOf(cases)) };
  const fromAll = new Map(
    datesOf(cases, ALL_DATA, calendar)
      .flat()
      .map((date) => [keyOf(date), date.score]),
  );
  return variants.map((variant) => resultOf(variant.name, datesOf(cases, variant, calendar), fromAll));
}

function lastYearOf(cases: readonly Case[]): number {
  return Math.max(...cases.map(({ signals }) => new Date(signals.at(-1)?.occurredAt ?? 0).getUTCFullYear()));
}

function keyOf({ account, day }: JudgedDate): string {
  return `${account} ${day}`;
}

/** All judged dates, draw by draw. */
function datesOf(cases: readonly Case[], { draws, stopped = [] }: Variant, calendar: DayWeights): JudgedDate[][] {
  return draws.map((loss) =>
    cases.flatMap(({ key, handover, signals, judged }) =>
      [...judged].map(([day, mean]) => {
        const end = (handover + day + 1) * DAY;
        const known = loss(
          signals.filter(({ occurredAt }) => occurredAt < end),
          end,
        );
        const at = dateOfDay(handover + day);
        const [point] = [...replayDays(known, { from: at, to: at, explain: false, calendar, outages: stopsOf(stopped, end) })];
        return { account: key, day, judged: mean, score: point?.health.score ?? null };
      }),
    ),
  );
}

/** The stopped source delivered all signals of its topics, and was missed on its fifth day without any. */
function stopsOf(stopped: readonly SignalKind[], end: Moment): Outage[] {
  const from = end - STALE_DAYS * DAY;
  const topics = new Set(stopped.map((kind) => TOPIC_OF_KIND[kind]));
  return [...topics].map((topic) => ({ source: DEFAULT_SOURCE, topic, from, knownFrom: from + MISSED_AFTER * DAY, until: null }));
}

function resultOf(variant: string, draws: readonly JudgedDate[][], fromAll: ReadonlyMap<string, number | null>): VariantResult {
  const dates = draws.flat();
  const scored = dates.filter((date): date is JudgedDate & { score: number } => date.score !== null);
  const tauOn = (day: ExpectedDay): number | null => {
    const taus = draws.map((draw) =>
      tauB(draw.flatMap(({ day: on, judged, score }) => (on === day && score !== null ? [[judged, score] as const] : []))),
    );
    return meanOf(taus.filter((tau) => tau !== null));
  };
  const moves = scored.flatMap((date) => {
    const before = fromAll.get(keyOf(date)) ?? null;
    return before === null ? [] : [Math.abs(date.score - before)];
  });
  return {
    variant,
    tau: { 30: tauOn(30), 90: tauOn(90), 150: tauOn(150), 180: tauOn(180), 365: tauOn(365) },
    difference: meanOf(scored.map(({ judged, score }) => Math.abs(score - judged))),
    move: meanOf(moves),
    falseLows: dates.filter(isFalseLow).length,
    missed: dates.filter(isMissed).length,
    noScore: dates.length - scored.length,
    dates: dates.length,
    judged: dates,
  };
}
