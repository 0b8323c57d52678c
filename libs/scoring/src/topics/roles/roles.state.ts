import type { Part } from '../../facts/part';
import { DECIDER_ROLES, type StakeholderRole } from '../../vocabulary/vocabulary';

/** Checks if a person holds a decider role. */
export function isDecider(part: Part, person: string): boolean {
  for (const role of DECIDER_ROLES) {
    const holders = part.roles.held[role]?.holders;
    if (holders) for (const holder of holders) if (holder.person === person) return true;
  }
  return false;
}

/** The latest holder of the first of these roles that anybody holds. */
export function holderOf({ roles: { held: roles } }: Part, ...wanted: readonly StakeholderRole[]): string | null {
  for (const role of wanted) {
    const holder = roles[role]?.holders.at(-1);
    if (holder) return holder.person;
  }
  return null;
}
