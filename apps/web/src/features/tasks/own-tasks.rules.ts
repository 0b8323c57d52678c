import type { TaskResponse } from '@app/contracts';

interface Member {
  name: string;
  email: string;
}

/** Checks if an assignee is this member: by address, by name, or by the part of the address before the @. */
export function isMe(assignee: string | null, member: Member | null): boolean {
  if (assignee === null || member === null) return false;
  const email = member.email.toLowerCase();
  return [email, member.name.toLowerCase(), email.split('@')[0]].includes(assignee.toLowerCase());
}

/** The tasks of all, of the member (`mine`), or of one assignee. */
export function tasksOf(tasks: readonly TaskResponse[], whose: string, member: Member | null): TaskResponse[] {
  return tasks.filter(({ assignee }) => whose === 'all' || (whose === 'mine' ? isMe(assignee, member) : assignee === whose));
}
