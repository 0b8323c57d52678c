import { awakeSince, type Instant } from './instant';
import type { Reading } from './reading';
import type { ReadingParams } from './reading-vocabulary';
import { DAY } from './signal';
import { readTally } from './tally';
import type { BudgetState, ReadinessDimension } from './vocabulary';

/** What the client's people should do of all operating by then (days since handover, share); design, section 8. */
export const OPERATING_TARGETS: readonly (readonly [number, number])[] = [
  [0, 0.15],
  [30, 0.3],
  [90, 0.6],
  [180, 0.85],
];
/** Alarms taken as handled beforehand, so that one alone is no pattern. */
const ALARM_SHRINKAGE = 1;
const BAD_LEVEL = 1;
const BAD_SURVEY = 6;
/** A promise that is known to be broken is as bad as one this late. */
const BROKEN_AS_LATE = 60;
const BROKEN_CONTRACT_AS_LATE = 120;
/** A decision without a date may take this long. */
const DECISION_PATIENCE = 60;
/** Deliveries are entered late. */
const WAVE_GRACE = 14;
/** A claim that nobody ever confirmed counts as waiting this long already. */
const NEVER_ACCEPTED = 30;
/** From here a person does it alone. */
export const ALONE = 3;

/** 1 = the client does as much of the operating as it should by now. Only where the client is to operate. */
export function readOperations(instant: Instant, params?: ReadingParams): Reading | null {
  const share = clientsShare(instant, params);
  if (share === null) return null;
  const { last } = instant.part.operations;
  return { x: share.share / share.target, age: last ? awakeSince(instant, last) : 0 };
}

/**
 * The client's share of operating actions (half-life 60 d as a rule, shrunk to the target by one action), and the share it should be.
 * Read at the last action: that nobody does anything is no progress.
 */
export function clientsShare(
  { part, sinceHandover, isHandedOver }: Instant,
  { halfLife = 60, targets = OPERATING_TARGETS }: ReadingParams = {},
): { share: number; target: number } | null {
  const { last, all, client } = part.operations;
  if (!last || !isHandedOver || (part.operatedBy !== null && part.operatedBy !== 'client')) return null;
  const target = targetOn(targets, sinceHandover ?? 0);
  return { share: (readTally(client, halfLife, last.awake) + target) / (readTally(all, halfLife, last.awake) + 1), target };
}

function targetOn(targets: readonly (readonly [number, number])[], day: number): number {
  let low = targets[0] ?? [0, 1];
  for (const high of targets) {
    if (day < high[0]) return low[1] + ((high[1] - low[1]) * (day - low[0])) / (high[0] - low[0]);
    low = high;
  }
  return low[1];
}

/** Days by which the slowest open decision is over its date, or over two months; 0 without one. */
export function readDecisions({ part, today, t }: Instant): Reading | null {
  const { open, last } = part.decisions;
  if (last === null) return null;
  if (open.length === 0) return { x: 0, age: daysSince(t, last) };
  let x = 0;
  for (const { at, dueDay } of open) x = Math.max(x, dueDay === null ? daysSince(t, at) - DECISION_PATIENCE : today - dueDay);
  return { x, age: 0 };
}

const BUDGET_POINTS: { [K in BudgetState]: number } = { missed: 0, refused: 0, none: 1, requested: 2, approved: 4 };
/** Asked for with this long to go, it should be nearly there. */
const CLOSING_DAYS = 30;

/** 4 approved, 3 asked for in time, 2 asked for and the window is about to close, 1 nobody planned any, 0 refused or missed. */
export function readBudget(instant: Instant): Reading | null {
  const { budget } = instant.part;
  if (!budget) return null;
  const state = budgetState(instant);
  const inTime = state === 'requested' && (budget.closesDay === null || budget.closesDay - instant.today > CLOSING_DAYS);
  const x = state === null ? 0 : BUDGET_POINTS[state] + (inTime ? 1 : 0);
  return { x, age: x <= 1 ? 0 : daysSince(instant.t, budget.at) };
}

/** A window that closed without an approval is missed, also if nobody says so. */
export function budgetState({ part, today }: Instant): BudgetState | null {
  const { budget } = part;
  if (!budget) return null;
  const isOver = budget.closesDay !== null && today > budget.closesDay;
  return isOver && (budget.state === 'requested' || budget.state === 'none') ? 'missed' : budget.state;
}

/** Share of the devices due by now (a fortnight of grace) that are active; 1 before the first wave. */
export function readRollout(instant: Instant): Reading | null {
  const state = rolloutState(instant);
  if (!state) return null;
  return { x: state.due === 0 ? 1 : state.done / state.due, age: state.isOver ? daysSince(instant.t, instant.part.rollout?.at ?? 0) : 0 };
}

/** Devices due and done of the plan, and the first wave that is not met; null without a plan, or where no fleet is known. */
export function rolloutState({ part, today }: Instant): {
  due: number;
  done: number;
  isOver: boolean;
  late: { site: string; dueDay: number } | null;
} | null {
  const { rollout, fleet } = part;
  if (!rollout) return null;
  let due = 0;
  let planned = 0;
  const added = Math.max(0, (fleet.last?.activated ?? 0) - (rollout.base ?? 0));
  let late: { site: string; dueDay: number } | null = null;
  for (const [dueDay, devices, site] of rollout.waves) {
    planned += devices;
    if (dueDay + WAVE_GRACE >= today) continue;
    due += devices;
    if (late === null && added < due) late = { site, dueDay };
  }
  if (due > 0 && !fleet.last) return null;
  return { due, done: Math.min(added, due), isOver: due === planned && added >= planned, late };
}

/** Mean level 0–4 over the dimensions that anybody answered for, the lower side of each. A bad answer does not grow old. */
export function readReadiness({ part, t }: Instant): Reading | null {
  let sum = 0;
  let count = 0;
  let latest = 0;
  let isBad = false;
  for (const { client, vendor } of Object.values(part.readiness)) {
    const level = Math.min(client?.level ?? Infinity, vendor?.level ?? Infinity);
    if (level === Infinity) continue;
    sum += level;
    count++;
    latest = Math.max(latest, client?.at ?? 0, vendor?.at ?? 0);
    isBad ||= level <= BAD_LEVEL;
  }
  return count === 0 ? null : { x: sum / count, age: isBad ? 0 : daysSince(t, latest) };
}

/** Level 0–4 in one dimension, the lower side. */
export function readReadinessIn({ part, t }: Instant, dimension: ReadinessDimension): Reading | null {
  const answers = part.readiness[dimension];
  const level = Math.min(answers?.client?.level ?? Infinity, answers?.vendor?.level ?? Infinity);
  if (level === Infinity) return null;
  return { x: level, age: level <= BAD_LEVEL ? 0 : daysSince(t, Math.max(answers?.client?.at ?? 0, answers?.vendor?.at ?? 0)) };
}

/** Share of alarms that somebody handled, half-life 30 days as a rule, read at the last one. */
export function readAlarms(instant: Instant, { halfLife = 30 }: ReadingParams = {}): Reading | null {
  const { last, raised, handled } = instant.part.alarms;
  if (!last) return null;
  const x = (readTally(handled, halfLife, last.awake) + ALARM_SHRINKAGE) / (readTally(raised, halfLife, last.awake) + ALARM_SHRINKAGE);
  return { x, age: awakeSince(instant, last) };
}

/** Days by which our worst promise is late; a broken one counts as very late, until it is kept. */
export function readPromises({ part, today, t }: Instant): Reading | null {
  const { open, settled } = part.promises;
  if (open.length === 0) return settled === null ? null : { x: 0, age: daysSince(t, settled) };
  let x = 0;
  for (const promise of open) x = Math.max(x, daysLate(promise, today));
  return { x, age: 0 };
}

export function daysLate(
  { brokenAt, contractual, dueDay }: { brokenAt: number | null; contractual: boolean; dueDay: number | null },
  today: number,
): number {
  const late = dueDay === null ? 0 : Math.max(0, today - dueDay);
  return brokenAt === null ? late : Math.max(late, contractual ? BROKEN_CONTRACT_AS_LATE : BROKEN_AS_LATE);
}

/** Days for which the oldest claimed gain has waited for the client's word; 0 once it agreed to all. */
export function readValue({ part, t }: Instant): Reading | null {
  const { waiting, accepted } = valueState(part.claims);
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

/** How fast a ticket hurts, in urgent working days per day. */
const URGENCY_WEIGHT = { urgent: 1, high: 1 / 3, normal: 1 / 10, low: 1 / 30 } as const;
const SURVEY_WEIGHT = 2;

/** Working days of the worst open ticket, weighed by its urgency; an unhappy survey counts like one. */
export function readSupport({ part, counted, t }: Instant): Reading | null {
  const { tickets, survey } = part;
  if (tickets.last === null && !survey) return null;
  let x = 0;
  for (const { urgency, mark } of tickets.open) x = Math.max(x, Math.max(0, counted - mark) * URGENCY_WEIGHT[urgency]);
  const isUnhappy = survey !== null && survey.score <= BAD_SURVEY;
  if (isUnhappy) x = Math.max(x, (BAD_SURVEY + 1 - survey.score) * SURVEY_WEIGHT);
  const latest = Math.max(tickets.last ?? 0, survey?.at ?? 0);
  return { x, age: tickets.open.length > 0 || isUnhappy ? 0 : daysSince(t, latest) };
}

/** The last survey, 0–10. An unhappy one does not grow old. */
export function readSurvey({ part, t }: Instant): Reading | null {
  const { survey } = part;
  return survey ? { x: survey.score, age: survey.score <= BAD_SURVEY ? 0 : daysSince(t, survey.at) } : null;
}

/** Share of the topics that somebody at the client who is still there does alone; with help counts half. */
export function readKnowledge({ part, t }: Instant): Reading | null {
  let sum = 0;
  let count = 0;
  let latest = 0;
  for (const holders of Object.values(part.knowledge)) {
    count++;
    const best = bestAtClient(holders, part.left);
    sum += best >= ALONE ? 1 : best === ALONE - 1 ? 0.5 : 0;
    for (const { at } of holders) latest = Math.max(latest, at);
  }
  if (count === 0) return null;
  const x = sum / count;
  return { x, age: x < 0.5 ? 0 : daysSince(t, latest) };
}

export function bestAtClient(holders: readonly { person: string; side: string; level: number }[], left: readonly string[]): number {
  let best = 0;
  for (const { person, side, level } of holders) if (side === 'client' && !left.includes(person)) best = Math.max(best, level);
  return best;
}

/** The CSM's last judgement, 0–4. */
export function readPulse({ part, t }: Instant): Reading | null {
  return part.pulse ? { x: part.pulse.level, age: part.pulse.level <= BAD_LEVEL ? 0 : daysSince(t, part.pulse.at) } : null;
}

/** Share of the handover list that the client accepted; null where no list is known. */
export function handoverShare({ part }: Instant): number | null {
  const list = part.handoverItems;
  if (!list) return null;
  let accepted = 0;
  let waived = 0;
  const states = Object.values(list.states);
  for (const state of states) {
    if (state === 'accepted') accepted++;
    else if (state === 'waived') waived++;
  }
  const needed = Math.max(states.length, list.of ?? 0) - waived;
  return needed <= 0 ? 1 : accepted / needed;
}

export function daysSince(t: number, at: number): number {
  return Math.max(0, Math.floor((t - at) / DAY));
}
