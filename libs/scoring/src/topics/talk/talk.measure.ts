import type { CardMeasure } from '../../cards/scorecard';
import type { Reading, ReadingParams } from '../../facts/reading';
import { awakeSince, type Instant } from '../../facts/snapshot';
import { readTally } from '../../facts/tally';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';
import { DAY } from '../../vocabulary/vocabulary';
import { unansweredAsks } from '../silence/silence.state';

/** An ask younger than this is neither answered nor unanswered. */
const ASK_DAYS = 7 * DAY;

/** Half an answered ask beforehand: one mail without an answer is no pattern. */
const ASK_SHRINKAGE = 0.5;

/** Share of asks that were answered; answers fade with a half-life of 60 days as a rule. */
export function readReplyRate(instant: Instant, { halfLife = 60 }: ReadingParams = {}): Reading | null {
  const { asks, answered } = instant.part.talk;
  let waiting = 0;
  for (const ask of asks.client) if (instant.t - ask.at >= ASK_DAYS) waiting++;
  const answeredOnce = answered.sums[5] !== 0;
  if (waiting === 0 && !answeredOnce) return null;
  const answeredAsks = readTally(answered, halfLife, instant.awake);
  return {
    x: (answeredAsks + ASK_SHRINKAGE) / (answeredAsks + waiting + ASK_SHRINKAGE),
    age: waiting > 0 ? 0 : awakeSince(instant, answered),
  };
}

/** Different people who answered in the last 120 awake days (as a rule), three at most. */
export function readBreadth(instant: Instant, { withinDays = 120 }: ReadingParams = {}): Reading | null {
  const {
    talk: { recentPeople },
  } = instant.part;
  const latest = recentPeople[0];
  if (!latest) return null;
  let x = 0;
  for (const person of recentPeople) if (awakeSince(instant, person) <= withinDays) x++;
  return { x, age: awakeSince(instant, latest) };
}

export function replySentence({ part, t }: Instant): Explanation {
  const waiting = unansweredAsks(part, 'client', t);
  const first = waiting[0];
  if (first) return { code: 'replies.unanswered', params: { count: waiting.length, since: dateOf(first.at) } };
  if (part.talk.answered.sums[5] === 0) return { code: 'replies.unknown', params: {} };
  if (part.talk.asks.client.length > 0)
    return { code: 'replies.waiting', params: { since: part.talk.asks.last === null ? null : dateOf(part.talk.asks.last) } };
  return { code: 'replies.answered', params: { lastAskOn: part.talk.asks.last === null ? null : dateOf(part.talk.asks.last) } };
}

export function breadthSentence(instant: Instant, measure: CardMeasure): Explanation {
  const reading = readBreadth(instant, measure);
  const latest = instant.part.talk.recentPeople[0];
  if (!reading || !latest) return { code: 'breadth.unknown', params: {} };
  if (reading.x === 0) return { code: 'breadth.nobody', params: { since: dateOf(latest.at), person: latest.person } };
  return { code: 'breadth.people', params: { people: reading.x, person: latest.person } };
}
