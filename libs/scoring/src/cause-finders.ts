import { isAsleep } from './calendar';
import type { CauseCode, Finding } from './diagnosis';
import { dateOf } from './dates';
import type { Explanation, ExplanationCode } from './explanation';
import { reportingSentence, forwardStepSentence } from './explain-measures';
import { budgetSentence, promiseParams, weakestTopic, worstPromise, worstTicket } from './explain-work';
import { daysOfUrgentTicket, daysUnder } from './gates';
import { awakeSince, type Instant } from './instant';
import { activeBackup, daysToNextStep, daysWithoutForwardStep } from './measures';
import { budgetState, clientsShare, daysLate, daysSince, readAlarms, valueState } from './measures-of-work';
import { countUnanswered, DIGEST_RISK } from './silence-risk';
import { DAY } from './signal';
import type { ReadinessDimension } from './vocabulary';

/** Strength of a bad answer by level 0–4: only what is said to be missing is a cause. */
const UNREADY = [0.75, 0.55, 0.2, 0, 0] as const;
const NOT_ASKED_DAYS = 21;
const LOW_SHARE = 0.8;

/** Grows from `from` by `by`, in full after so many days. */
function growing(from: number, by: number, days: number, inFull: number): number {
  return from + by * Math.min(1, Math.max(0, days) / inFull);
}

function strongest(...findings: (Finding | null)[]): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) if (finding && finding.strength > (best?.strength ?? 0)) best = finding;
  return best;
}

/** The worse answer of both sides in one dimension. */
function unready(dimension: ReadinessDimension, code: ExplanationCode): (instant: Instant) => Finding | null {
  return ({ part }) => {
    const answers = part.readiness[dimension];
    let worst: { side: 'client' | 'vendor'; level: number; at: number } | null = null;
    for (const side of ['client', 'vendor'] as const) {
      const answer = answers?.[side];
      if (answer && (!worst || answer.level < worst.level)) worst = { side, ...answer };
    }
    if (!worst) return null;
    const sentence: Explanation = { code, params: { side: worst.side, level: worst.level, on: dateOf(worst.at) } };
    return { strength: UNREADY[worst.level] ?? 0, owner: worst.side, sentence, topics: ['readiness'] };
  };
}

function championLost(instant: Instant): Finding | null {
  const role = instant.part.roles.champion;
  if (!role?.vacant) return null;
  const strength = activeBackup(instant) === null ? growing(0.65, 0.25, awakeSince(instant, role.vacant), 60) : 0.3;
  const sentence: Explanation = { code: 'cause.champion-lost', params: { since: dateOf(role.vacant.at), former: role.former } };
  return { strength, owner: 'client', sentence, topics: ['champion'] };
}

function noOwner({ part, sinceHandover, t }: Instant): Finding | null {
  const role = part.roles['system-owner'];
  if (!role?.vacant) return null;
  const days = Math.min(sinceHandover ?? 0, daysSince(t, role.vacant.at));
  const sentence: Explanation = { code: 'cause.no-owner', params: { since: dateOf(role.vacant.at), former: role.former } };
  return { strength: growing(0.4, 0.4, days, 150), owner: 'client', sentence, topics: ['owner'] };
}

function noBudget(instant: Instant): Finding | null {
  const state = budgetState(instant);
  const answered = unready('budget', 'cause.no-budget')(instant);
  if (state !== 'none' && state !== 'refused') return state === 'approved' || state === 'missed' ? null : answered;
  const sentence: Explanation = {
    code: state === 'refused' ? 'cause.budget-refused' : 'cause.no-budget',
    params: budgetSentence(instant).params,
  };
  const strength = state === 'refused' ? 0.75 : growing(0.25, 0.35, instant.sinceHandover ?? 0, 150);
  return strongest({ strength, owner: 'client', sentence, topics: ['budget'] }, answered);
}

function budgetWindowMissed(instant: Instant): Finding | null {
  if (budgetState(instant) !== 'missed') return null;
  const sentence: Explanation = { code: 'cause.budget-window-missed', params: budgetSentence(instant).params };
  return { strength: 0.85, owner: 'client', sentence, topics: ['budget'] };
}

function promiseBroken(instant: Instant): Finding | null {
  const worst = worstPromise(instant);
  const days = worst ? daysLate(worst, instant.today) : 0;
  if (!worst || days <= 0) return null;
  const isBroken = worst.brokenAt !== null;
  const strength = isBroken ? (worst.contractual ? 0.9 : 0.7) : growing(worst.contractual ? 0.3 : 0.15, 0.45, days, 60);
  const sentence: Explanation = { code: isBroken ? 'cause.promise-broken' : 'cause.promise-late', params: promiseParams(worst, instant) };
  return { strength, owner: 'vendor', sentence, topics: ['promises'] };
}

function knowledgeLost(instant: Instant): Finding | null {
  const weakest = weakestTopic(instant);
  const said = unready('skills', 'cause.knowledge-thin')(instant);
  if (!weakest) return null;
  const share = weakest.count / Object.keys(instant.part.knowledge).length;
  const isLost = weakest.former !== null;
  const strength = isLost ? 0.4 + 0.4 * share : (weakest.ours ? 0.15 : 0.05) + 0.35 * share;
  const params = { topic: weakest.topic, former: weakest.former, ours: weakest.ours ? 1 : 0 };
  const sentence: Explanation = { code: isLost ? 'cause.knowledge-lost' : 'cause.knowledge-thin', params };
  return { strength: Math.max(strength, said?.strength ?? 0), owner: isLost ? 'client' : 'vendor', sentence, topics: ['knowledge'] };
}

function valueNotAccepted({ part, t }: Instant): Finding | null {
  const { waiting } = valueState(part.claims);
  if (waiting === null) return null;
  const days = daysSince(t, waiting);
  if (days < 45) return null;
  const claim = part.claims.find((each) => each.at === waiting && each.acceptedAt === null);
  const sentence: Explanation = { code: 'cause.value-not-accepted', params: { what: claim?.what ?? null, since: dateOf(waiting), days } };
  return { strength: growing(0.3, 0.4, days - 45, 135), owner: 'client', sentence, topics: ['value'] };
}

/** That nothing moves is a cause only where no better one is known: it is never strong. */
function nothingMoves(instant: Instant): Finding | null {
  const days = daysWithoutForwardStep(instant);
  const next = daysToNextStep(instant);
  if (!instant.isHandedOver || days === null || days < 60 || (next !== null && next >= 0)) return null;
  const sentence: Explanation = { code: 'cause.nothing-moves', params: forwardStepSentence(instant).params };
  return { strength: growing(0.2, 0.3, days - 60, 240), owner: 'client', sentence, topics: ['forward', 'next-steps', 'fleet'] };
}

function fieldOperations(instant: Instant): Finding | null {
  const alarms = readAlarms(instant);
  const operated = clientsShare(instant);
  return strongest(
    unready('field-operations', 'cause.field-operations')(instant),
    alarms && alarms.x < 0.6
      ? {
          strength: 0.3 + 0.5 * (1 - alarms.x / 0.6),
          owner: 'client',
          sentence: { code: 'cause.alarms-ignored', params: { share: alarms.x } },
          topics: ['alarms'],
        }
      : null,
    operated && operated.share < operated.target * 0.6
      ? {
          strength: 0.25 + 0.3 * (1 - operated.share / operated.target),
          owner: 'client',
          sentence: { code: 'cause.not-operated-by-client', params: { share: operated.share } },
          topics: ['operations'],
        }
      : null,
  );
}

function technical(instant: Instant): Finding | null {
  const share = instant.part.fleet.shares.at(-1)?.[2] ?? 1;
  const ticket = worstTicket(instant);
  const urgentDays = daysOfUrgentTicket(instant);
  return strongest(
    unready('technical', 'cause.technical')(instant),
    daysUnder(instant, LOW_SHARE) >= 7 && !isAsleep(instant.part.calendar, instant.today - 1)
      ? {
          strength: 0.4 + 0.5 * Math.min(1, (LOW_SHARE - share) / 0.4),
          owner: 'vendor',
          sentence: { code: 'cause.fleet-low', params: reportingSentence(instant).params },
          topics: ['fleet'],
        }
      : null,
    ticket && urgentDays >= 3
      ? {
          strength: growing(0.3, 0.5, urgentDays, 20),
          owner: 'vendor',
          sentence: { code: 'cause.ticket-open', params: { ticket: ticket.ticket, since: dateOf(ticket.openedAt) } },
          topics: ['tickets'],
        }
      : null,
  );
}

function neglectedByUs({ part, silence, t }: Instant): Finding | null {
  const { last } = part.asks;
  const days = last === null ? 0 : (t - last) / DAY;
  const isQuiet = silence !== null && silence.risk >= DIGEST_RISK && silence.heldUntil === null;
  const { staff } = part;
  return strongest(
    last !== null && isQuiet && days >= NOT_ASKED_DAYS && countUnanswered(part, silence.clock, t) < 2
      ? {
          strength: growing(0.5, 0.4, days - NOT_ASKED_DAYS, 90),
          owner: 'vendor',
          sentence: { code: 'cause.neglected-by-us', params: { lastAskOn: dateOf(last) } },
          topics: ['asks', 'staff'],
        }
      : null,
    staff?.role === 'csm' && staff.to === null
      ? {
          strength: growing(0.4, 0.3, daysSince(t, staff.at), 60),
          owner: 'vendor',
          sentence: { code: 'cause.nobody-responsible', params: { since: dateOf(staff.at) } },
          topics: ['staff'],
        }
      : null,
  );
}

export const CAUSE_FINDERS: { [K in CauseCode]: (instant: Instant) => Finding | null } = {
  'champion-lost': championLost,
  'no-owner': noOwner,
  'no-budget': noBudget,
  'budget-window-missed': budgetWindowMissed,
  politics: unready('politics', 'cause.politics'),
  'data-governance': unready('data-governance', 'cause.data-governance'),
  integration: unready('integration', 'cause.integration'),
  'promise-broken': promiseBroken,
  'knowledge-lost': knowledgeLost,
  'value-not-accepted': valueNotAccepted,
  'nothing-moves': nothingMoves,
  'field-operations': fieldOperations,
  technical,
  'neglected-by-us': neglectedByUs,
  'no-charter': unready('charter', 'cause.no-charter'),
};
