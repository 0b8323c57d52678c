import type { Facts } from '../../facts/facts';
import type { RoleFacts } from '../../topics/roles/roles.facts';
import { isDecider } from '../../topics/roles/roles.state';
import { type Moment, type StakeholderRole, STAKEHOLDER_ROLES } from '../../vocabulary/vocabulary';
import { personSilence } from './person-silence';
import { type ScoreOptions, weakestSnapshot } from '../score';

/** A person at the client (or the partner) as the facts know them. */
export interface KnownPerson {
  person: string;
  roles: StakeholderRole[];
  isDecider: boolean;
  /** Gave up their last role. */
  hasLeft: boolean;
  lastReplyAt: Moment | null;
  /** The usual gap between replies in calendar days; null with fewer than two. */
  replyEveryDays: number | null;
  /** Counted days since the last reply, or the recorded handover after it; null without a reply. */
  silentDays: number | null;
  /** Judged like the silence in the health, and never contradicts it; null if too little is known. */
  isSilent: boolean | null;
  /** When they last used the product. */
  lastSeenAt: Moment | null;
}

export interface KnownRole extends RoleFacts {
  role: StakeholderRole;
}

/** People and roles of the pilot behind the account's health. */
export interface KnownPeople {
  pilot: string;
  /** Role holders first, decision-makers before others, then the most recently seen. */
  people: KnownPerson[];
  /** Roles that were ever mentioned, in the order of the vocabulary. */
  roles: KnownRole[];
  /** The furthest next step that is not overdue. */
  nextStep: { what: string; dueDay: number; person: string | null } | null;
}

/** People at `t`, from the same facts as the health at `t`. Throws when the facts were folded past `t`. */
export function peopleAt(facts: Facts, t: Moment, options: ScoreOptions = {}): KnownPeople {
  const snapshot = weakestSnapshot(facts, t, options);
  const { pilot, part, today } = snapshot;
  const roles = STAKEHOLDER_ROLES.flatMap((role): KnownRole[] => {
    const known = part.roles.held[role];
    return known ? [{ role, ...known }] : [];
  });
  const holders = roles.flatMap((role) => role.holders.map(({ person }) => person));
  const persons = new Set([
    ...holders,
    ...Object.keys(part.silence.people),
    ...part.use.people.map(({ person }) => person),
    ...part.roles.left,
  ]);
  const people = [...persons].map((person): KnownPerson => {
    const rhythm = Object.hasOwn(part.silence.people, person) ? part.silence.people[person] : undefined;
    const user = part.use.people.find((each) => each.person === person);
    const held = roles.filter((role) => role.holders.some((holder) => holder.person === person)).map(({ role }) => role);
    const hasLeft = held.length === 0 && part.roles.left.includes(person);
    const silence = personSilence(snapshot, person);
    return {
      person,
      roles: held,
      isDecider: isDecider(part, person),
      hasLeft,
      lastReplyAt: rhythm?.at ?? null,
      replyEveryDays: silence.usualDays,
      silentDays: silence.days,
      isSilent: hasLeft ? null : silence.isSilent,
      lastSeenAt: user ? user.lastAt : null,
    };
  });
  people.sort(
    (a, b) =>
      Number(b.isDecider) - Number(a.isDecider) ||
      Number(b.roles.length > 0) - Number(a.roles.length > 0) ||
      Number(a.hasLeft) - Number(b.hasLeft) ||
      lastActive(b) - lastActive(a) ||
      (a.person < b.person ? -1 : 1),
  );
  const ahead = part.nextStep.agreed.filter(({ dueDay }) => dueDay >= today);
  const nextStep = ahead.reduce<KnownPeople['nextStep']>(
    (furthest, step) => (furthest && furthest.dueDay > step.dueDay ? furthest : step),
    null,
  );
  return { pilot, people, roles, nextStep };
}

function lastActive({ lastReplyAt, lastSeenAt }: KnownPerson): number {
  return Math.max(lastReplyAt ?? 0, lastSeenAt ?? 0);
}
