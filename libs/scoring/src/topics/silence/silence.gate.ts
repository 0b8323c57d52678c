import type { IsoDate, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates } from '../definitions';
import { ASKS, CAP, DAYS, SHARE, record } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { DAY } from '../../vocabulary/vocabulary';
import { isPartnerReplying, partnerSilence } from '../partner/partner.state';
import { countedForRole, roleSilences } from './role-silence';
import { roleParams, type RoleSilenceParams } from './role-silence.sentence';
import { countedInSilence, SILENCE_EVIDENCE, silenceParams, type SilenceParams } from './silence.sentence';
import { countUnanswered, type RoleSilence, silenceAt } from './silence.state';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.dark': SilenceParams;
    'gate.dark-without-decider': SilenceParams & {
      role: 'champion' | 'system-owner';
      former: PersonId | null;
      vacantSince: IsoDate | null;
    };
    /** `partner`, `partnerOn`: who replied last there, and when. */
    'gate.dark-beside-partner': SilenceParams & { partner: PersonId | null; partnerOn: IsoDate };
    'gate.role-silent': RoleSilenceParams;
    'gate.nobody-asked': SilenceParams & { lastAskOn: IsoDate | null };
  }
}

export interface DarkGate {
  minRisk: number;
  unansweredAsks: number;
  cap: number;
  capWithoutDecider: number;
  long?: { days: number; cap: number };
  /** Where a partner runs the system and replies. */
  besidePartner?: { cap: number; long?: { days: number; cap: number } };
}

export interface RoleSilentGate {
  minRisk: number;
  unansweredAsks: number;
  cap: number;
}

export interface NobodyAskedGate {
  minRisk: number;
  unansweredAsks: number;
  days: number;
  cap: number;
}

/** Counted days per day, as a rule. */
const WORKING_SHARE = 5 / 7;

/** Silent over the threshold after a handover, and no accepted meeting ahead to wait for. */
function isSilent({ silence, isHandedOver }: Snapshot, minRisk: number): boolean {
  return isHandedOver && silence !== null && silence.risk >= minRisk && silence.heldUntil === null;
}

function lastAsksUnanswered(snapshot: Snapshot, asks: number): boolean {
  const { silence, part, t } = snapshot;
  return silence !== null && countUnanswered(part, silence.clock, t) >= asks;
}

export function darkCap(gate: DarkGate, snapshot: Snapshot): number | null {
  if (!isSilent(snapshot, gate.minRisk) || !lastAsksUnanswered(snapshot, gate.unansweredAsks)) return null;
  const milder = isPartnerReplying(snapshot) ? gate.besidePartner : undefined;
  if (!milder && isWithoutDecider(snapshot)) return gate.capWithoutDecider;
  const { cap, long } = milder ?? gate;
  return long && wasSilentBefore(snapshot, gate.minRisk, long.days) ? long.cap : cap;
}

/** True if this silence exceeded the threshold `days` ago. Its statistics are frozen; only the days change. */
function wasSilentBefore(snapshot: Snapshot, minRisk: number, days: number): boolean {
  const { silence, counted } = snapshot;
  const then = snapshot.t - days * DAY;
  if (!silence || then <= silence.rhythm.since) return false;
  const before = silenceAt({ ...snapshot, t: then, counted: counted - Math.round(days * WORKING_SHARE) });
  return before !== null && before.risk >= minRisk;
}

/** Champion vacant, or known to have no owner. */
export function isWithoutDecider({ part }: Snapshot): boolean {
  return Boolean(part.roles.held.champion?.vacant ?? part.roles.held['system-owner']?.vacant);
}

/** A role that matters now ignores our requests while others reply; if all are silent, `dark` applies instead. */
export function roleSilentCap(gate: RoleSilentGate, snapshot: Snapshot): number | null {
  return silentRole(gate, snapshot) === null || isSilent(snapshot, gate.minRisk) ? null : gate.cap;
}

function silentRole(
  { minRisk, unansweredAsks }: Pick<RoleSilentGate, 'minRisk' | 'unansweredAsks'>,
  snapshot: Snapshot,
): RoleSilence | null {
  if (!snapshot.isHandedOver || (snapshot.silence?.heldUntil ?? null) !== null) return null;
  return roleSilences(snapshot).find((each) => each.weighted >= minRisk && each.unanswered >= unansweredAsks) ?? null;
}

/** While a partner runs the system and replies, the client itself need not be asked more often. */
const ASKED_BESIDE_PARTNER_DAYS = 180;

/** Only where asks are recorded at all; else we cannot know that nobody asked. */
export function nobodyAskedCap(gate: NobodyAskedGate, snapshot: Snapshot): number | null {
  const { last } = snapshot.part.talk.asks;
  if (last === null || !isSilent(snapshot, gate.minRisk) || lastAsksUnanswered(snapshot, gate.unansweredAsks)) return null;
  const days = isPartnerReplying(snapshot) ? Math.max(gate.days, ASKED_BESIDE_PARTNER_DAYS) : gate.days;
  return snapshot.t - last >= days * DAY ? gate.cap : null;
}

export function darkSentence(snapshot: Snapshot): Explanation {
  const { zone } = snapshot;
  if (!snapshot.silence) return explain('silence.unknown', {});
  const params = silenceParams(snapshot, snapshot.silence);
  const partner = isPartnerReplying(snapshot) ? partnerSilence(snapshot) : null;
  if (partner)
    return explain('gate.dark-beside-partner', { ...params, partner: partner.rhythm.by, partnerOn: zone.dateOf(partner.rhythm.at) });
  const roles = snapshot.part.roles.held;
  if (!isWithoutDecider(snapshot)) return explain('gate.dark', params);
  const role = roles.champion?.vacant ? 'champion' : 'system-owner';
  const { vacant, former } = roles[role] ?? { vacant: null, former: null };
  return explain('gate.dark-without-decider', { ...params, role, former, vacantSince: vacant ? zone.dateOf(vacant.at) : null });
}

/** The role that the sentence names: the most alarming one that was asked. */
const NAMED_ROLE = { minRisk: 0, unansweredAsks: 1 };

export function roleSilentSentence(snapshot: Snapshot): Explanation {
  const silent = silentRole(NAMED_ROLE, snapshot);
  return silent ? explain('gate.role-silent', roleParams(silent, snapshot)) : explain('roles.unknown', {});
}

export function nobodyAskedSentence(snapshot: Snapshot): Explanation {
  if (!snapshot.silence) return explain('silence.unknown', {});
  const { last } = snapshot.part.talk.asks;
  const lastAskOn = last === null ? null : snapshot.zone.dateOf(last);
  return explain('gate.nobody-asked', { ...silenceParams(snapshot, snapshot.silence), lastAskOn });
}

const LONG = record({ days: { ...DAYS, minimum: 1 }, cap: CAP });
/** The silence, and who left. */
function countedInDark(snapshot: Snapshot): string[] {
  const { held, evidence } = snapshot.part.roles;
  if (!isWithoutDecider(snapshot)) return countedInSilence(snapshot);
  return [...countedInSilence(snapshot), ...(held.champion?.vacant ? evidence.champion : evidence.owner).toReversed()];
}

export const silenceGates = {
  dark: {
    cap: darkCap,
    sentence: darkSentence,
    evidence: SILENCE_EVIDENCE,
    counted: countedInDark,
    owner: 'client',
    explainedBy: ['decision-refused', 'promise-broken', 'budget-window-missed', 'no-budget', 'value-not-accepted', 'politics', 'technical'],
    includes: {
      'gate.dark': ['silence.quiet', 'replies.unanswered', 'breadth.nobody', 'meetings.missed'],
      'gate.dark-without-decider': ['silence.quiet', 'replies.unanswered', 'breadth.nobody', 'meetings.missed'],
      'gate.dark-beside-partner': ['silence.quiet', 'replies.unanswered', 'breadth.nobody', 'meetings.missed'],
    },
    closedBy: ['silence.answering', 'silence.held'],
    builtIn: {
      minRisk: 0.7,
      unansweredAsks: 2,
      cap: 49,
      capWithoutDecider: 39,
      long: { days: 180, cap: 39 },
      besidePartner: { cap: 59, long: { days: 180, cap: 49 } },
    },
    schema: {
      minRisk: SHARE,
      unansweredAsks: ASKS,
      cap: CAP,
      capWithoutDecider: CAP,
      long: LONG,
      besidePartner: record({ cap: CAP, long: LONG }, ['long']),
    },
    optional: ['long', 'besidePartner'],
  },
  'role-silent': {
    cap: roleSilentCap,
    sentence: roleSilentSentence,
    evidence: ['talk.asks', 'talk.deciderAnswers'],
    counted: (snapshot) => countedForRole(snapshot, silentRole(NAMED_ROLE, snapshot)),
    owner: 'client',
    explainedBy: ['decision-refused', 'promise-broken', 'budget-window-missed', 'no-budget', 'value-not-accepted', 'politics', 'technical'],
    includes: { 'gate.role-silent': ['roles.quiet'] },
    closedBy: ['roles.answering'],
    builtIn: { minRisk: 0.7, unansweredAsks: 2, cap: 59 },
    schema: { minRisk: SHARE, unansweredAsks: ASKS, cap: CAP },
  },
  'nobody-asked': {
    cap: nobodyAskedCap,
    sentence: nobodyAskedSentence,
    evidence: ['talk.asks', 'talk.answers'],
    counted: countedInSilence,
    owner: 'vendor',
    explainedBy: [],
    includes: { 'gate.nobody-asked': ['silence.quiet', 'breadth.nobody'] },
    closedBy: ['silence.answering', 'silence.held'],
    builtIn: { minRisk: 0.7, unansweredAsks: 2, days: 21, cap: 69 },
    schema: { minRisk: SHARE, unansweredAsks: ASKS, days: DAYS, cap: CAP },
  },
} as const satisfies Gates;
