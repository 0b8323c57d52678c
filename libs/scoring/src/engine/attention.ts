import worth from './currency-worth.json';
import { DIGEST_RISK } from '../topics/silence/silence.state';
import { dayOf, dayOfDate } from '../vocabulary/dates';
import type { Moment } from '../vocabulary/vocabulary';
import type { HealthPoint } from './health';

export interface AttentionContext {
  /** Minor units of `currency`; null when unknown. */
  annualValue: number | null;
  /** ISO 4217; null when unknown. */
  currency: string | null;
  /** ISO date; null when unknown. */
  renewsOn: string | null;
  /** Change of the score over the last 30 days. */
  change30: number | null;
}

const PER_EURO = new Map(Object.entries(worth.minorUnitsPerEuro));

const CENTS = 100;

/** A gate with this cap or a higher one weighs nothing. */
const MILD_CAP = 82;

/** A gate with this cap or a lower one weighs most. In between, the curve is steep: a small chore weighs far less than real trouble. */
const WORST_CAP = 15;

/** A larger fall in a month weighs no more. Falls weigh little, because most of them show in the gates. */
const STEEP_FALL = 40;

const FALL_WEIGHT = 0.35;

/** A doubtful silence weighs little; a certain one weighs as much as a gate with a low cap. */
const SILENCE_WEIGHT = 0.7;

const RENEWAL_HORIZON = 180;

const RENEWAL_GRACE = 30;

/** Applying for a budget takes some weeks, so its window counts as near from here on. */
const WINDOW_HORIZON = 90;

const NEAR_MONEY = 0.6;

/**
 * Order of the portfolio: severity (open gates, silence, downward trend; 0–1) × money at stake × nearness of renewal, of the end of
 * an open budget window or of +150 days after handover, times 100. Never by band alone: a low score without any of these weighs little.
 */
export function attention(health: HealthPoint, context: AttentionContext, t: Moment): number {
  return 100 * severityOf(health, context.change30) * moneyOf(context) * nearnessOf(health, context.renewsOn, t);
}

/** Combines the reasons like independent probabilities: 1 − Π(1 − reason). */
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

/**
 * Grows with the logarithm of the value: ten times the money is not ten times the worry, and rough exchange rates suffice. A currency that
 * is not in the table counts like EUR. An unknown value counts as 1, like 100,000 EUR.
 */
function moneyOf({ annualValue, currency }: AttentionContext): number {
  if (annualValue === null) return 1;
  const perEuro = (currency !== null && PER_EURO.get(currency)) || CENTS;
  return 0.6 + 0.2 * Math.log10(1 + annualValue / (1000 * perEuro));
}

/** Counts the nearer of the renewal and the end of the budget window. */
function nearnessOf({ daysSinceHandover, windowClosesDay }: HealthPoint, renewsOn: string | null, t: Moment): number {
  const today = dayOf(t);
  const renewal = renewsOn === null ? 0 : near(dayOfDate(renewsOn) - today, RENEWAL_HORIZON, RENEWAL_GRACE);
  const window = windowClosesDay === null ? 0 : near(windowClosesDay - today, WINDOW_HORIZON, 0);
  const isAtTheTurn = daysSinceHandover !== null && daysSinceHandover >= 120 && daysSinceHandover < 180;
  return 1 + NEAR_MONEY * Math.max(renewal, window) + (isAtTheTurn ? 0.15 : 0);
}

/** 1 on the day and during the grace period after it, falling to 0 at the horizon; 0 once it is over. */
function near(days: number, horizon: number, grace: number): number {
  return days < -grace || days > horizon ? 0 : 1 - Math.max(0, days) / horizon;
}
