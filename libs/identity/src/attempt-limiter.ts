import { type IRateLimiterPostgresOptions, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '@app/contracts';
import type { Database } from '@app/database';

/** Counts attempts in PostgreSQL, so that a limit holds across processes and restarts. */
export function attemptLimiter(database: Database, options: Omit<IRateLimiterPostgresOptions, 'storeClient'>): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: storeIn(database),
    storeType: 'client',
    tableName: 'login_attempt',
    tableCreated: true,
    ...options,
  });
}

/** Counts an attempt. Returns 0 if it is allowed, otherwise the milliseconds to wait. */
export async function consumeAttempt(limit: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
    throw refusal;
  }
}

export function tooMany(what: string, waitMs: number): DomainError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  const [count, unit] = seconds <= 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  const wait = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return new DomainError('too-many-requests', `${what} Try again in ${wait}.`, [], { retryAfterSeconds: seconds });
}

/** Runs the statements of the rate limiter on our own database connection. */
function storeIn(database: Database): object {
  return {
    query: async ({ text, values }: { text: string; values?: unknown[] }): Promise<{ rows: unknown[]; rowCount: number }> => {
      const rows = await database.directory(text, values);
      return { rows, rowCount: rows.length };
    },
  };
}
