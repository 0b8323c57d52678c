import { isDecider } from '../../topics/roles/roles.state';
import { usualCalendarDays } from '../../topics/silence/silence.sentence';
import { rhythmOf } from '../../topics/silence/role-silence';
import { riskOf, silentDays, TASK_RISK } from '../../topics/silence/silence.state';
import type { Snapshot } from '../../topics/snapshot';

/** The silence of one person. */
export interface PersonSilence {
  /** Their usual gap in calendar days; null with fewer than two replies. */
  usualDays: number | null;
  /** Counted days since their last reply, or the recorded handover after it; null without a reply. */
  days: number | null;
  /** Null for a person who never replied and was never asked, while their clock is not quiet. */
  isSilent: boolean | null;
}

/**
 * The silence of one person at the client. It never contradicts the health: while the speaking clock is quiet, everyone on it is silent, and
 * whoever gave its last reply is silent exactly when it is quiet. Others are judged by their own rhythm with the same risk and threshold.
 */
export function personSilence(snapshot: Snapshot, person: string): PersonSilence {
  const { part, silence, model, t } = snapshot;
  const rhythm = rhythmOf(snapshot, person);
  const days = rhythm === null ? null : silentDays(snapshot, rhythm);
  const hasReplied = Object.hasOwn(part.silence.people, person);
  const own = { usualDays: rhythm && usualCalendarDays(part, rhythm), days: hasReplied ? days : null };
  const isHeld = silence !== null && silence.heldUntil !== null;
  const isOnClock = silence !== null && (silence.clock === 'client' || isDecider(part, person));
  if (silence !== null && isOnClock) {
    const isQuiet = silence.risk >= TASK_RISK && !isHeld;
    if (isQuiet || silence.rhythm.by === person) return { ...own, isSilent: isQuiet };
  }
  if (rhythm === null || days === null) return { ...own, isSilent: null };
  return { ...own, isSilent: riskOf(model, rhythm, days, t) >= TASK_RISK && !isHeld };
}
