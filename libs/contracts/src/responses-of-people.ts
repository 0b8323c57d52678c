import type { Corroboration, Silence, StakeholderRole } from '@app/scoring';

/** A person at the client or the partner, as known at a moment. */
export interface PersonResponse {
  id: string;
  name: string | null;
  address: string | null;
  roles: StakeholderRole[];
  /** Champion, sponsor, budget holder or system owner. */
  isDecider: boolean;
  /** Gave up their last role. */
  hasLeft: boolean;
  lastReplyAt: string | null;
  /** The usual gap between replies in days of the calendar, as sentences say it; null with fewer than two. */
  replyEveryDays: number | null;
  /** Days that count since the last reply, or the recorded handover after it; null without a reply. */
  silentDays: number | null;
  /** Judged like the silence of the account; null after they left, or where nothing is known to judge by. */
  isSilent: boolean | null;
  /** Roles given up, oldest first. */
  formerRoles: { role: StakeholderRole; since: string; until: string }[];
  /** ISO date of the last day on which they used the product. */
  lastSeenOn: string | null;
}

export interface RoleResponse {
  role: StakeholderRole;
  holders: { person: string; name: string | null; address: string | null; since: string; trained: boolean }[];
  /** Since when the role is empty; null while somebody holds it. */
  vacantSince: string | null;
  /** The last holder who left. */
  former: { person: string; name: string | null } | null;
}

/** People and roles of the pilot that the account's health is of. */
export interface PeopleResponse {
  account: string;
  at: string;
  pilot: string;
  people: PersonResponse[];
  /** Roles that were ever spoken of. */
  roles: RoleResponse[];
  /** The furthest next step that is not overdue. */
  nextStep: { what: string; dueOn: string; person: string | null; name: string | null } | null;
}

export type ClockName = 'deciders' | 'client' | 'partner';

export interface ClockResponse {
  clock: ClockName;
  lastReplyAt: string;
  lastReplyBy: { person: string; name: string | null } | null;
  /** The silence counts from here: the last reply, or the recorded handover after it. */
  since: string;
  /** Days since then that count. */
  days: number;
  /** The usual gap in days of the calendar; null after a single reply. */
  usualDays: number | null;
  risk: number;
}

/** The clocks behind a silence, with the replies that stopped them. */
export interface SilenceClocksResponse {
  account: string;
  at: string;
  pilot: string;
  /** The clock that the health's sentence speaks of; null where nobody ever replied. */
  speaking: 'deciders' | 'client' | null;
  clocks: ClockResponse[];
  /** How far the silence has gone; null where nobody ever replied. */
  level: Silence['level'] | null;
  /** What besides the days speaks for it. */
  corroboratedBy: Corroboration[];
  /** A meeting ahead that the client accepted: until then a silence is no alarm. */
  heldUntil: string | null;
  /** Replies of the last 18 months, oldest first, with the clocks that each stopped. */
  replies: { signal: string; at: string; person: string | null; name: string | null; clocks: ClockName[] }[];
  /** Asks of the speaking clock that have waited long enough, oldest first. */
  unanswered: { at: string; channel: string | null; person: string | null; name: string | null }[];
  /** Agreed quiet, as inclusive ISO dates. */
  quiets: { from: string; until: string }[];
  /** When fixed rules would have alerted on the speaking clock. */
  fixedRules: { days: number; alertsAt: string }[];
}
