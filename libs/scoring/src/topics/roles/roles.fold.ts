import type { TopicFold } from '../definitions';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import type { Signal, SignalOf } from '../../signals/signal';
import { decidesFromNow } from '../../silence/rhythm';
import { DECIDER_ROLES, type StakeholderRole } from '../../vocabulary/vocabulary';
import { stepForward } from '../forward-step/forward-step.fold';
import type { RoleFacts } from './roles.facts';

const KEPT_HOLDERS = 8;

const KEPT_LEFT = 16;

const KEPT_DEPARTMENTS = 16;

/** A person takes on a role; their earlier replies join the decision-makers' clock. */
export function foldStakeholderAssigned(part: Part, signal: SignalOf<'stakeholder.assigned'>, day: number): void {
  const { role, trained = false, department } = signal.data;
  const { person } = signal;
  if (person === undefined) return;
  if (department !== undefined) joinDepartment(part, department, signal, day);
  const facts = roleOf(part, role);
  const before = facts.holders.find((holder) => holder.person === person);
  facts.holders = facts.holders.filter((holder) => holder !== before);
  push(facts.holders, { person, since: before?.since ?? signal.occurredAt, trained: trained || (before?.trained ?? false) }, KEPT_HOLDERS);
  facts.vacant = null;
  if (part.roles.left.length > 0) part.roles.left = part.roles.left.filter((other) => other !== person);
  rememberRole(part, role, signal.signalId);
  if (!DECIDER_ROLES.includes(role) || !Object.hasOwn(part.silence.people, person)) return;
  const rhythm = part.silence.people[person];
  const handover = part.handover.done && !part.handover.done.assumed ? part.handover.done : null;
  if (!rhythm) return;
  part.silence.clocks.deciders = decidesFromNow(
    part.silence.clocks.deciders,
    person,
    rhythm,
    part.silence.clocks.client,
    handover,
    part.talk.asks.deciders,
  );
  part.talk.asks.deciders = part.talk.asks.deciders.filter((ask) => ask.at > rhythm.at);
}

/** A role loses its holder, or all of them. Said of a role that nobody held, it is known to be empty. */
export function foldStakeholderVacated(part: Part, signal: SignalOf<'stakeholder.vacated'>, day: number): void {
  const { role } = signal.data;
  const { person } = signal;
  const facts = roleOf(part, role);
  const leaving = person ?? facts.holders.at(-1)?.person ?? null;
  const held = person === undefined || facts.holders.length === 0 || facts.holders.some((holder) => holder.person === person);
  facts.holders = person === undefined ? [] : facts.holders.filter((holder) => holder.person !== person);
  if (held) facts.former = leaving ?? facts.former;
  if (leaving !== null && !holdsAnything(part, leaving)) {
    part.roles.left = part.roles.left.filter((person) => person !== leaving);
    push(part.roles.left, leaving, KEPT_LEFT);
  }
  if (facts.holders.length === 0) {
    facts.vacant ??= { at: signal.occurredAt, awake: countsThrough(part.calendar, day).awake };
  }
  rememberRole(part, role, signal.signalId);
}

/** Once the pilot is handed over, a department that was not part of it before is a step towards scale. */
function joinDepartment(part: Part, department: string, signal: Signal, day: number): void {
  if (part.roles.departments.includes(department)) return;
  if (part.handover.done && part.roles.departments.length > 0) {
    stepForward(part, 'department', signal, countsThrough(part.calendar, day).awake, { what: department });
  }
  push(part.roles.departments, department, KEPT_DEPARTMENTS);
}

function holdsAnything({ roles: { held: roles } }: Part, person: string): boolean {
  return Object.values(roles).some((role) => role.holders.some((holder) => holder.person === person));
}

function roleOf(part: Part, role: StakeholderRole): RoleFacts {
  return (part.roles.held[role] ??= { holders: [], vacant: null, former: null });
}

function rememberRole(part: Part, role: StakeholderRole, signalId: string): void {
  if (role === 'system-owner') remember(part.roles.evidence.owner, signalId);
  if (role === 'sponsor' || role === 'budget-holder') remember(part.roles.evidence.sponsor, signalId);
  if (role === 'champion' || role === 'backup-champion') remember(part.roles.evidence.champion, signalId);
}

export const rolesFold = {
  version: 2,
  writes: ['roles', 'silence', 'forwardStep'],
  reads: ['silence', 'talk', 'handover'],
  kinds: { 'stakeholder.assigned': foldStakeholderAssigned, 'stakeholder.vacated': foldStakeholderVacated },
} as const satisfies TopicFold;
