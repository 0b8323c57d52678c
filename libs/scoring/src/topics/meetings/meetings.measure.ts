import type { Side } from '../../vocabulary/vocabulary';
import type { IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import { awakeSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import type { PartOwner } from '../../vocabulary/part-owner';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'meetings.held': { heldOn: IsoDate };
    'meetings.long-ago': { heldOn: IsoDate };
    'meetings.missed': { on: IsoDate; by: Side; heldOn: IsoDate | null };
    'meetings.agreed': { on: IsoDate; heldOn: IsoDate | null };
    'meetings.unknown': NoParams;
    'missing.meetings': QuestionParams;
  }
}

/** Readings for meetings that are known but not by a date of one held. */
const MEETING_AGREED = 60;

const MEETING_MISSED = 100;

const MEETING_NEVER_HELD = 150;

/** Awake days since the last meeting held; an accepted one ahead is nearly as good, a missed one as bad as a long pause. */
export function readMeetings(snapshot: Snapshot): Reading | null {
  const { held, missed } = snapshot.part.meetings;
  const isAgreed = snapshot.silence !== null && snapshot.silence.heldUntil !== null;
  if (!held && !missed) return isAgreed ? { x: MEETING_AGREED, age: 0 } : null;
  let x = held ? awakeSince(snapshot, held) : MEETING_NEVER_HELD;
  if (missed && missed.by === 'client' && (!held || missed.at > held.at)) x = Math.max(x, MEETING_MISSED);
  if (isAgreed) return { x: Math.min(x, MEETING_AGREED), age: 0 };
  return { x, age: Math.min(held ? awakeSince(snapshot, held) : Infinity, missed ? awakeSince(snapshot, missed) : Infinity) };
}

export function meetingsSentence({ part, silence, awake, zone }: Snapshot): Explanation {
  const { held, missed } = part.meetings;
  const heldOn = held ? zone.dateOf(held.at) : null;
  if (silence && silence.heldUntil !== null) return explain('meetings.agreed', { on: zone.dateOf(silence.heldUntil), heldOn });
  if (missed && (!held || missed.at > held.at)) return explain('meetings.missed', { on: zone.dateOf(missed.at), by: missed.by, heldOn });
  if (heldOn === null || !held) return explain('meetings.unknown', {});
  return explain(awake - held.awake > 60 ? 'meetings.long-ago' : 'meetings.held', { heldOn });
}

export function ownerOfMeetings({ part }: Snapshot): PartOwner {
  const { held, missed } = part.meetings;
  return missed && missed.by === 'vendor' && (!held || missed.at > held.at) ? 'vendor' : 'client';
}

export const meetingsReadings = {
  meeting: {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Days since the last meeting held.',
    read: readMeetings,
    evidence: ['meetings'],
  },
} as const satisfies Readings;

export const meetingsMeasures = {
  meetings: {
    reading: 'meeting',
    sentence: meetingsSentence,
    evidence: ['meetings'],
    counted: ({ part }) => (part.meetings.missed ? [part.meetings.missed.signalId] : []),
    owner: ownerOfMeetings,
    question: 'missing.meetings',
    sounds: {
      'meetings.held': 'good',
      'meetings.long-ago': 'bad',
      'meetings.missed': 'bad',
      'meetings.agreed': 'good',
      'meetings.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [45, 100],
        [150, 0],
      ],
    },
  },
} as const satisfies Measures;
