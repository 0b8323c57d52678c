import type { DayWeights } from '../../calendar/calendar-weights';
import type { Signal } from '../../signals/signal';
import { type Moment, type StakeholderRole, STAKEHOLDER_ROLES } from '../../vocabulary/vocabulary';
import { partOf } from './clocks';
import { Folding } from '../fold';
import { mergePeople } from './merged-people';

/** A role that a person held and gave up. */
export interface PastTenure {
  person: string;
  role: StakeholderRole;
  since: Moment;
  until: Moment;
}

/**
 * Every role that was given up, oldest first, found by folding one pilot's signals (in fold order). Use the pilot `main` for an account
 * without pilots.
 */
export function pastTenuresOf(signals: readonly Signal[], pilot: string, calendar: DayWeights | null = null): PastTenure[] {
  const own = mergePeople(signals).filter((signal) => signal.pilot === undefined || signal.pilot === pilot);
  const folding = new Folding(own, calendar);
  const past: PastTenure[] = [];
  for (const signal of own) {
    if (signal.kind !== 'stakeholder.vacated') continue;
    const { role } = signal.data;
    const before = partOf(folding.before(signal), pilot)?.roles.held[role]?.holders ?? [];
    const held = before.map(({ person, since }) => ({ person, since }));
    const after = partOf(folding.through(signal), pilot)?.roles.held[role]?.holders ?? [];
    const staying = new Set(after.map(({ person }) => person));
    for (const { person, since } of held) if (!staying.has(person)) past.push({ person, role, since, until: signal.occurredAt });
  }
  return past.sort((a, b) => a.until - b.until || STAKEHOLDER_ROLES.indexOf(a.role) - STAKEHOLDER_ROLES.indexOf(b.role));
}
