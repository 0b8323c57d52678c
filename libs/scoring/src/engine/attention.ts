import worth from './currency-worth.json';
import { DIGEST_RISK } from '../topics/silence/silence.state';
import { dayOf, dayOfDate } from '../vocabulary/dates';
import type { Moment } from '../vocabulary/vocabulary';
import type { HealthPoint } from './health';

export interface AttentionContext {
  /** Minor units of `currency`; null when unknown. */
  annualValue: number | null;
  /** ISO 4217; null when nobody told it. */
  currency: string | null;
  /** ISO date; null when unknown. */
  renewsOn: string | null;
  /** Change of the score over the last 30 days. */
  change30: number | null;
}

const PER_EURO = new Map(Object.entries(worth.minorUnitsPerEuro));

const CENTS = 100;

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

/** An application for money takes some weeks: from here on its window is near. */
const WINDOW_HORIZON = 90;

const NEAR_MONEY = 0.6;

/**
 * Order of the portfolio: severity (open gates, silence, downward trend; 0–1) × money at stake × nearness of renewal, of the end of
 * an open budget window or of +150 days after handover, times 100. Never by band alone: a low score without any of these weighs little.
 */
export function attention(health: HealthPoint, context: AttentionContext, t: Moment): number {
  return 100 * severityOf(health, context.change30) * moneyOf(context) * nearnessOf(health, context.renewsOn, t);
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

/**
 * By orders of magnitude, as ten times the money is not ten times the worry; so that rough rates make currencies comparable. Of one that
 * the table does not have the number counts as it is. 1 when the value is unknown, as for 100,000 EUR.
 */
function moneyOf({ annualValue, currency }: AttentionContext): number {
  if (annualValue === null) return 1;
  const perEuro = (currency !== null && PER_EURO.get(currency)) || CENTS;
  return 0.6 + 0.2 * Math.log10(1 + annualValue / (1000 * perEuro));
}

/** The money that is decided upon next counts: of renewal and budget window the nearer one. */
function nearnessOf({ daysSinceHandover, windowClosesDay }: HealthPoint, renewsOn: string | null, t: Moment): number {
  const today = dayOf(t);
  const renewal = renewsOn === null ? 0 : near(dayOfDate(renewsOn) - today, RENEWAL_HORIZON, RENEWAL_GRACE);
  const window = windowClosesDay === null ? 0 : near(windowClosesDay - today, WINDOW_HORIZON, 0);
  const isAtTheTurn = daysSinceHandover !== null && daysSinceHandover >= 120 && daysSinceHandover < 180;
  return 1 + NEAR_MONEY * Math.max(renewal, window) + (isAtTheTurn ? 0.15 : 0);
}

/** 1 on the day and in the days of grace after it, 0 from the horizon on and once it is over. */
function near(days: number, horizon: number, grace: number): number {
  return days < -grace || days > horizon ? 0 : 1 - Math.max(0, days) / horizon;
}
