import { winBack } from '../money/money.gate';
import type { Urgency } from '../../vocabulary/vocabulary';
import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { countOf } from '../rates';
import { daysSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import type { Ticket } from './support.facts';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'support.calm': { on: IsoDate | null };
    /** The worst of `count` open tickets. */
    'support.open': { ticket: string; urgency: Urgency; since: IsoDate; count: number };
    /** `score` 0–10. */
    'support.unhappy': { score: number; person: PersonId | null; on: IsoDate; count: number };
    'support.unknown': NoParams;
    /** `named: 1` where the sentence before names it already. */
    'hint.close-ticket': { ticket: string; named?: Flag };
    'missing.support': QuestionParams;
  }
}

const BAD_SURVEY = 6;

/** How fast a ticket hurts, in urgent working days per day. */
const URGENCY_WEIGHT = { urgent: 1, high: 1 / 3, normal: 1 / 10, low: 1 / 30 } as const;

const SURVEY_WEIGHT = 2;

/** Working days of the worst open ticket, weighed by its urgency; an unhappy survey counts like one. */
export function readSupport({ part, counted, t }: Snapshot): Reading | null {
  const {
    support: { tickets },
    support: { survey },
  } = part;
  if (tickets.last === null && !survey) return null;
  let x = 0;
  for (const { urgency, mark } of tickets.open) x = Math.max(x, Math.max(0, counted - mark) * URGENCY_WEIGHT[urgency]);
  const isUnhappy = survey !== null && survey.score <= BAD_SURVEY;
  if (isUnhappy) x = Math.max(x, (BAD_SURVEY + 1 - survey.score) * SURVEY_WEIGHT);
  const latest = Math.max(tickets.last ?? 0, survey?.at ?? 0);
  return { x, age: tickets.open.length > 0 || isUnhappy ? 0 : daysSince(t, latest) };
}

/** The latest survey rating, 0–10. An unhappy one does not grow old. */
export function readSurvey({ part, t }: Snapshot): Reading | null {
  const { survey } = part.support;
  return survey ? { x: survey.score, age: survey.score <= BAD_SURVEY ? 0 : daysSince(t, survey.at) } : null;
}

const URGENCIES = ['low', 'normal', 'high', 'urgent'];

/** The open ticket of the highest urgency, the oldest of these. */
export function worstTicket({ part }: Snapshot): Ticket | null {
  let worst: Ticket | null = null;
  for (const ticket of part.support.tickets.open) {
    const more = worst ? URGENCIES.indexOf(ticket.urgency) - URGENCIES.indexOf(worst.urgency) : 1;
    if (more > 0 || (more === 0 && ticket.mark < (worst?.mark ?? Infinity))) worst = ticket;
  }
  return worst;
}

export function supportSentence(snapshot: Snapshot): Explanation {
  const { zone } = snapshot;
  const reading = readSupport(snapshot);
  const {
    support: { survey },
    support: { tickets },
  } = snapshot.part;
  if (!reading) return explain('support.unknown', {});
  if (survey && survey.score <= 6 && reading.x <= (7 - survey.score) * 2) {
    return explain('support.unhappy', {
      score: survey.score,
      person: survey.person,
      on: zone.dateOf(survey.at),
      count: tickets.open.length,
    });
  }
  const worst = worstTicket(snapshot);
  if (!worst) return explain('support.calm', { on: tickets.last === null ? null : zone.dateOf(tickets.last) });
  const { ticket, urgency, openedAt } = worst;
  return explain('support.open', { ticket, urgency, since: zone.dateOf(openedAt), count: tickets.open.length });
}

export const supportReadings = {
  'open-tickets': {
    kind: 'count-open',
    better: 'low',
    params: [],
    meaning: 'Open tickets.',
    read: ({ part, t }) => countOf(part.support.tickets.open.length, part.support.tickets.last, t),
    evidence: ['support'],
    ours: true,
  },
  'worst-ticket': {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Working days for which the worst ticket has been open, weighted by urgency.',
    read: readSupport,
    evidence: ['support'],
    ours: true,
  },
  'survey-score': {
    kind: 'expiring-answer',
    better: 'high',
    params: [],
    meaning: 'The latest survey rating, 0–10.',
    read: readSurvey,
    evidence: ['support'],
  },
} as const satisfies Readings;

export const supportMeasures = {
  support: {
    reading: 'worst-ticket',
    sentence: supportSentence,
    evidence: ['support'],
    owner: 'vendor',
    question: 'missing.support',
    sounds: {
      'support.calm': 'good',
      'support.open': 'bad',
      'support.unhappy': 'bad',
      'support.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'falling',
      shape: 'linear',
      points: [
        [1, 100],
        [5, 60],
        [15, 0],
      ],
    },
  },
} as const satisfies Measures;

function closeTicket(snapshot: Snapshot): Explanation | null {
  const worst = worstTicket(snapshot);
  return worst ? explain('hint.close-ticket', { ticket: worst.ticket }) : null;
}

export const supportHints = {
  'gate.ticket-urgent': closeTicket,
  'support.open': closeTicket,
  'support.unhappy': winBack,
  'cause.ticket-open': closeTicket,
} as const satisfies Hints;
