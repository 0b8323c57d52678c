/** How long a statement and its wait for a lock may take, in milliseconds. */
export interface WorkLimits {
  statementMs: number;
  lockMs: number;
}

export interface DatabaseLimits {
  /** For connecting, and for waiting until a connection of the pool is free. */
  connectMs: number;
  /** Work that somebody waits for. */
  short: WorkLimits;
  /** Jobs, nights and imports. */
  long: WorkLimits;
}

export type LimitName = 'short' | 'long';

/** A request meets at most one wait for a connection and one for an answer, so it is answered within 5 s. */
export const DEFAULT_LIMITS: DatabaseLimits = {
  connectMs: 1_500,
  short: { statementMs: 3_000, lockMs: 2_000 },
  long: { statementMs: 120_000, lockMs: 30_000 },
};

/** PostgreSQL cancels an overdue statement itself; a server that hangs does not, so this much later the client gives up. */
const GRACE_MS = 250;

/** When the client gives up waiting for the answer to a statement. */
export function giveUpMs({ statementMs }: WorkLimits): number {
  return statementMs + GRACE_MS;
}
