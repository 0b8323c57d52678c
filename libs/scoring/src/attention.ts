import { dayOf, dayOfDate } from './dates';
import type { HealthPoint } from './health';
import type { Moment } from './signal';
import { DIGEST_RISK } from './silence-risk';

export interface AttentionContext {
  /** Minor units of any currency; null when unknown. */
  annualValue: number | null;
  /** ISO date; null when unknown. */
  renewsOn: string | null;
  /** Change of the score over the last 30 days. */
  change30: number | null;
}

/** A gate with this cap would be no worry, one with that all there is. Between, what is only a chore of ours weighs far less than trouble. */
const MILD_CAP = 82;
const WORST_CAP = 15;
/** A fall of so many points in a month is as bad as a fall gets; most of it is said by the gates already. */
const STEEP_FALL = 40;
const FALL_WEIGHT = 0.35;
/** A doubtful silence is a line in the digest, a sure one as bad as a deep gate. */
const SILENCE_WEIGHT = 0.7;
const RENEWAL_HORIZON = 180;
const RENEWAL_GRACE = 30;

/**
 * Order of the portfolio: severity (open gates, silence, downward trend; 0–1) × money at stake × nearness of renewal or of
 * +150 days after handover, times 100. Never by band alone: a low score without any of these weighs little.
 */
export function attention(health: HealthPoint, context: AttentionContext, t: Moment): number {
  return 100 * severityOf(health, context.change30) * moneyOf(context.annualValue) * nearnessOf(health, context.renewsOn, t);
}

/** Reasons add up like chances: 1 − Π(1 − reason). */
function severityOf({ gates, silence, score }: HealthPoint, change30: number | null): number {
  let calm = 1;
  for (const { cap } of gates) calm *= 1 - worryOf(cap);
  if (silence && silence.risk >= DIGEST_RISK) calm *= 1 - SILENCE_WEIGHT * silence.risk ** 2;
  if (change30 !== null && change30 < 0) calm *= 1 - FALL_WEIGHT * Math.min(1, -change30 / STEEP_FALL);
  if (score !== null) calm *= 1 - (100 - score) / 500;
  return 1 - calm;
}

function worryOf(cap: number): number {
  return 0.9 * (Math.max(0, MILD_CAP - Math.max(cap, WORST_CAP)) / (MILD_CAP - WORST_CAP)) ** 1.5;
}

/** By orders of magnitude: currencies differ, and ten times the money is not ten times the worry. 1 when unknown. */
function moneyOf(annualValue: number | null): number {
  return annualValue === null ? 1 : 0.6 + 0.2 * Math.log10(1 + annualValue / 100_000);
}

function nearnessOf({ daysSinceHandover }: HealthPoint, renewsOn: string | null, t: Moment): number {
  let nearness = 1;
  if (renewsOn !== null) {
    const days = dayOfDate(renewsOn) - dayOf(t);
    if (days >= -RENEWAL_GRACE && days <= RENEWAL_HORIZON) nearness += 0.6 * (1 - Math.max(0, days) / RENEWAL_HORIZON);
  }
  if (daysSinceHandover !== null && daysSinceHandover >= 120 && daysSinceHandover < 180) nearness += 0.15;
  return nearness;
}
