import type { CardSegment, CardWhen } from './card';
import type { Snapshot } from '../topics/snapshot';

/** True if all conditions of a card hold. An unknown value fits no condition, except that a pilot not yet handed over is at day 0, month 0. */
export function cardFits(when: CardWhen, snapshot: Snapshot): boolean {
  const day = Math.max(0, snapshot.sinceHandover ?? 0);
  if (day < (when.fromDay ?? 0) || (typeof when.toDay === 'number' && day >= when.toDay)) return false;
  if (when.fromMonth !== undefined || typeof when.toMonth === 'number') {
    const month = monthsBetween(snapshot.handedOverAt, snapshot.t);
    if (month < (when.fromMonth ?? 0) || (typeof when.toMonth === 'number' && month >= when.toMonth)) return false;
  }
  if (when.atPlan && !isAtPlan(snapshot)) return false;
  const stage = snapshot.part.description.pilot?.stage ?? null;
  if (when.stages && (stage === null || !when.stages.includes(stage))) return false;
  return !when.account || isInSegment(when.account, snapshot);
}

/** Stage steady, or all planned devices activated, whatever the stage says. */
function isAtPlan({ part }: Snapshot): boolean {
  const stage = part.description.pilot?.stage ?? null;
  if (stage === 'steady') return true;
  const planned = part.description.pilot?.plannedDevices ?? null;
  const activated = part.fleet.last?.activated ?? 0;
  return planned !== null && planned > 0 && activated >= planned;
}

function isInSegment({ regions, routes, operatedBy, contractModels, value }: CardSegment, { part }: Snapshot): boolean {
  if (!isOneOf(regions, part.calendar.region) || !isOneOf(operatedBy, part.description.operatedBy)) return false;
  const { route, contractModel, annualValue, currency } = part.description.account;
  if (!isOneOf(routes, route) || !isOneOf(contractModels, contractModel)) return false;
  if (!value) return true;
  if (annualValue === null || currency !== value.currency || annualValue < (value.from ?? 0)) return false;
  return typeof value.to !== 'number' || annualValue < value.to;
}

function isOneOf<T extends string>(allowed: readonly T[] | undefined, recorded: string | null): boolean {
  return allowed === undefined || (recorded !== null && (allowed as readonly string[]).includes(recorded));
}

/** Whole calendar months (UTC) from a handover; 0 before it, and without one. */
export function monthsBetween(from: number | null, t: number): number {
  if (from === null || t <= from) return 0;
  const start = new Date(from);
  const end = new Date(t);
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const isFull = end.getUTCDate() > start.getUTCDate() || (end.getUTCDate() === start.getUTCDate() && timeOfDay(t) >= timeOfDay(from));
  // The last day of a shorter month completes it.
  const isLastDay = new Date(t + 86_400_000).getUTCDate() === 1 && end.getUTCDate() < start.getUTCDate();
  return months - (isFull || isLastDay ? 0 : 1);
}

function timeOfDay(at: number): number {
  return ((at % 86_400_000) + 86_400_000) % 86_400_000;
}
