import { isNeglect } from './causes';
import { dateOf, dateOfDay } from './dates';
import type { Diagnosis } from './diagnosis';
import type { Explanation } from './explanation';
import { evidenceOf, forwardStepSentence, reportingSentence } from './explain-measures';
import { silenceParams } from './explain-silence';
import { WORK_GATE_WORDS, type GateWords } from './explain-work-gates';
import { daysUnder, isWithoutDecider } from './gates';
import { startOf } from './handover';
import type { GateHealth } from './health';
import { awakeSince, type Instant } from './instant';
import { activeBackup, daysPastPlan, furthestNextStep } from './measures';
import type { CardGate, GateCode } from './scorecard';
import { DAY } from './signal';

/** From here a pilot is told by its age, whatever was planned. */
const LONG_RUNNING = 270;

const GATE_WORDS: { [K in GateCode]: GateWords } = {
  dark: { sentence: darkSentence, evidence: ['asks', 'answers'], owner: 'client' },
  'nobody-asked': { sentence: nobodyAskedSentence, evidence: ['asks', 'answers'], owner: 'vendor' },
  'owner-nobody': { sentence: ownerNobodySentence, evidence: ['owner'], owner: 'client' },
  'owner-never-asked': { sentence: ownerNeverAskedSentence, evidence: ['handover'], owner: 'vendor' },
  'champion-vacant': { sentence: championVacantSentence, evidence: ['champion'], owner: 'client' },
  'no-forward-step': { sentence: noForwardStepSentence, evidence: ['forward', 'next-steps'], owner: 'client' },
  'fleet-low': { sentence: fleetLowSentence, evidence: ['fleet'], owner: 'vendor' },
  'never-handed-over': { sentence: neverHandedOverSentence, evidence: ['handover'], owner: 'vendor' },
  ...WORK_GATE_WORDS,
};

/** What we caused by asking nobody is ours, whatever the gate. */
export function explainGate({ gate, cap }: { gate: CardGate; cap: number }, instant: Instant, cause: Diagnosis | null): GateHealth {
  const words = GATE_WORDS[gate.gate];
  const owner = isNeglect(cause) ? 'vendor' : words.owner;
  return { gate: gate.gate, cap, owner, sentence: words.sentence(instant), evidence: evidenceOf(instant, words.evidence) };
}

function silenceOf(instant: Instant): Explanation['params'] {
  return instant.silence ? silenceParams(instant, instant.silence) : {};
}

function darkSentence(instant: Instant): Explanation {
  const { roles } = instant.part;
  if (!isWithoutDecider(instant)) return { code: 'gate.dark', params: silenceOf(instant) };
  const role = roles.champion?.vacant ? 'champion' : 'system-owner';
  const { vacant, former } = roles[role] ?? { vacant: null, former: null };
  const gone = { role, former, vacantSince: vacant ? dateOf(vacant.at) : null };
  return { code: 'gate.dark-without-decider', params: { ...silenceOf(instant), ...gone } };
}

export function nobodyAskedSentence(instant: Instant): Explanation {
  const { last } = instant.part.asks;
  return { code: 'gate.nobody-asked', params: { ...silenceOf(instant), lastAskOn: last === null ? null : dateOf(last) } };
}

function ownerNobodySentence({ part, sinceHandover }: Instant): Explanation {
  const role = part.roles['system-owner'];
  const since = role?.vacant ? dateOf(role.vacant.at) : null;
  return { code: 'gate.owner-nobody', params: { since, former: role?.former ?? null, daysSinceHandover: sinceHandover } };
}

function ownerNeverAskedSentence({ sinceHandover }: Instant): Explanation {
  return { code: 'gate.owner-never-asked', params: { daysSinceHandover: sinceHandover } };
}

function championVacantSentence(instant: Instant): Explanation {
  const role = instant.part.roles.champion;
  const backup = activeBackup(instant);
  const params = {
    since: role?.vacant ? dateOf(role.vacant.at) : null,
    days: role?.vacant ? awakeSince(instant, role.vacant) : null,
    former: role?.former ?? null,
    backup,
  };
  return { code: backup === null ? 'gate.champion-vacant' : 'gate.champion-vacant-with-backup', params };
}

function noForwardStepSentence(instant: Instant): Explanation {
  const dueDay = furthestNextStep(instant);
  const nextStepDueOn = dueDay === null ? null : dateOfDay(dueDay);
  return { code: 'gate.no-forward-step', params: { ...forwardStepSentence(instant).params, nextStepDueOn } };
}

/** Under which share, and since when. */
function fleetLowSentence(instant: Instant): Explanation {
  const days = daysUnder(instant, 0.8);
  const { lowSince } = instant.part.fleet;
  return {
    code: 'gate.fleet-low',
    params: { ...reportingSentence(instant).params, days, since: lowSince === null ? null : dateOf(lowSince.at) },
  };
}

/** Long after its start, else past its planned end. */
function neverHandedOverSentence(instant: Instant): Explanation {
  const { part, t } = instant;
  const start = startOf(part);
  const days = start === null ? 0 : Math.floor((t - start) / DAY);
  const plannedEndOn = part.described?.plannedEndOn ?? null;
  if (days < LONG_RUNNING && plannedEndOn !== null) {
    return { code: 'gate.handover-late', params: { plannedEndOn, days: daysPastPlan(instant) } };
  }
  return { code: 'gate.never-handed-over', params: { startedOn: start === null ? null : dateOf(start), days } };
}

/** Nothing moves for a reason: where another gate is open beside it, that one is told first. Our own neglect comes early. */
const TOLD_LATER: Partial<Record<GateCode, number>> = { 'no-forward-step': 8, 'nobody-asked': -12 };

export function firstToTell(gates: readonly GateHealth[]): GateHealth | undefined {
  const order = ({ gate, cap }: GateHealth): number => cap + (TOLD_LATER[gate] ?? 0);
  return [...gates].sort((a, b) => order(a) - order(b))[0];
}
