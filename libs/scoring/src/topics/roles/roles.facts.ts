import type { Mark } from '../../facts/mark';
import type { Moment, StakeholderRole } from '../../vocabulary/vocabulary';

export interface RoleFacts {
  holders: { person: string; since: Moment; trained: boolean }[];
  /** Set while the role is known to be empty. */
  vacant: Mark | null;
  /** The last holder who left. */
  former: string | null;
}

export interface RolesFacts {
  held: Partial<Record<StakeholderRole, RoleFacts>>;
  /** People at the client who gave up their last role, oldest first. */
  left: string[];
  /** Departments of the client that take part, oldest first. */
  departments: string[];
  /** `sponsor`: of sponsors and budget holders. */
  evidence: { owner: string[]; champion: string[]; sponsor: string[] };
}

declare module '../../facts/part' {
  interface TopicFacts {
    roles: RolesFacts;
  }
}

export function newRolesFacts(): RolesFacts {
  return { held: {}, left: [], departments: [], evidence: { owner: [], champion: [], sponsor: [] } };
}
