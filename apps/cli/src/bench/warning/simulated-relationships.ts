import { createHash } from 'node:crypto';
import { DAY, type Signal } from '@app/scoring';
import { chances, gamma, normal } from '../../train/chances';
import { type SilenceLog, silenceLog } from '../../train/silence-log';

/** An invented portfolio of relationships by email. Days are those of a world at speed 1. */
export interface World {
  name: string;
  /** All times are multiplied by it: 4 is a slow world. */
  speed: number;
  /** Median days between emails of an account, and the spread of the gaps of one account (of their logarithm, from–to). */
  pace: number;
  spread: [number, number];
  /** Mean days until a relationship ends for good; the rates to end are gamma-distributed over accounts with this shape. */
  life: number;
  lifeShape: number;
  /** Share of the gaps at the median pace that are pauses, and how many days those add. */
  pauses: number;
  pauseDays: [number, number];
}

const ACCOUNTS = 400;
const DAYS = 730;
/** Spread of the mean gap over accounts, of its logarithm. */
const PACES = 0.8;
/** Days between our own emails. */
const ASK_EVERY = 10;
const FEWEST_ANSWERS = 3;
const FIRST_DAY = 18_000;

/** The silences of a world: gaps log-normal around a pace that drifts, with pauses and ends. Deterministic. */
export function simulatedRelationships(world: World, seed: number): SilenceLog {
  const next = chances(seed);
  const lastDay = Math.floor(DAYS * world.speed) - 1;
  const accounts: [string, Signal[]][] = [];
  for (let account = 0; account < ACCOUNTS; account++) {
    const start = next() * DAYS * 0.4;
    const answers = contacts(world, start, next);
    const asks: number[] = [];
    for (let day = start; day < DAYS; day -= Math.log(next()) * ASK_EVERY) asks.push(day);
    const days = distinctDays(answers, world.speed);
    if (days.length < FEWEST_ANSWERS) continue;
    const signals = [...mails('touchpoint.inbound', days, 10), ...mails('touchpoint.outbound', distinctDays(asks, world.speed), 9)];
    accounts.push([`account-${account}`, signals.sort((a, b) => a.occurredAt - b.occurredAt)]);
  }
  return silenceLog(accounts, FIRST_DAY, FIRST_DAY + lastDay);
}

function contacts(world: World, start: number, next: () => number): number[] {
  const pace = world.pace * Math.exp(PACES * normal(next));
  const spread = world.spread[0] + next() * (world.spread[1] - world.spread[0]);
  const rate = gamma(world.lifeShape, next) / world.lifeShape / world.life;
  const end = Math.min(DAYS, start - Math.log(next()) / rate);
  const pauses = Math.min(0.5, (world.pauses * pace) / world.pace);
  const days: number[] = [];
  let drift = 0;
  for (let day = start; day < end;) {
    days.push(day);
    drift = 0.9 * drift + 0.2 * normal(next);
    day += pace * Math.exp(drift + spread * normal(next) - (spread * spread) / 2);
    if (next() < pauses) day += world.pauseDays[0] + next() * (world.pauseDays[1] - world.pauseDays[0]);
  }
  return days;
}

function distinctDays(days: readonly number[], speed: number): number[] {
  return [...new Set(days.map((day) => Math.floor(day * speed)))];
}

function mails(kind: 'touchpoint.inbound' | 'touchpoint.outbound', days: readonly number[], hour: number): Signal[] {
  return days.map((day) => ({
    signalId: createHash('sha256').update(`${kind} ${day}`).digest('hex').slice(0, 32),
    kind,
    occurredAt: (FIRST_DAY + day) * DAY + (hour * DAY) / 24,
    data: {},
  }));
}
