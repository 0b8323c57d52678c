import { decidesFromNow, type Rhythm } from '../../silence/rhythm';
import { noGaps } from '../../silence/rhythm-gaps';
import { DECIDER_ROLES, type Moment, type StakeholderRole } from '../../vocabulary/vocabulary';
import { budgetState } from '../budget/budget.measure';
import type { Snapshot } from '../snapshot';
import { riskOf, silentDays, unansweredIn } from './silence.state';

/** The silence of one held decider role: that of its holder who is heard of most. */
export interface RoleSilence {
  role: StakeholderRole;
  person: string;
  /** The last reply, the handover after it, or our first request to somebody who never replied. */
  since: Moment;
  hasReplied: boolean;
  /** Unanswered requests to this person that have waited long enough, three at most. */
  unanswered: number;
  risk: number;
  /** The risk, less where this role has nothing to decide now. */
  weighted: number;
}

/** With this many days to the end of a budget window, its holder is who matters. */
const WINDOW_DAYS = 120;

/** The silence of every held decider role of which one is known, the most alarming first. */
export function roleSilences(snapshot: Snapshot): RoleSilence[] {
  const found: RoleSilence[] = [];
  for (const role of DECIDER_ROLES) {
    const silence = silenceOfRole(snapshot, role);
    if (silence) found.push(silence);
  }
  return found.sort((a, b) => b.weighted - a.weighted);
}

function silenceOfRole(snapshot: Snapshot, role: StakeholderRole): RoleSilence | null {
  const { part, model, t } = snapshot;
  let least: RoleSilence | null = null;
  for (const { person } of part.roles.held[role]?.holders ?? []) {
    const rhythm = rhythmOf(snapshot, person);
    if (!rhythm) continue;
    const risk = riskOf(model, rhythm, silentDays(snapshot, rhythm), t);
    if (least && least.risk <= risk) continue;
    const hasReplied = Object.hasOwn(part.silence.people, person);
    const weighted = risk * relevanceOf(snapshot, role);
    least = { role, person, since: rhythm.since, hasReplied, unanswered: unansweredIn(rhythm, t), risk, weighted };
  }
  return least;
}

/** How much a role matters now, 0–1: the champion always, the others as far as something waits for them. */
function relevanceOf(snapshot: Snapshot, role: StakeholderRole): number {
  const { part, today } = snapshot;
  if (role === 'champion') return 1;
  if (role === 'system-owner') return 0.8;
  if (role === 'budget-holder') {
    const closesDay = part.budget.current?.closesDay ?? null;
    const isWaiting = budgetState(snapshot) !== 'approved' && closesDay !== null && closesDay - today <= WINDOW_DAYS;
    return isWaiting ? 1 : 0.6;
  }
  const others = DECIDER_ROLES.some((other) => other !== role && (part.roles.held[other]?.holders.length ?? 0) > 0);
  return others && part.decisions.open.length === 0 ? 0.5 : 1;
}

/** The clock that this person alone has: from the last reply, or from our first request where there never was one. Null without either. */
export function rhythmOf({ part }: Snapshot, person: string): Rhythm | null {
  const known = Object.hasOwn(part.silence.people, person) ? part.silence.people[person] : undefined;
  const waiting = Object.hasOwn(part.talk.waiting, person) ? part.talk.waiting[person] : undefined;
  const handover = part.handover.done && !part.handover.done.assumed ? part.handover.done : null;
  const asks = (waiting?.asked ?? []).map((at) => ({ at }));
  if (known) return decidesFromNow(null, person, known, null, handover, asks);
  if (!waiting) return null;
  const first = { day: waiting.day, mark: waiting.mark, at: waiting.at, gaps: 0, sum: 0, seen: noGaps() };
  return { ...decidesFromNow(null, person, first, null, null, []), asked: waiting.asked };
}
