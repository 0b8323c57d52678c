/** Counted days (working days outside agreed quiet) in which a reply is in time. */
const IN_TIME = 5;

/** Weight of the latest message: half of the share comes from the last four or five. */
const LATEST = 0.15;

/** `mark`, `counted`: counted days through the day of the message and through today. */
export function isInTime(mark: number, counted: number): boolean {
  return counted - mark <= IN_TIME;
}

/** Exponentially weighted share over messages: s ← s + 0.15 · (outcome − s). */
export function afterMessage(share: number, wasInTime: boolean): number {
  return share + LATEST * ((wasInTime ? 1 : 0) - share);
}
