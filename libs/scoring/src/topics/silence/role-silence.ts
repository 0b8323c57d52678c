import { type Rhythm, rhythmOfPerson } from '../../silence/rhythm';
import { noGaps } from '../../silence/rhythm-gaps';
import { DECIDER_ROLES, type StakeholderRole } from '../../vocabulary/vocabulary';
import { budgetState } from '../budget/budget.measure';
import { shareOfDeciders } from '../partner/partner.state';
import type { Snapshot } from '../snapshot';
import { signalsOf } from '../talk/talk.facts';
import { PATIENCE, type RoleSilence, riskOf, silentDays, unansweredIn } from './silence.state';

/** With this many days to the end of a budget window, its holder is who matters. */
const WINDOW_DAYS = 120;

/** The known silences of held decision-maker roles, most alarming first. */
export function roleSilences(snapshot: Snapshot): readonly RoleSilence[] {
  return (snapshot.roleSilences ??= findRoleSilences(snapshot));
}

function findRoleSilences(snapshot: Snapshot): RoleSilence[] {
  const found: RoleSilence[] = [];
  for (const role of DECIDER_ROLES) {
    const silence = silenceOfRole(snapshot, role);
    if (silence) found.push(silence);
  }
  return found.length > 1 ? found.sort((a, b) => b.weighted - a.weighted) : found;
}

function silenceOfRole(snapshot: Snapshot, role: StakeholderRole): RoleSilence | null {
  const { part, model, t } = snapshot;
  const holders = part.roles.held[role]?.holders;
  if (!holders || holders.length === 0) return null;
  const share = shareOfDeciders(snapshot);
  let least: RoleSilence | null = null;
  for (const { person } of holders) {
    const rhythm = rhythmOf(snapshot, person);
    if (!rhythm) continue;
    const risk = riskOf(model, rhythm, silentDays(snapshot, rhythm), t);
    if (least && least.risk <= risk) continue;
    const hasReplied = Object.hasOwn(part.silence.people, person);
    const weighted = risk * relevanceOf(snapshot, role) * share;
    least = { role, person, since: rhythm.since, hasReplied, unanswered: unansweredIn(rhythm, t), risk, weighted };
  }
  return least;
}

/** The requests to this person that they left unanswered. */
export function countedForRole({ part, t }: Snapshot, silence: RoleSilence | null | undefined): string[] {
  return silence ? signalsOf(part.talk.asks.client.filter(({ person, at }) => person === silence.person && t - at >= PATIENCE)) : [];
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
  const asked = waiting?.asked ?? [];
  if (known) {
    const { done } = part.handover;
    return rhythmOfPerson(person, known, done && !done.assumed ? done : null, asked);
  }
  if (!waiting) return null;
  const { day, mark, at } = waiting;
  return { ...rhythmOfPerson(person, { day, mark, at, gaps: 0, sum: 0, seen: noGaps() }, null, []), asked };
}
