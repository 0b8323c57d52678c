import type { Reading, ReadingParams } from '../facts/reading';
import { awakeSince, daysSince, type Instant } from '../facts/snapshot';
import { type HalfLife, readTally, type Tally } from '../facts/tally';
import { readAlarms } from './alarms/alarms.measure';
import { readBudget } from './budget/budget.measure';
import { readChampion } from './champion/champion.measure';
import { readDecisions } from './decisions/decisions.measure';
import { readReporting } from './fleet/fleet.measure';
import { readForwardStep } from './forward-step/forward-step.measure';
import { readHandover } from './handover/handover.measure';
import { readKnowledge } from './knowledge/knowledge.measure';
import { readMeetings } from './meetings/meetings.measure';
import { readNextStep } from './next-step/next-step.measure';
import { readOperations } from './operations/operations.measure';
import { readOwner } from './owner/owner.measure';
import { readPromises } from './promises/promises.measure';
import { readPulse } from './pulse/pulse.measure';
import { readReadiness, readReadinessIn } from './readiness/readiness.measure';
import { byDimension, type ReadingCode } from './readings';
import { readRollout } from './rollout/rollout.measure';
import { readSilence, readSilenceOfClock } from './silence/silence.measure';
import { countUnanswered } from './silence/silence.state';
import { readSupport, readSurvey } from './support/support.measure';
import { readBreadth, readReplyRate } from './talk/talk.measure';
import { readUse } from './use/use.measure';
import { readValue } from './value/value.measure';

/** Null: never known. A bad answer has age 0: it stays until contradicted. */
type Reader = (instant: Instant, params: ReadingParams) => Reading | null;

const PER_DAYS = 30;

/** Events a day that shrink a ratio towards 1, as `useRatio` does. */
const SHRINKAGE = 0.03;

/** How each entry of the vocabulary is read. */
export const READERS: { readonly [K in ReadingCode]: Reader } = {
  'deciders-silence': readSilence,
  'client-silence': (instant) => readSilenceOfClock(instant, instant.part.silence.clocks.client),
  'partner-silence': (instant) => readSilenceOfClock(instant, instant.part.silence.clocks.partner),
  'replies-answered': readReplyRate,
  'alarms-handled': readAlarms,
  'operations-by-client': readOperations,
  'answers-per-month': (instant, params) => rateOf(instant, instant.part.talk.answers, params),
  'use-days-per-month': (instant, params) => rateOf(instant, instant.part.use.tally, params),
  'client-operations-per-month': (instant, params) => rateOf(instant, instant.part.operations.client, params),
  'alarms-per-month': (instant, params) => rateOf(instant, instant.part.alarms.raised, params),
  'use-ratio': readUse,
  'answers-ratio': (instant, params) => ratioOf(instant, instant.part.talk.answers, params),
  'client-operations-ratio': (instant, params) => ratioOf(instant, instant.part.operations.client, params),
  'system-owner': readOwner,
  champion: readChampion,
  budget: readBudget,
  'people-answering': readBreadth,
  'handover-accepted': readHandover,
  'devices-reporting': readReporting,
  'devices-rolled-out': readRollout,
  'topics-known': readKnowledge,
  'open-tickets': ({ part, t }) => countOf(part.support.tickets.open.length, part.support.tickets.last, t),
  'open-promises': ({ part, t }) => countOf(part.promises.open.length, part.promises.settled, t),
  'open-decisions': ({ part, t }) => countOf(part.decisions.open.length, part.decisions.last, t),
  'unpaid-invoices': ({ part, t }) => countOf(part.money.invoices.length, part.money.evidence.invoices.length > 0 ? t : null, t),
  'unanswered-asks': ({ part, t }) => (part.talk.asks.last === null ? null : { x: countUnanswered(part, 'client', t), age: 0 }),
  meeting: readMeetings,
  'forward-step': readForwardStep,
  'next-step': readNextStep,
  'slowest-decision': readDecisions,
  'latest-promise': readPromises,
  'waiting-claim': readValue,
  'worst-ticket': readSupport,
  answer: ({ part, counted }) =>
    part.silence.clocks.client ? { x: Math.max(0, counted - part.silence.clocks.client.mark), age: 0 } : null,
  use: (instant) => (instant.part.use.last ? { x: awakeSince(instant, instant.part.use.last), age: 0 } : null),
  'client-operation': (instant) => (instant.part.operations.last ? { x: awakeSince(instant, instant.part.operations.last), age: 0 } : null),
  'our-ask': ({ part, t }) => (part.talk.asks.last === null ? null : { x: daysSince(t, part.talk.asks.last), age: 0 }),
  'our-people-changed': ({ part, t }) => (part.staff.lastChange ? { x: daysSince(t, part.staff.lastChange.at), age: 0 } : null),
  readiness: readReadiness,
  pulse: readPulse,
  'survey-score': readSurvey,
  ...byDimension<Reader>((dimension) => (instant) => readReadinessIn(instant, dimension)),
};

/** So many a month in the long run: of a decayed sum S with half-life h, S · ln 2 / h a day. */
function rateOf(instant: Instant, tally: Tally, { halfLife = 60 }: ReadingParams): Reading | null {
  if (isEmpty(tally)) return null;
  return { x: perDay(tally, halfLife, instant.awake) * PER_DAYS, age: awakeSince(instant, tally) };
}

/** (r + s) / (b + s), the baseline b read at the last event: that nothing comes any more does not become usual. */
function ratioOf(instant: Instant, tally: Tally, { halfLife = 14, baselineHalfLife = 180 }: ReadingParams): Reading | null {
  if (isEmpty(tally)) return null;
  const recent = perDay(tally, halfLife, instant.awake);
  const lasting = perDay(tally, baselineHalfLife, tally.awake);
  return { x: (recent + SHRINKAGE) / (lasting + SHRINKAGE), age: awakeSince(instant, tally) };
}

function perDay(tally: Tally, halfLife: HalfLife, awake: number): number {
  return (readTally(tally, halfLife, awake) * Math.LN2) / halfLife;
}

function isEmpty(tally: Tally): boolean {
  return tally.sums.every((sum) => sum === 0);
}

/** How many are open; none, once one was seen. */
function countOf(open: number, last: number | null, t: number): Reading | null {
  if (open > 0) return { x: open, age: 0 };
  return last === null ? null : { x: 0, age: daysSince(t, last) };
}
