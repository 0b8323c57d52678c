import type { SignalResponse } from '@app/contracts';
import type { StakeholderRole } from '@app/scoring';

export const PEOPLE_KINDS = [
  'stakeholder.assigned',
  'stakeholder.vacated',
  'next-step.agreed',
  'quiet.agreed',
  'meeting.scheduled',
] as const;

export const ROLE_WORDS: Record<StakeholderRole, string> = {
  champion: 'Champion',
  sponsor: 'Sponsor',
  'budget-holder': 'Budget holder',
  'system-owner': 'Owner',
  'backup-champion': 'Backup champion',
  it: 'IT',
  operations: 'Operations',
  'data-owner': 'Data owner',
  operator: 'Operator',
};

/** The roles that decide. */
export const DECIDING: readonly string[] = ['champion', 'sponsor', 'budget-holder', 'system-owner'] satisfies StakeholderRole[];

/** A role as known now: who holds it since when, or that it stands empty. A role never spoken of is not here. */
export interface RoleNow {
  role: StakeholderRole;
  holders: { person: string; address: string | null; since: string; trained: boolean }[];
  /** When it became empty; null while somebody holds it. */
  vacantSince: string | null;
}

const byTime = (a: SignalResponse, b: SignalResponse) => a.occurredAt.localeCompare(b.occurredAt) || a.id.localeCompare(b.id);

/** Roles from the signals that assign and vacate them, in any order. A vacation without a person empties the role. */
export function rolesNow(signals: readonly SignalResponse[]): RoleNow[] {
  const roles = new Map<StakeholderRole, RoleNow>();
  for (const signal of [...signals].sort(byTime)) {
    if (signal.kind !== 'stakeholder.assigned' && signal.kind !== 'stakeholder.vacated') continue;
    const role = signal.data['role'] as StakeholderRole;
    const now = roles.get(role) ?? { role, holders: [], vacantSince: null };
    const others = signal.person === null ? [] : now.holders.filter((holder) => holder.person !== signal.person);
    if (signal.kind === 'stakeholder.assigned') {
      if (signal.person !== null) {
        now.holders = [
          ...others,
          { person: signal.person, address: signal.personAddress, since: signal.occurredAt, trained: signal.data['trained'] === true },
        ];
        now.vacantSince = null;
      }
    } else {
      now.holders = others;
      if (others.length === 0) now.vacantSince = signal.occurredAt;
    }
    roles.set(role, now);
  }
  return [...roles.values()];
}

export interface NextStep {
  what: string;
  dueOn: string;
  person: string | null;
}

/** The latest agreed next step that is not yet past. */
export function nextStepNow(signals: readonly SignalResponse[], today: string): NextStep | null {
  const agreed = signals
    .filter((signal) => signal.kind === 'next-step.agreed')
    .sort(byTime)
    .at(-1);
  if (agreed === undefined) return null;
  const { what, dueOn } = agreed.data as { what: string; dueOn: string };
  return dueOn < today ? null : { what, dueOn, person: agreed.person };
}

/** A person by the address that signals name, with what to call them. */
export interface KnownPerson {
  address: string;
  name: string;
}

/** Whom a call may have been with: role holders first, then whoever spoke last; each once, at most eight. */
export function knownPeople(signals: readonly SignalResponse[]): KnownPerson[] {
  const addresses = new Map(
    signals.flatMap((signal) => (signal.person === null || signal.personAddress === null ? [] : [[signal.person, signal.personAddress]])),
  );
  const holders = rolesNow(signals).flatMap((role) => role.holders.map((holder) => holder.person));
  const spoke = signals
    .filter((signal) => signal.person !== null && (signal.kind === 'touchpoint.inbound' || signal.kind === 'meeting.held'))
    .filter((signal) => (signal.data['side'] ?? 'client') === 'client')
    .sort((a, b) => byTime(b, a))
    .flatMap((signal) => (signal.person === null ? [] : [signal.person]));
  return [...new Set([...holders, ...spoke])].slice(0, 8).flatMap((person) => {
    const address = addresses.get(person);
    return address === undefined ? [] : [{ address, name: person }];
  });
}
