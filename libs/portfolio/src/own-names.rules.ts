export interface Caller {
  name: string;
  email: string;
}

/** The caller's names as an account may carry them: address, name or the part of the address before the @, in lower case. */
export type OwnNames = readonly string[];

export function ownNames(member: Caller | null): OwnNames {
  if (member === null) return [];
  const email = member.email.toLowerCase();
  return [...new Set([email, member.name.toLowerCase(), email.split('@')[0]!])];
}
