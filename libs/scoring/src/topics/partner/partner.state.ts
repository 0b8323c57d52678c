import { readTally } from '../../facts/tally';
import type { Rhythm } from '../../silence/rhythm';
import { riskOf, silentDays, TASK_RISK, unansweredIn } from '../silence/silence.state';
import type { Snapshot } from '../snapshot';

/** The partner's silence at one moment. */
export interface PartnerSilence {
  rhythm: Rhythm;
  /** Probability, 0–1, that this silence becomes a stall. */
  risk: number;
  /** Requests that have waited long enough for a reply, at most three. */
  unanswered: number;
}

/** The client's own decision-makers count for at least this share, however well the partner replies. */
const LEAST_SHARE = 0.65;

/** Null if the partner never replied. */
export function partnerSilence(snapshot: Snapshot): PartnerSilence | null {
  const { part, model, t } = snapshot;
  const rhythm = part.silence.clocks.partner;
  if (!rhythm) return null;
  return { rhythm, risk: riskOf(model, rhythm, silentDays(snapshot, rhythm), t), unanswered: unansweredIn(rhythm, t) };
}

/** True if the partner holds the contract or operates the system. */
export function isRunByPartner(snapshot: Snapshot): boolean {
  return snapshot.part.description.contractHeldBy === 'partner' || isOperatedByPartner(snapshot);
}

/** As recorded for the account; otherwise inferred from who does most of the operating. */
export function isOperatedByPartner({ part: { description, operations } }: Snapshot): boolean {
  if (description.operatedBy !== null || !operations.last) return description.operatedBy === 'partner';
  const { awake } = operations.last;
  return readTally(operations.partner, 60, awake) > readTally(operations.all, 60, awake) / 2;
}

export function hasPartner(snapshot: Snapshot): boolean {
  return snapshot.part.description.account.route === 'partner' || isRunByPartner(snapshot);
}

/** True if a partner runs the system and replies as usual. */
export function isPartnerReplying(snapshot: Snapshot): boolean {
  if (!isRunByPartner(snapshot)) return false;
  const partner = partnerSilence(snapshot);
  return partner !== null && partner.risk < TASK_RISK;
}

/** How much a silence of the client's decision-makers counts, 0–1: less while a partner runs the system and replies. */
export function shareOfDeciders(snapshot: Snapshot): number {
  const partner = isRunByPartner(snapshot) ? partnerSilence(snapshot) : null;
  return partner ? Math.max(LEAST_SHARE, partner.risk) : 1;
}
