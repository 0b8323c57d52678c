import { holderOf } from '../roles/roles.state';
import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { countOf } from '../rates';
import { daysSince, type Snapshot } from '../snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

/** The slowest of `count` open decisions. */
export interface DecisionParams {
  what: string;
  dueOn: IsoDate | null;
  since: IsoDate;
  days: number;
  count: number;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'decisions.none-open': { on: IsoDate };
    'decisions.waiting': DecisionParams;
    'decisions.late': DecisionParams;
    'decisions.refused': { what: string | null; on: IsoDate };
    'decisions.unknown': NoParams;
    /** `named: 1` where the sentence before names it already. */
    'hint.ask-after-no': { what: string | null; person: PersonId | null; named?: Flag };
    'hint.ask-for-decision': { what: string | null; person: PersonId | null; named?: Flag };
    'missing.decisions': QuestionParams;
  }
}

/** A decision without a date may take this long. */
const DECISION_PATIENCE = 60;

/** A no counts as a decision that is this late. */
const NO_AS_LATE = 60;

/** Days by which the slowest open decision is over its date, or over two months; 0 without one. A no counts as a late one. */
export function readDecisions({ part, today, t }: Snapshot): Reading | null {
  const { open, last, refused } = part.decisions;
  if (last === null) return null;
  if (open.length === 0 && refused === null) return { x: 0, age: daysSince(t, last) };
  let x = refused === null ? 0 : NO_AS_LATE;
  for (const { at, dueDay } of open) x = Math.max(x, dueDay === null ? daysSince(t, at) - DECISION_PATIENCE : today - dueDay);
  return { x, age: 0 };
}

/** The open decision that is over its date by most, or has waited longest. */
export function slowestDecision({
  part,
  today,
  t,
  zone,
}: Snapshot): { what: string; dueOn: string | null; since: string; days: number } | null {
  let slowest: { what: string; dueOn: string | null; since: string; days: number } | null = null;
  for (const { what, at, dueDay } of part.decisions.open) {
    const days = dueDay === null ? daysSince(t, at) - 60 : today - dueDay;
    if (!slowest || days > slowest.days)
      slowest = { what, dueOn: dueDay === null ? null : dateOfDay(dueDay), since: zone.dateOf(at), days };
  }
  return slowest;
}

export function decisionsSentence(snapshot: Snapshot): Explanation {
  const { zone } = snapshot;
  const { open, last, refused } = snapshot.part.decisions;
  if (last === null) return explain('decisions.unknown', {});
  const slowest = slowestDecision(snapshot);
  if (refused && (slowest?.days ?? 0) <= NO_AS_LATE)
    return explain('decisions.refused', { what: refused.what, on: zone.dateOf(refused.at) });
  if (!slowest) return explain('decisions.none-open', { on: zone.dateOf(last) });
  return explain(slowest.days > 0 ? 'decisions.late' : 'decisions.waiting', { ...slowest, count: open.length });
}

export const decisionsReadings = {
  'open-decisions': {
    kind: 'count-open',
    better: 'low',
    params: [],
    meaning: 'Decisions still open at the client.',
    read: ({ part, t }) => countOf(part.decisions.open.length, part.decisions.last, t),
    evidence: ['decisions'],
  },
  'slowest-decision': {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Days by which the most overdue decision is late.',
    read: readDecisions,
    evidence: ['decisions'],
  },
} as const satisfies Readings;

export const decisionsMeasures = {
  decisions: {
    reading: 'slowest-decision',
    sentence: decisionsSentence,
    evidence: ['decisions'],
    owner: 'client',
    question: 'missing.decisions',
    sounds: {
      'decisions.none-open': 'good',
      'decisions.waiting': 'neither',
      'decisions.late': 'bad',
      'decisions.refused': 'bad',
      'decisions.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [0, 100],
        [14, 70],
        [90, 0],
      ],
    },
  },
} as const satisfies Measures;

function askForDecision(snapshot: Snapshot): Explanation {
  const what = slowestDecision(snapshot)?.what ?? null;
  return explain('hint.ask-for-decision', { what, person: holderOf(snapshot.part, 'sponsor', 'budget-holder', 'champion') });
}

function askAfterNo({ part }: Snapshot): Explanation {
  const what = part.decisions.refused?.what ?? null;
  return explain('hint.ask-after-no', { what, person: holderOf(part, 'sponsor', 'budget-holder', 'champion') });
}

export const decisionsHints = {
  'decisions.late': askForDecision,
  'decisions.waiting': askForDecision,
  'decisions.refused': askAfterNo,
  'cause.decision-refused': askAfterNo,
} as const satisfies Hints;
