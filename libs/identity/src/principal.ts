export const MEMBER_ROLES = ['admin', 'csm', 'ae'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

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
}
