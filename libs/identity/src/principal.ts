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

/** Who asks. `member` is null for an API key; a key has an admin's rights in its own vendor. */
export interface Principal {
  vendor: Vendor;
  role: MemberRole;
  member: Member | null;
  by: 'api-key' | 'session';
}
