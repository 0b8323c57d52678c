import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading, ReadingParams } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { rateOf, ratioOf } from '../rates';
import { awakeSince, daysSince, type Snapshot } from '../snapshot';
import { readTally } from '../../facts/tally';
import type { Explanation } from '../../explanations/explanation';
import { countUnanswered, PATIENCE, unansweredAsks } from '../silence/silence.state';
import { type Ask, KEPT_ASKS, signalsOf } from './talk.facts';

/** Requests to the decision-makers where they left some, else to anybody at the client. `orMore: 1`: there may be more than are kept. */
export interface UnansweredParams {
  count: number;
  since: IsoDate;
  clock: 'deciders' | 'client';
  orMore: Flag;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'replies.answered': { lastAskOn: IsoDate | null };
    'replies.waiting': { since: IsoDate | null };
    'replies.unanswered': UnansweredParams;
    /** The same, where most was answered. */
    'replies.mostly': UnansweredParams;
    'replies.unknown': NoParams;
    'breadth.people': { people: number; person: PersonId };
    'breadth.nobody': { since: IsoDate; person: PersonId };
    'breadth.unknown': NoParams;
    'hint.widen': NoParams;
    'missing.replies': QuestionParams;
    'missing.people': QuestionParams;
  }
}

/** Half an answered ask beforehand: one mail without an answer is no pattern. */
const ASK_SHRINKAGE = 0.5;

/** Share of requests that were answered; replies fade with a half-life of usually 60 days. */
export function readReplyRate(snapshot: Snapshot, { halfLife = 60 }: ReadingParams = {}): Reading | null {
  const { answered } = snapshot.part.talk;
  // If no reply was ever recorded, only our own side is connected.
  if (snapshot.part.silence.clocks.client === null) return null;
  const waiting = countWaiting(snapshot);
  const answeredOnce = answered.sums[5] !== 0;
  if (waiting === 0 && !answeredOnce) return null;
  const answeredAsks = readTally(answered, halfLife, snapshot.awake);
  return {
    x: (answeredAsks + ASK_SHRINKAGE) / (answeredAsks + waiting + ASK_SHRINKAGE),
    age: waiting > 0 ? 0 : awakeSince(snapshot, answered),
  };
}

/** Asks that have waited long enough: for the person asked, or for a decider where the deciders were asked. */
function countWaiting({ part, silence, t }: Snapshot): number {
  const { client, deciders } = part.talk.asks;
  let count = 0;
  for (const ask of client) if (t - ask.at >= PATIENCE) count++;
  if (silence?.clock !== 'deciders') return count;
  for (const ask of deciders) if (t - ask.at >= PATIENCE && !client.some(({ signalId }) => signalId === ask.signalId)) count++;
  return count;
}

/** The requests in the sentence: those the silence counts, otherwise those that others at the client left unanswered. */
function waitingAsks({ part, silence, t }: Snapshot): { clock: 'deciders' | 'client'; asks: Ask[] } {
  const deciders = silence?.clock === 'deciders' ? unansweredAsks(part, 'deciders', t) : [];
  return deciders.length > 0 ? { clock: 'deciders', asks: deciders } : { clock: 'client', asks: unansweredAsks(part, 'client', t) };
}

/** Different people who answered in the last 120 awake days (as a rule), three at most. */
export function readBreadth(snapshot: Snapshot, { withinDays = 120 }: ReadingParams = {}): Reading | null {
  const { recentPeople } = snapshot.part.talk;
  const latest = recentPeople[0];
  if (!latest) return null;
  let x = 0;
  for (const person of recentPeople) if (awakeSince(snapshot, person) <= withinDays) x++;
  return { x, age: awakeSince(snapshot, latest) };
}

/** At this share or more, they reply to most requests. */
const MOSTLY = 0.8;

export function replySentence(snapshot: Snapshot, measure: ReadingParams): Explanation {
  const { part, zone } = snapshot;
  const { clock, asks } = waitingAsks(snapshot);
  const [first] = asks;
  if (first) {
    const orMore = asks.length >= KEPT_ASKS ? 1 : 0;
    const isMostly = (readReplyRate(snapshot, measure)?.x ?? 0) >= MOSTLY;
    return explain(isMostly ? 'replies.mostly' : 'replies.unanswered', { count: asks.length, since: zone.dateOf(first.at), clock, orMore });
  }
  if (part.talk.answered.sums[5] === 0) return explain('replies.unknown', {});
  const lastAskOn = part.talk.asks.last === null ? null : zone.dateOf(part.talk.asks.last);
  if (part.talk.asks.client.length > 0) return explain('replies.waiting', { since: lastAskOn });
  return explain('replies.answered', { lastAskOn });
}

export function breadthSentence(snapshot: Snapshot, measure: ReadingParams): Explanation {
  const reading = readBreadth(snapshot, measure);
  const latest = snapshot.part.talk.recentPeople[0];
  if (!reading || !latest) return explain('breadth.unknown', {});
  if (reading.x === 0) return explain('breadth.nobody', { since: snapshot.zone.dateOf(latest.at), person: latest.person });
  return explain('breadth.people', { people: reading.x, person: latest.person });
}

export const talkReadings = {
  'replies-answered': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife'],
    meaning: 'Share of our requests that were answered, 0–1.',
    read: readReplyRate,
    evidence: ['talk.asks', 'talk.answers'],
  },
  'answers-per-month': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife'],
    meaning: 'Replies from people in the last 30 days.',
    read: (snapshot, params) => rateOf(snapshot, snapshot.part.talk.answers, params),
    evidence: ['talk.answers'],
  },
  'answers-ratio': {
    kind: 'ratio-to-baseline',
    better: 'high',
    params: ['halfLife', 'baselineHalfLife'],
    meaning: 'Recent replies compared with the long-term level; 1 is unchanged.',
    read: (snapshot, params) => ratioOf(snapshot, snapshot.part.talk.answers, params),
    evidence: ['talk.answers'],
  },
  'people-answering': {
    kind: 'level',
    better: 'high',
    params: ['withinDays'],
    meaning: 'People at the client who replied recently, up to 3.',
    read: readBreadth,
    evidence: ['talk.answers'],
  },
  'unanswered-asks': {
    kind: 'count-open',
    better: 'low',
    params: [],
    meaning: 'Unanswered requests since the last reply.',
    read: ({ part, t }) => (part.talk.asks.last === null ? null : { x: countUnanswered(part, 'client', t), age: 0 }),
    evidence: ['talk.asks'],
  },
  answer: {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Counted days since anybody at the client replied.',
    read: ({ part, counted }) =>
      part.silence.clocks.client ? { x: Math.max(0, counted - part.silence.clocks.client.mark), age: 0 } : null,
    evidence: ['talk.answers'],
  },
  'our-ask': {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Days since we last asked them anything.',
    read: ({ part, t }) => (part.talk.asks.last === null ? null : { x: daysSince(t, part.talk.asks.last), age: 0 }),
    evidence: ['talk.asks'],
    ours: true,
  },
} as const satisfies Readings;

export const talkMeasures = {
  'reply-rate': {
    reading: 'replies-answered',
    params: { halfLife: 60 },
    sentence: replySentence,
    evidence: ['talk.asks', 'talk.answers'],
    counted: (snapshot) => signalsOf(waitingAsks(snapshot).asks),
    owner: 'client',
    question: 'missing.replies',
    sounds: {
      'replies.answered': 'good',
      'replies.waiting': 'neither',
      'replies.unanswered': 'bad',
      'replies.mostly': 'neither',
      'replies.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0.3, 0],
        [0.85, 100],
      ],
    },
  },
  breadth: {
    reading: 'people-answering',
    params: { withinDays: 120 },
    sentence: breadthSentence,
    evidence: ['talk.answers'],
    owner: 'client',
    question: 'missing.people',
    sounds: {
      'breadth.people': ({ people }) => (people === 1 ? 'bad' : 'good'),
      'breadth.nobody': 'bad',
      'breadth.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'rising',
      shape: 'steps',
      points: [
        [0, 0],
        [1, 40],
        [2, 75],
        [3, 100],
      ],
    },
  },
} as const satisfies Measures;
