import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { IsoDate, PersonId, Share } from '../../explanations/param-values';
import type { Gates, Level } from '../definitions';
import { ASKS, levels, SHARE } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { onlyPerson, overdueReplies, shareInTime } from './our-replies.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    /** `count`: their messages that wait now; `since` is null if none does. */
    'gate.replies-owed': { share: Share | null; count: number; since: IsoDate | null; person: PersonId | null };
  }
}

export interface RepliesOwedGate {
  /** Fewer messages are no pattern. */
  messages: number;
  levels: readonly (Level & { share: number })[];
}

export function repliesOwedCap(gate: RepliesOwedGate, snapshot: Snapshot): number | null {
  const share = shareInTime(snapshot);
  if (share === null || !snapshot.isHandedOver) return null;
  if (snapshot.part.ourReplies.answered + overdueReplies(snapshot).length < gate.messages) return null;
  let lowest: number | null = null;
  for (const level of gate.levels) if (share < level.share && (lowest === null || level.cap < lowest)) lowest = level.cap;
  return lowest;
}

export function repliesOwedSentence(snapshot: Snapshot): Explanation {
  const overdue = overdueReplies(snapshot);
  const [first] = overdue;
  const since = first ? snapshot.zone.dateOf(first.at) : null;
  return explain('gate.replies-owed', { share: shareInTime(snapshot), count: overdue.length, since, person: onlyPerson(overdue) });
}

export const ourRepliesGates = {
  'replies-owed': {
    cap: repliesOwedCap,
    sentence: repliesOwedSentence,
    evidence: ['ourReplies'],
    counted: (snapshot) => overdueReplies(snapshot).map(({ signalId }) => signalId),
    owner: 'vendor',
    explainedBy: [],
    includes: { 'gate.replies-owed': ['our-replies.waiting', 'our-replies.late'] },
    closedBy: ['our-replies.in-time'],
    builtIn: {
      messages: 4,
      levels: [
        { share: 0.65, cap: 69 },
        { share: 0.5, cap: 59 },
      ],
    },
    schema: { messages: ASKS, levels: levels({ share: SHARE }) },
  },
} as const satisfies Gates;
