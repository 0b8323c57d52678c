import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import type { Reading } from '../../facts/reading';
import type { PartOwner } from '../../vocabulary/part-owner';
import type { Hints, Measures, Readings } from '../definitions';
import { holderOf } from '../roles/roles.state';
import { readSilenceOfClock } from '../silence/silence.measure';
import { usualCalendarDays } from '../silence/silence.sentence';
import { DIGEST_RISK, TASK_RISK } from '../silence/silence.state';
import type { Snapshot } from '../snapshot';
import { hasPartner, type PartnerSilence, partnerSilence } from './partner.state';

/** The partner's silence. `asks`: unanswered requests, at most three. */
export interface PartnerSilenceParams {
  /** The person who replied last. */
  person: PersonId | null;
  since: IsoDate;
  /** 1: the clock restarted at the handover. */
  sinceHandover: Flag;
  /** The usual gap in calendar days; null after a single reply. */
  everyDays: number | null;
  asks: number;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'partner.answering': PartnerSilenceParams;
    'partner.quiet': PartnerSilenceParams;
    'partner.unknown': NoParams;
    /** `holder`: the person to ask at the client. */
    'hint.call-partner': { person: PersonId | null; holder: PersonId | null };
    'missing.partner-replies': QuestionParams;
  }
}

export function readPartnerSilence(snapshot: Snapshot): Reading | null {
  return hasPartner(snapshot) ? readSilenceOfClock(snapshot, snapshot.part.silence.clocks.partner) : null;
}

export function partnerParams({ part, zone }: Snapshot, { rhythm, unanswered }: PartnerSilence): PartnerSilenceParams {
  return {
    person: rhythm.by,
    since: zone.dateOf(rhythm.since),
    sinceHandover: rhythm.since > rhythm.at ? 1 : 0,
    everyDays: usualCalendarDays(part, rhythm),
    asks: unanswered,
  };
}

function partnerSentence(snapshot: Snapshot): Explanation {
  const partner = hasPartner(snapshot) ? partnerSilence(snapshot) : null;
  if (!partner) return explain('partner.unknown', {});
  const isQuiet = partner.risk >= TASK_RISK && (snapshot.silence?.heldUntil ?? null) === null;
  return explain(isQuiet ? 'partner.quiet' : 'partner.answering', partnerParams(snapshot, partner));
}

/** If we did not ask the partner, its silence is our doing. */
function ownerOfPartnerSilence(snapshot: Snapshot): PartOwner {
  const partner = partnerSilence(snapshot);
  return partner && partner.risk >= DIGEST_RISK && partner.unanswered === 0 ? 'vendor' : 'client';
}

export const partnerReadings = {
  'partner-silence': {
    kind: 'silence',
    better: 'low',
    params: [],
    meaning: "How alarming the partner's silence is, 0–1. Only for clients with a partner.",
    appliesTo: hasPartner,
    read: readPartnerSilence,
    evidence: ['talk.partner'],
  },
} as const satisfies Readings;

export const partnerMeasures = {
  'partner-replies': {
    reading: 'partner-silence',
    sentence: partnerSentence,
    evidence: ['talk.partner'],
    owner: ownerOfPartnerSilence,
    question: 'missing.partner-replies',
    sounds: { 'partner.answering': 'good', 'partner.quiet': 'bad', 'partner.unknown': 'neither' },
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

function callPartner(snapshot: Snapshot): Explanation {
  const holder = holderOf(snapshot.part, 'champion', 'system-owner', 'sponsor', 'budget-holder');
  return explain('hint.call-partner', { person: partnerSilence(snapshot)?.rhythm.by ?? null, holder });
}

export const partnerHints = { 'gate.partner-silent': callPartner, 'partner.quiet': callPartner } as const satisfies Hints;
