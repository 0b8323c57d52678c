import type { PersonResponse } from '@app/contracts';
import type { StakeholderRole } from '@app/scoring';
import type { Clock } from '../../../ui/format/clock';
import { dayStart, dayWords } from '../../../ui/format/moment';
import { ROLE_NAMES } from './people.rules';

/** "System owner and IT"; empty without a role. */
export function rolesInWords(roles: readonly StakeholderRole[]): string {
  const names = roles.map((role, index) => (index === 0 ? ROLE_NAMES[role] : inside(ROLE_NAMES[role])));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Former champion, until 17 August", for each role that was given up. */
export function formerRolesInWords({ formerRoles }: Pick<PersonResponse, 'formerRoles'>, { at, now }: Clock): string[] {
  return formerRoles.map(({ role, until }) => `Former ${inside(ROLE_NAMES[role])}, until ${dayWords(at(until), now)}`);
}

/** "Quiet since 3 August (usually replies every 8 days)". For people who left, only the last reply. */
export function replyInWords(
  { lastReplyAt, replyEveryDays, isSilent, hasLeft }: Pick<PersonResponse, 'lastReplyAt' | 'replyEveryDays' | 'isSilent' | 'hasLeft'>,
  { at, now }: Clock,
): string {
  if (lastReplyAt === null) return isSilent === true ? 'Quiet: no reply recorded' : 'No reply recorded';
  const on = dayWords(at(lastReplyAt), now);
  if (hasLeft) return `Last replied on ${on}`;
  const days = replyEveryDays === null ? null : Math.max(1, Math.round(replyEveryDays));
  const every = days === null ? '' : days === 1 ? 'every day' : `every ${days} days`;
  if (isSilent === true) return `Quiet since ${on}${every === '' ? '' : ` (usually replies ${every})`}`;
  return `Last replied on ${on}${every === '' ? '' : `, usually ${every}`}`;
}

/** "Last used the product on 26 November"; null where that was never seen. */
export function useInWords({ lastSeenOn }: Pick<PersonResponse, 'lastSeenOn'>, { now }: Clock): string | null {
  return lastSeenOn === null ? null : `Last used the product on ${dayWords(dayStart(lastSeenOn), now)}`;
}

/** "NH" for Nurul Huda, "N" for a single name, nothing for a person who was erased. */
export function initialsOf(name: string | null): string {
  const words = name?.split(/[\s.@_-]+/).filter((word) => /^\p{L}/u.test(word)) ?? [];
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0).toUpperCase() ?? '').join('');
}

/** A role within a sentence; an abbreviation keeps its capitals. */
function inside(role: string): string {
  return role === role.toUpperCase() ? role : role.charAt(0).toLowerCase() + role.slice(1);
}
