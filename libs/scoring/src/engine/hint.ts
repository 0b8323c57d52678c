import type { StillActive } from '../topics/silence/silence.sentence';
import { explain } from '../explanations/explain';
import type { Part } from '../facts/part';
import { TOPIC_HINTS } from '../topics/codes';
import type { Hints } from '../topics/definitions';
import type { Snapshot } from '../topics/snapshot';
import { activeBackup } from '../topics/champion/champion.measure';
import { daysUnder } from '../topics/fleet/fleet.gate';
import { holderOf, isDecider } from '../topics/roles/roles.state';
import { DIGEST_RISK, TASK_RISK, unansweredAsks } from '../topics/silence/silence.state';
import { dayOf } from '../vocabulary/dates';
import type { Explanation, ExplanationCode } from '../explanations/explanation';
import { DAY } from '../vocabulary/vocabulary';

/** People who were active within this time can be asked. */
const STILL_AROUND_DAYS = 14;

const PARTNER_ANSWERS_DAYS = 30;

const NOT_ASKED_DAYS = 21;

/** Everything that a hint can be based on. */
export interface Occasion {
  reason: Explanation;
  /** The measure that costs most, even if the client is doing well. */
  worst: Explanation | null;
  missing: readonly Explanation[];
  /** Thriving without an open gate: only real gaps are mentioned. */
  isWell: boolean;
}

/** A hint about the cause or the main reason, otherwise the first open question; null when there is nothing to add. */
export function hintFor(snapshot: Snapshot, { reason, worst, missing, isWell }: Occasion): Explanation | null {
  if (isWell) return worst && !OF_NO_CONCERN.includes(worst.code) ? (HINTS[worst.code]?.(snapshot) ?? null) : null;
  const { because } = reason.params;
  const byCause = typeof because === 'string' ? HINTS[because as ExplanationCode]?.(snapshot) : null;
  const found = (REACH_THEM_FIRST.includes(reason.code) ? null : byCause) ?? HINTS[reason.code]?.(snapshot) ?? byCause;
  if (found) return named(found, reason);
  return missing.length === 0 || reason.code === 'health.well'
    ? null
    : explain('hint.fill-in', { question: (missing[0]?.code ?? null) as QuestionCode | null });
}

/** An explanation that asks for something unknown. */
type QuestionCode = Extract<ExplanationCode, `missing.${string}`>;

/** Params that name the thing a hint is about. */
const THINGS = ['what', 'ticket', 'topic'];

/** A hint need not repeat what the sentence right before it names, or that we never asked. A cause stands further up. */
function named(hint: Explanation, { params }: Explanation): Explanation {
  const saysNeverAsked = params.asked === 0 || params.because === 'cause.never-asked';
  if (hint.code === 'hint.ask-now' && saysNeverAsked) return { code: hint.code, params: { ...hint.params, told: 1 } };
  const isNamed = THINGS.some((thing) => {
    const name = hint.params[thing] ?? null;
    return name !== null && params[thing] === name;
  });
  return isNamed ? { code: hint.code, params: { ...hint.params, named: 1 } } : hint;
}

/** Clients that are silent or leaving must be reached before anything can be done about the cause. */
const REACH_THEM_FIRST: readonly ExplanationCode[] = [
  'gate.dark',
  'gate.dark-without-decider',
  'gate.dark-beside-partner',
  'gate.partner-silent',
  'gate.nobody-asked',
  'gate.notice-given',
  'gate.contract-ended',
];

/** Not worth a hint while all goes well. */
const OF_NO_CONCERN: readonly ExplanationCode[] = [
  'forward-step.none',
  'next-step.overdue',
  'meetings.long-ago',
  'breadth.nobody',
  'exposure.backup-missing',
  'exposure.backup-untrained',
];

/** Hints that need the whole snapshot, mostly on reaching people; all others belong to their topics. */
const HINTS: Hints = {
  'gate.dark': reachSilent,
  'gate.dark-without-decider': reachSilent,
  'gate.dark-beside-partner': reachSilent,
  'silence.quiet': reachSilent,
  'replies.unanswered': reachSilent,
  'breadth.nobody': reachSilent,
  // The reason already says when we last asked.
  'gate.nobody-asked': (snapshot) => ({ ...askNow(snapshot), params: { ...askNow(snapshot).params, told: 1 } }),
  'silence.held': ({ silence, zone }) =>
    silence === null || silence.heldUntil === null ? null : explain('hint.wait-for-meeting', { on: zone.dateOf(silence.heldUntil) }),
  'breadth.people': () => explain('hint.widen', {}),
  'gate.owner-nobody': nameOwner,
  'owner.nobody': nameOwner,
  'gate.champion-vacant': findChampion,
  'gate.champion-vacant-with-backup': findChampion,
  'champion.vacant': findChampion,
  'champion.vacant-with-backup': findChampion,
  'gate.no-forward-step': agreeNextStep,
  'forward-step.none': agreeNextStep,
  'next-step.overdue': agreeNextStep,
  'meetings.long-ago': agreeNextStep,
  'meetings.missed': reachSilent,
  'gate.fleet-low': checkFleet,
  'reporting.low': checkFleet,
  'use.down': ({ part }) =>
    explain('hint.check-use', { person: part.use.people[0]?.person ?? null, via: part.use.byApi ? 'api' : 'people' }),
  ...TOPIC_HINTS,
};

/** A person who still uses the product or replies while the deciders are silent. */
function personAround({ part, t }: Snapshot): { person: string; often: StillActive } | null {
  for (const user of part.use.people) {
    if (dayOf(t) - user.lastDay > STILL_AROUND_DAYS || isDecider(part, user.person) || hasLeft(part, user.person)) continue;
    const rate = user.days / (user.lastDay - user.firstDay + 1);
    return {
      person: user.person,
      often: user.days >= 10 && rate >= 0.5 ? 'daily' : user.days >= 4 && rate >= 0.12 ? 'weekly' : 'sometimes',
    };
  }
  for (const { person, at } of part.talk.recentPeople) {
    if (t - at <= STILL_AROUND_DAYS * DAY && !isDecider(part, person) && !hasLeft(part, person)) return { person, often: 'answers' };
  }
  return null;
}

function hasLeft({ roles: { held: roles } }: Part, person: string): boolean {
  return Object.values(roles).some((role) => role.former === person);
}

function reachSilent(snapshot: Snapshot): Explanation | null {
  const { part, silence, t, zone } = snapshot;
  const around = personAround(snapshot);
  const former = part.roles.held.champion?.vacant ? part.roles.held.champion.former : null;
  if (former === null && !isQuiet(snapshot)) return null;
  if (around && former !== null) return explain('hint.ask-who-took-over', { ...around, former });
  if (around && silence?.clock === 'deciders') return explain('hint.ask-active-person', { ...around, former: silence.rhythm.by });
  const { partner } = part.silence.clocks;
  if (partner && t - partner.at <= PARTNER_ANSWERS_DAYS * DAY) {
    return explain('hint.ask-partner', { person: partner.by, on: zone.dateOf(partner.at) });
  }
  const waiting = silence ? unansweredAsks(part, silence.clock, t) : [];
  if (waiting.length === 0) return askNow(snapshot);
  const hasCalled = waiting.some((ask) => ask.channel !== null && /phone|call|tel/i.test(ask.channel));
  return hasCalled
    ? explain('hint.find-champion', { former, person: null, often: null, holder: null })
    : explain('hint.call', { person: silence?.rhythm.by ?? null });
}

/** Below this risk nobody is missed: they reply as usual. */
function isQuiet({ silence }: Snapshot): boolean {
  return silence !== null && silence.risk >= DIGEST_RISK;
}

function askNow({ part, silence, zone }: Snapshot): Explanation {
  return explain('hint.ask-now', {
    lastAskOn: part.talk.asks.last === null ? null : zone.dateOf(part.talk.asks.last),
    person: silence?.rhythm.by ?? null,
  });
}

function nameOwner({ part }: Snapshot): Explanation {
  const vacant = part.roles.held['system-owner']?.vacant ? 1 : 0;
  return explain('hint.name-owner', { person: holderOf(part, 'champion', 'sponsor', 'budget-holder'), vacant });
}

function findChampion(snapshot: Snapshot): Explanation {
  const backup = activeBackup(snapshot);
  if (backup !== null) return explain('hint.hand-over-to-backup', { backup });
  const around = personAround(snapshot);
  const former = snapshot.part.roles.held.champion?.former ?? null;
  if (around && former !== null) return explain('hint.ask-who-took-over', { ...around, former });
  const holder = holderOf(snapshot.part, 'sponsor', 'budget-holder', 'system-owner');
  return explain('hint.find-champion', { former, person: around?.person ?? null, often: around?.often ?? null, holder });
}

/** Hints to agree a next step, or first to ask a silent client that we have not asked for weeks. */
function agreeNextStep(snapshot: Snapshot): Explanation {
  const { part, silence, t } = snapshot;
  const isSilent = silence !== null && silence.risk >= TASK_RISK && silence.heldUntil === null;
  if (isSilent && (part.talk.asks.last === null || t - part.talk.asks.last >= NOT_ASKED_DAYS * DAY)) return askNow(snapshot);
  return explain('hint.agree-next-step', {
    person: part.roles.held['budget-holder']?.holders.at(-1)?.person ?? part.silence.clocks.deciders?.by ?? null,
  });
}

function checkFleet(snapshot: Snapshot): Explanation {
  const { awake } = snapshot.part.fleet;
  const devices = awake ? Math.max(0, awake.expected - awake.reporting) : null;
  return explain('hint.check-fleet', { devices, days: daysUnder(snapshot, 0.8) });
}
