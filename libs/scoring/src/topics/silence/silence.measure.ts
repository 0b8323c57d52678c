import { countedInSilence, SILENCE_EVIDENCE, silenceSentence } from './silence.sentence';
import type { Reading } from '../../facts/reading';
import type { Measures, Readings } from '../definitions';
import type { Snapshot } from '../snapshot';
import type { Rhythm } from '../../silence/rhythm';
import type { PartOwner } from '../../vocabulary/part-owner';
import { shareOfDeciders } from '../partner/partner.state';
import { countedForRole, roleSilences } from './role-silence';
import { roleSentence } from './role-silence.sentence';
import { riskOf, silentDays, unansweredAsks } from './silence.state';

/** With a meeting accepted ahead, the alarm waits for it. */
const HELD_RISK = 0.4;

/** The risk of the silence. */
export function readSilence({ silence }: { silence: { risk: number; heldUntil: number | null } | null }): Reading | null {
  if (!silence) return null;
  return { x: silence.heldUntil === null ? silence.risk : Math.min(silence.risk, HELD_RISK), age: 0 };
}

export function readSilenceOfClock(snapshot: Snapshot, rhythm: Rhythm | null): Reading | null {
  if (!rhythm) return null;
  const { t, model, silence } = snapshot;
  const risk = riskOf(model, rhythm, silentDays(snapshot, rhythm), t);
  return readSilence({ silence: { risk, heldUntil: silence?.heldUntil ?? null } });
}

/** The decision-makers' silence; it counts less while a partner runs the system and replies. */
function readDecidersSilence(snapshot: Snapshot): Reading | null {
  const { silence } = snapshot;
  return silence && readSilence({ silence: { ...silence, risk: silence.risk * shareOfDeciders(snapshot) } });
}

/** The worst of the held decider roles, each weighted by what waits for it. */
export function readRoleSilence(snapshot: Snapshot): Reading | null {
  const worst = roleSilences(snapshot)[0];
  return worst ? readSilence({ silence: { risk: worst.weighted, heldUntil: snapshot.silence?.heldUntil ?? null } }) : null;
}

export function ownerOfRoleSilence(snapshot: Snapshot): PartOwner {
  const worst = roleSilences(snapshot)[0];
  return worst && worst.weighted >= 0.25 && worst.unanswered === 0 && snapshot.part.talk.asks.last !== null ? 'vendor' : 'client';
}

/** A person we did not ask has not refused to answer. */
export function ownerOfSilence({ part, silence, t }: Snapshot): PartOwner {
  if (!silence || silence.risk < 0.25) return 'client';
  return part.talk.asks.last !== null && unansweredAsks(part, silence.clock, t).length === 0 ? 'vendor' : 'client';
}

export const silenceReadings = {
  'deciders-silence': {
    kind: 'silence',
    better: 'low',
    params: [],
    meaning: "How alarming the decision-makers' silence is, 0–1; less while a partner runs the system and replies.",
    read: readDecidersSilence,
    evidence: ['talk.deciderAnswers', 'talk.answers'],
  },
  'role-silence': {
    kind: 'silence',
    better: 'low',
    params: [],
    meaning: 'How alarming the silence is of the decision-maker who matters most now, 0–1.',
    read: readRoleSilence,
    evidence: ['talk.deciderAnswers', 'talk.asks'],
  },
  'client-silence': {
    kind: 'silence',
    better: 'low',
    params: [],
    meaning: 'How alarming the silence of the whole client is, 0–1.',
    read: (snapshot) => readSilenceOfClock(snapshot, snapshot.part.silence.clocks.client),
    evidence: ['talk.answers'],
  },
} as const satisfies Readings;

export const silenceMeasures = {
  'role-replies': {
    reading: 'role-silence',
    sentence: roleSentence,
    evidence: ['talk.deciderAnswers', 'talk.asks'],
    counted: (snapshot) => countedForRole(snapshot, roleSilences(snapshot)[0]),
    owner: ownerOfRoleSilence,
    question: 'missing.role-replies',
    sounds: { 'roles.answering': 'good', 'roles.quiet': 'bad', 'roles.unknown': 'neither' },
    freshDays: null,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [0.35, 100],
        [0.55, 60],
        [0.75, 15],
        [0.9, 0],
      ],
    },
  },
  'decider-silence': {
    reading: 'deciders-silence',
    sentence: silenceSentence,
    evidence: SILENCE_EVIDENCE,
    counted: countedInSilence,
    owner: ownerOfSilence,
    question: 'missing.answers',
    sounds: {
      'silence.answering': 'good',
      'silence.quiet': 'bad',
      'silence.held': 'good',
      'silence.unknown': 'neither',
    },
    freshDays: null,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [0.35, 100],
        [0.55, 60],
        [0.75, 15],
        [0.9, 0],
      ],
    },
  },
} as const satisfies Measures;
