import { holderOf } from '../roles/roles.state';
import type { IsoDate, NoParams, PersonId, QuestionParams, Share } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import type { Snapshot } from '../snapshot';
import { DAY } from '../../vocabulary/vocabulary';
import { dayOfDate } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'handover.accepted': { on: IsoDate };
    'handover.assumed': { on: IsoDate };
    'handover.missing': { plannedEndOn: IsoDate | null };
    'handover.part-accepted': { share: Share };
    'hint.hand-over': NoParams;
    'hint.finish-handover': { person: PersonId | null };
    'missing.handover': QuestionParams;
  }
}

const HANDOVER_OVERDUE = 30;

/** A list that nobody touched for so long is a question: it may be done. */
const UNTOUCHED = 90 * DAY;

/**
 * Share of the handover list that the client accepted, where one is known; else 1 accepted, 0 over a month past its
 * planned end. Unknown while running, or where it is only assumed.
 */
export function readHandover(snapshot: Snapshot): Reading | null {
  const {
    handover: { done: handover },
    description: { pilot: described },
  } = snapshot.part;
  const share = handoverShare(snapshot);
  if (share !== null && snapshot.isHandedOver) return { x: share, age: 0 };
  if (snapshot.part.handover.list && share === null) return null;
  if (handover && !handover.assumed) return { x: 1, age: 0 };
  if (handover || snapshot.handedOverAt !== null || !described?.plannedEndOn) return null;
  return daysPastPlan(snapshot) > HANDOVER_OVERDUE ? { x: 0, age: 0 } : null;
}

/** Days past the planned end of a pilot that is not handed over; 0 without a plan. */
export function daysPastPlan({ part, handedOverAt, today }: Snapshot): number {
  const planned = part.description.pilot?.plannedEndOn;
  return planned === null || planned === undefined || handedOverAt !== null ? 0 : Math.max(0, today - dayOfDate(planned));
}

/**
 * Share of the handover list that the client accepted; null without a list, where no acceptance was ever recorded, and where nobody
 * touched an open list for 90 days.
 */
export function handoverShare({ part, t }: Snapshot): number | null {
  const list = part.handover.list;
  if (!list) return null;
  let accepted = 0;
  let waived = 0;
  const states = Object.values(list.states);
  for (const state of states) {
    if (state === 'accepted') accepted++;
    else if (state === 'waived') waived++;
  }
  const needed = Math.max(states.length, list.of ?? 0) - waived;
  const share = needed <= 0 ? 1 : accepted / needed;
  const isUnknown = accepted === 0 || t - list.at > UNTOUCHED;
  return share < 1 && isUnknown ? null : share;
}

export function handoverSentence(snapshot: Snapshot): Explanation {
  const { part, handedOverAt, handoverAssumed, zone } = snapshot;
  const share = handoverShare(snapshot);
  if (share !== null && share < 1 && snapshot.isHandedOver) return explain('handover.part-accepted', { share });
  if (handedOverAt === null) return explain('handover.missing', { plannedEndOn: part.description.pilot?.plannedEndOn ?? null });
  return explain(handoverAssumed ? 'handover.assumed' : 'handover.accepted', { on: zone.dateOf(handedOverAt) });
}

export const handoverReadings = {
  'handover-accepted': {
    kind: 'share',
    better: 'high',
    params: [],
    meaning: 'Share of handover items that the client accepted.',
    read: readHandover,
    evidence: ['handover'],
    ours: true,
  },
} as const satisfies Readings;

export const handoverMeasures = {
  handover: {
    reading: 'handover-accepted',
    sentence: handoverSentence,
    evidence: ['handover'],
    owner: 'vendor',
    question: 'missing.handover',
    sounds: {
      'handover.accepted': 'good',
      'handover.assumed': 'neither',
      'handover.missing': 'bad',
      'handover.part-accepted': 'neither',
    },
    freshDays: null,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0.3, 0],
        [0.8, 70],
        [1, 100],
      ],
    },
  },
} as const satisfies Measures;

function handOver(): Explanation {
  return explain('hint.hand-over', {});
}

function finishHandover({ part }: Snapshot): Explanation {
  return explain('hint.finish-handover', { person: holderOf(part, 'system-owner', 'champion') });
}

export const handoverHints = {
  'gate.never-handed-over': handOver,
  'gate.handover-late': handOver,
  'handover.missing': handOver,
  'gate.handover-incomplete': finishHandover,
  'handover.part-accepted': finishHandover,
} as const satisfies Hints;
