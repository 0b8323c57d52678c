import { holderOf } from '../roles/roles.state';
import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { daysSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'value.accepted': { what: string | null; on: IsoDate };
    'value.waiting': { what: string | null; since: IsoDate; days: number };
    'value.unknown': NoParams;
    /** `named: 1` where the sentence before names it already. */
    'hint.have-value-confirmed': { person: PersonId | null; what: string | null; since: IsoDate | null; named?: Flag };
    'missing.value': QuestionParams;
  }
}

/** A claim that nobody ever confirmed counts as waiting this long already. */
const NEVER_ACCEPTED = 30;

/** Days for which the oldest claimed gain has waited for the client's word; 0 once it agreed to all. */
export function readValue({ part, t }: Snapshot): Reading | null {
  const { waiting, accepted } = valueState(part.value.claims);
  if (waiting === null) return accepted === null ? null : { x: 0, age: daysSince(t, accepted) };
  if (accepted === null) return { x: NEVER_ACCEPTED + daysSince(t, waiting), age: 0 };
  return { x: daysSince(t, Math.max(waiting, accepted)), age: 0 };
}

export function valueState(claims: readonly { at: number; acceptedAt: number | null }[]): {
  waiting: number | null;
  accepted: number | null;
} {
  let waiting: number | null = null;
  let accepted: number | null = null;
  for (const { at, acceptedAt } of claims) {
    if (acceptedAt === null) waiting = Math.min(waiting ?? Infinity, at);
    else accepted = Math.max(accepted ?? 0, acceptedAt);
  }
  return { waiting, accepted };
}

export function valueSentence({ part, t, zone }: Snapshot): Explanation {
  const { waiting, accepted } = valueState(part.value.claims);
  if (waiting !== null) {
    const claim = part.value.claims.find((each) => each.at === waiting && each.acceptedAt === null);
    return explain('value.waiting', { what: claim?.what ?? null, since: zone.dateOf(waiting), days: daysSince(t, waiting) });
  }
  if (accepted === null) return explain('value.unknown', {});
  const claim = part.value.claims.find((each) => each.acceptedAt === accepted);
  return explain('value.accepted', { what: claim?.what ?? null, on: zone.dateOf(accepted) });
}

export const valueReadings = {
  'waiting-claim': {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: "Days that a reported benefit has waited for the client's confirmation.",
    read: readValue,
    evidence: ['value'],
  },
} as const satisfies Readings;

export const valueMeasures = {
  value: {
    reading: 'waiting-claim',
    sentence: valueSentence,
    evidence: ['value'],
    owner: 'client',
    question: 'missing.value',
    sounds: {
      'value.accepted': 'good',
      'value.waiting': 'bad',
      'value.unknown': 'neither',
    },
    freshDays: 365,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [14, 100],
        [60, 60],
        [180, 15],
        [270, 0],
      ],
    },
  },
} as const satisfies Measures;

function haveValueConfirmed({ part, zone }: Snapshot): Explanation {
  const claim = part.value.claims.find((each) => each.acceptedAt === null);
  return explain('hint.have-value-confirmed', {
    person: holderOf(part, 'budget-holder', 'sponsor', 'champion'),
    what: claim?.what ?? null,
    since: claim ? zone.dateOf(claim.at) : null,
  });
}

export const valueHints = {
  'value.waiting': haveValueConfirmed,
  'cause.value-not-accepted': haveValueConfirmed,
} as const satisfies Hints;
