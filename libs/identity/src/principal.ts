import type { MemberRole } from '@app/contracts';

export interface Member {
  memberId: string;
  email: string;
  name: string;
  role: MemberRole;
}

export interface Vendor {
  vendorId: string;
  key: string;
  name: string;
  demo: boolean;
}

/** The caller of a request. `member` is null for an API key, which has an admin's rights in its vendor. */
export interface Principal {
  vendor: Vendor;
  role: MemberRole;
  member: Member | null;
  by: 'api-key' | 'session';
  /** The shown beginning of the API key. */
  keyPrefix?: string;
}
