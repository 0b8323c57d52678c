import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { IsoDate, NoParams, PersonId, QuestionParams, Share } from '../../explanations/param-values';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { awakeSince, type Snapshot } from '../snapshot';
import type { WaitingMessage } from './our-replies.facts';
import { afterMessage, isInTime } from './our-replies.rate';

/** Their messages that wait for longer than a reply may take; `since` is the day of the first. */
export interface WaitingForUsParams {
  count: number;
  since: IsoDate;
  person: PersonId | null;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'our-replies.in-time': { lastOn: IsoDate };
    'our-replies.waiting': WaitingForUsParams;
    /** Nothing waits now; `share` of their messages was answered in time. */
    'our-replies.late': { share: Share; lastOn: IsoDate };
    'our-replies.unknown': NoParams;
    'hint.reply': { person: PersonId | null };
    'missing.our-replies': QuestionParams;
  }
}

/** From this share on, we reply in time. */
const WELL = 0.75;

/** Their messages that have waited for longer than a reply may take, oldest first. */
export function overdueReplies({ part, counted }: Snapshot): WaitingMessage[] {
  return part.ourReplies.waiting.filter(({ mark }) => !isInTime(mark, counted));
}

/** Share of their messages that we answered in time, 0–1; null until a message of ours and one of theirs are recorded. */
export function shareInTime({ part, counted }: Snapshot): number | null {
  const { last, inTime, waiting } = part.ourReplies;
  if (last === null || part.silence.clocks.client === null) return null;
  let share = inTime;
  for (const { mark } of waiting) if (!isInTime(mark, counted)) share = afterMessage(share, false);
  return share;
}

export function readOurReplies(snapshot: Snapshot): Reading | null {
  const x = shareInTime(snapshot);
  const { last } = snapshot.part.ourReplies;
  return x === null || last === null ? null : { x, age: x < WELL ? 0 : awakeSince(snapshot, last) };
}

export function ourRepliesSentence(snapshot: Snapshot): Explanation {
  const share = shareInTime(snapshot);
  const { zone } = snapshot;
  const { last } = snapshot.part.ourReplies;
  if (share === null || last === null) return explain('our-replies.unknown', {});
  const overdue = overdueReplies(snapshot);
  const [first] = overdue;
  if (first) return explain('our-replies.waiting', { count: overdue.length, since: zone.dateOf(first.at), person: onlyPerson(overdue) });
  const lastOn = zone.dateOf(last.at);
  return share < WELL ? explain('our-replies.late', { share, lastOn }) : explain('our-replies.in-time', { lastOn });
}

/** The person who wrote all of them; null if there are several, or one is anonymous. */
export function onlyPerson(messages: readonly WaitingMessage[]): string | null {
  const [first] = messages;
  return first && messages.every(({ person }) => person === first.person) ? first.person : null;
}

export const ourRepliesReadings = {
  'our-replies': {
    kind: 'decayed-rate',
    better: 'high',
    params: [],
    meaning: 'Share of their messages that we answered within five working days, 0–1; the latest count most.',
    read: readOurReplies,
    evidence: ['ourReplies'],
    ours: true,
  },
} as const satisfies Readings;

export const ourRepliesMeasures = {
  'our-replies': {
    reading: 'our-replies',
    sentence: ourRepliesSentence,
    evidence: ['ourReplies'],
    counted: (snapshot) => overdueReplies(snapshot).map(({ signalId }) => signalId),
    owner: 'vendor',
    question: 'missing.our-replies',
    sounds: {
      'our-replies.in-time': 'good',
      'our-replies.waiting': 'bad',
      'our-replies.late': 'bad',
      'our-replies.unknown': 'neither',
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
} as const satisfies Measures;

function reply(snapshot: Snapshot): Explanation {
  return explain('hint.reply', { person: overdueReplies(snapshot)[0]?.person ?? null });
}

export const ourRepliesHints = { 'gate.replies-owed': reply, 'our-replies.waiting': reply } as const satisfies Hints;
