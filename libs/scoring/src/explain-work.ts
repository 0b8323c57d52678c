import { dateOf, dateOfDay } from './dates';
import type { Explanation } from './explanation';
import type { EvidenceTopic, Part } from './facts';
import type { PromiseFacts, Ticket } from './facts-of-work';
import type { PartOwner } from './health';
import type { Instant } from './instant';
import {
  ALONE,
  bestAtClient,
  budgetState,
  clientsShare,
  daysLate,
  daysSince,
  readAlarms,
  readKnowledge,
  readReadiness,
  readSupport,
  rolloutState,
  valueState,
} from './measures-of-work';
import type { CardMeasure, MeasureCode } from './scorecard';
import type { ReadinessDimension } from './vocabulary';

export interface MeasureWords {
  sentence: (instant: Instant, measure: CardMeasure) => Explanation;
  evidence: readonly EvidenceTopic[] | ((measure: CardMeasure) => readonly EvidenceTopic[]);
  owner: (instant: Instant, measure: CardMeasure) => PartOwner;
}

type WorkMeasure = Extract<
  MeasureCode,
  'operations' | 'decisions' | 'budget' | 'rollout' | 'readiness' | 'alarms' | 'promises' | 'value' | 'support' | 'knowledge' | 'pulse'
>;

const client = (): PartOwner => 'client';
const vendor = (): PartOwner => 'vendor';

export const WORK_WORDS: { [K in WorkMeasure]: MeasureWords } = {
  operations: { sentence: operationsSentence, evidence: ['operations'], owner: client },
  decisions: { sentence: decisionsSentence, evidence: ['decisions'], owner: client },
  budget: { sentence: budgetSentence, evidence: ['budget'], owner: client },
  rollout: { sentence: rolloutSentence, evidence: ['rollout', 'fleet'], owner: client },
  readiness: { sentence: readinessSentence, evidence: ['readiness'], owner: (instant) => weakestReadiness(instant)?.side ?? 'client' },
  alarms: { sentence: alarmsSentence, evidence: ['alarms'], owner: client },
  promises: { sentence: promisesSentence, evidence: ['promises'], owner: vendor },
  value: { sentence: valueSentence, evidence: ['value'], owner: client },
  support: { sentence: supportSentence, evidence: ['tickets'], owner: vendor },
  knowledge: { sentence: knowledgeSentence, evidence: ['knowledge'], owner: client },
  pulse: { sentence: pulseSentence, evidence: ['pulse'], owner: vendor },
};

const GOOD_SHARE = 0.9;
const CLOSING_DAYS = 30;

function operationsSentence(instant: Instant, measure: CardMeasure): Explanation {
  const operated = clientsShare(instant, measure);
  if (!operated) return { code: 'operations.unknown', params: {} };
  const { share, target } = operated;
  return { code: share >= GOOD_SHARE * target ? 'operations.by-client' : 'operations.by-others', params: { share, target } };
}

/** The open decision that is over its date by most, or has waited longest. */
function slowestDecision({ part, today, t }: Instant): { what: string; dueOn: string | null; since: string; days: number } | null {
  let slowest: { what: string; dueOn: string | null; since: string; days: number } | null = null;
  for (const { what, at, dueDay } of part.decisions.open) {
    const days = dueDay === null ? daysSince(t, at) - 60 : today - dueDay;
    if (!slowest || days > slowest.days) slowest = { what, dueOn: dueDay === null ? null : dateOfDay(dueDay), since: dateOf(at), days };
  }
  return slowest;
}

export function decisionsSentence(instant: Instant): Explanation {
  const { open, last } = instant.part.decisions;
  if (last === null) return { code: 'decisions.unknown', params: {} };
  const slowest = slowestDecision(instant);
  if (!slowest) return { code: 'decisions.none-open', params: { on: dateOf(last) } };
  return { code: slowest.days > 0 ? 'decisions.late' : 'decisions.waiting', params: { ...slowest, count: open.length } };
}

export function budgetSentence(instant: Instant): Explanation {
  const { budget } = instant.part;
  const state = budgetState(instant);
  if (!budget || state === null) return { code: 'budget.unknown', params: {} };
  const closesOn = budget.closesDay === null ? null : dateOfDay(budget.closesDay);
  const params = { on: dateOf(budget.at), closesOn, amount: budget.amount, currency: budget.currency };
  const isClosing = state === 'requested' && budget.closesDay !== null && budget.closesDay - instant.today <= CLOSING_DAYS;
  return { code: isClosing ? 'budget.closing' : `budget.${state}`, params };
}

function rolloutSentence(instant: Instant): Explanation {
  const state = rolloutState(instant);
  if (!state) return { code: 'rollout.unknown', params: {} };
  const { due, done, late } = state;
  const next = instant.part.rollout?.waves.find(([dueDay]) => dueDay >= instant.today);
  const params = {
    due,
    done,
    site: late?.site ?? next?.[2] ?? null,
    dueOn: late ? dateOfDay(late.dueDay) : next ? dateOfDay(next[0]) : null,
  };
  return { code: late ? 'rollout.late' : 'rollout.on-plan', params };
}

/** The dimension that is worst, and whose answer it is. */
export function weakestReadiness({
  part,
}: Instant): { dimension: ReadinessDimension; side: 'client' | 'vendor'; level: number; at: number } | null {
  let weakest: ReturnType<typeof weakestReadiness> = null;
  for (const [dimension, answers] of Object.entries(part.readiness) as [ReadinessDimension, Part['readiness'][ReadinessDimension]][]) {
    for (const side of ['client', 'vendor'] as const) {
      const answer = answers?.[side];
      if (answer && (!weakest || answer.level < weakest.level)) weakest = { dimension, side, ...answer };
    }
  }
  return weakest;
}

function readinessSentence(instant: Instant): Explanation {
  const reading = readReadiness(instant);
  const weakest = weakestReadiness(instant);
  if (!reading || !weakest) return { code: 'readiness.unknown', params: {} };
  const { dimension, side, level, at } = weakest;
  return {
    code: level <= 2 ? 'readiness.lacking' : 'readiness.ready',
    params: { dimension, side, level, on: dateOf(at), mean: reading.x },
  };
}

function alarmsSentence(instant: Instant, measure: CardMeasure): Explanation {
  const reading = readAlarms(instant, measure);
  const { last } = instant.part.alarms;
  if (!reading || !last) return { code: 'alarms.unknown', params: {} };
  return { code: reading.x >= 0.7 ? 'alarms.handled' : 'alarms.ignored', params: { share: reading.x, on: dateOf(last.at) } };
}

/** The promise that hurts most: broken or latest; else the one due next. */
export function worstPromise({ part, today }: Instant): PromiseFacts | null {
  let worst: PromiseFacts | null = null;
  for (const promise of part.promises.open) {
    const late = worst ? daysLate(promise, today) - daysLate(worst, today) : 1;
    if (late > 0 || (late === 0 && (promise.dueDay ?? Infinity) < (worst?.dueDay ?? Infinity))) worst = promise;
  }
  return worst;
}

export function promisesSentence(instant: Instant): Explanation {
  const { settled } = instant.part.promises;
  const worst = worstPromise(instant);
  if (!worst)
    return settled === null ? { code: 'promises.unknown', params: {} } : { code: 'promises.kept', params: { on: dateOf(settled) } };
  const params = promiseParams(worst, instant);
  if (worst.brokenAt !== null) return { code: 'promises.broken', params };
  return { code: daysLate(worst, instant.today) > 0 ? 'promises.late' : 'promises.open', params };
}

export function promiseParams({ what, contractual, dueDay, brokenAt }: PromiseFacts, { today }: Instant): Explanation['params'] {
  return {
    what,
    contractual: contractual ? 1 : 0,
    dueOn: dueDay === null ? null : dateOfDay(dueDay),
    on: brokenAt === null ? null : dateOf(brokenAt),
    days: dueDay === null ? null : Math.max(0, today - dueDay),
  };
}

function valueSentence({ part, t }: Instant): Explanation {
  const { waiting, accepted } = valueState(part.claims);
  if (waiting !== null) {
    const claim = part.claims.find((each) => each.at === waiting && each.acceptedAt === null);
    return { code: 'value.waiting', params: { what: claim?.what ?? null, since: dateOf(waiting), days: daysSince(t, waiting) } };
  }
  if (accepted === null) return { code: 'value.unknown', params: {} };
  const claim = part.claims.find((each) => each.acceptedAt === accepted);
  return { code: 'value.accepted', params: { what: claim?.what ?? null, on: dateOf(accepted) } };
}

const URGENCIES = ['low', 'normal', 'high', 'urgent'];

/** The open ticket of the highest urgency, the oldest of these. */
export function worstTicket({ part }: Instant): Ticket | null {
  let worst: Ticket | null = null;
  for (const ticket of part.tickets.open) {
    const more = worst ? URGENCIES.indexOf(ticket.urgency) - URGENCIES.indexOf(worst.urgency) : 1;
    if (more > 0 || (more === 0 && ticket.mark < (worst?.mark ?? Infinity))) worst = ticket;
  }
  return worst;
}

function supportSentence(instant: Instant): Explanation {
  const reading = readSupport(instant);
  const { survey, tickets } = instant.part;
  if (!reading) return { code: 'support.unknown', params: {} };
  if (survey && survey.score <= 6 && reading.x <= (7 - survey.score) * 2) {
    return {
      code: 'support.unhappy',
      params: { score: survey.score, person: survey.person, on: dateOf(survey.at), count: tickets.open.length },
    };
  }
  const worst = worstTicket(instant);
  if (!worst) return { code: 'support.calm', params: { on: tickets.last === null ? null : dateOf(tickets.last) } };
  const { ticket, urgency, openedAt } = worst;
  return { code: 'support.open', params: { ticket, urgency, since: dateOf(openedAt), count: tickets.open.length } };
}

/** The topic that nobody at the client does alone: one that somebody did who left comes first. */
export function weakestTopic({ part }: Instant): { topic: string; former: string | null; ours: boolean; count: number } | null {
  let weakest: ReturnType<typeof weakestTopic> = null;
  let count = 0;
  for (const [topic, holders] of Object.entries(part.knowledge)) {
    if (bestAtClient(holders, part.left) >= ALONE) continue;
    count++;
    const former =
      holders.find(({ person, level, side }) => side === 'client' && level >= ALONE && part.left.includes(person))?.person ?? null;
    const ours = holders.some(({ side, level }) => side === 'vendor' && level >= ALONE);
    if (!weakest || (weakest.former === null && former !== null)) weakest = { topic, former, ours, count };
  }
  return weakest ? { ...weakest, count } : null;
}

function knowledgeSentence(instant: Instant): Explanation {
  const topics = Object.keys(instant.part.knowledge).length;
  if (!readKnowledge(instant)) return { code: 'knowledge.unknown', params: {} };
  const weakest = weakestTopic(instant);
  if (!weakest) return { code: 'knowledge.there', params: { topics } };
  const params = { topic: weakest.topic, former: weakest.former, ours: weakest.ours ? 1 : 0, count: weakest.count, topics };
  return { code: weakest.former === null ? 'knowledge.thin' : 'knowledge.left', params };
}

function pulseSentence({ part }: Instant): Explanation {
  const { pulse } = part;
  if (!pulse) return { code: 'pulse.unknown', params: {} };
  return { code: 'pulse.given', params: { level: pulse.level, on: dateOf(pulse.at), reason: pulse.reason } };
}
