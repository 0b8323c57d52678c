import type { PeopleResponse, RoleResponse } from '@app/contracts';
import type { StakeholderRole } from '@app/scoring';

export const ROLE_NAMES: Record<StakeholderRole, string> = {
  champion: 'Champion',
  sponsor: 'Sponsor',
  'budget-holder': 'Budget holder',
  'system-owner': 'System owner',
  'backup-champion': 'Backup champion',
  it: 'IT',
  operations: 'Operations',
  'data-owner': 'Data owner',
  operator: 'Operator',
};

export function roleOf(people: PeopleResponse, role: StakeholderRole): RoleResponse | null {
  return people.roles.find((one) => one.role === role) ?? null;
}

/** A person by the address that signals name. */
export interface NamedPerson {
  address: string;
  name: string;
}

const MOST = 8;

/** The people a call may have been with, in the order of the server; each has an address, and none has left. */
export function peopleToName({ people }: PeopleResponse): NamedPerson[] {
  return people
    .flatMap(({ address, name, hasLeft }) => (address === null || hasLeft ? [] : [{ address, name: name ?? address }]))
    .slice(0, MOST);
}
