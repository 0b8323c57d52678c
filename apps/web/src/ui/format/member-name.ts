/** A member's name as people say it: "Mei Tan" as it is, "Mia Lim" for `mia.lim@vendor.example`. */
export function memberName(member: string): string {
  const [local = member, domain] = member.split('@');
  if (domain === undefined) return member;
  return local
    .split(/[._-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
