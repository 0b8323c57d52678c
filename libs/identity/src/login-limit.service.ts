import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { Database } from '@app/database';
import { addressBlock } from './address-block.rules';
import { attemptLimiter, tooMany, consumeAttempt } from './attempt-limiter';
import { hashSecret } from './secret.rules';

const WINDOW_SECONDS = 15 * 60;
/** Failures in a window, after which attempts are refused until it ends. */
const FAILURES_PER_NAME_AND_ADDRESS = 10;
const FAILURES_PER_ADDRESS = 50;
/** Failures in a window for one name from anywhere, after which each attempt is answered late. */
const FAILURES_PER_NAME = 20;
export const SLOW_ANSWER_MS = 1_000;

export interface LoginCaller {
  email: string;
  /** The caller's network address. */
  address: string;
}

/**
 * Counts failed log-ins in PostgreSQL, so that the limits hold across processes and restarts. Only the address that failed is refused;
 * failures for a name from other addresses only slow it down, so nobody can lock others out.
 */
@Injectable()
export class LoginLimitService {
  private readonly byAddress: RateLimiterPostgres;
  private readonly byNameAndAddress: RateLimiterPostgres;
  private readonly byName: RateLimiterPostgres;

  constructor(database: Database) {
    const limit = (keyPrefix: string, points: number, clearExpiredByTimeout = false): RateLimiterPostgres =>
      attemptLimiter(database, { keyPrefix, points, duration: WINDOW_SECONDS, clearExpiredByTimeout });
    this.byAddress = limit('address', FAILURES_PER_ADDRESS, true);
    this.byNameAndAddress = limit('name-and-address', FAILURES_PER_NAME_AND_ADDRESS);
    this.byName = limit('name', FAILURES_PER_NAME);
  }

  /**
   * Counts an attempt as failed before its outcome is known, so that many attempts at once count too. Throws `too-many-requests` with
   * the seconds to wait; resolves late when the name has failed often.
   */
  async begin(caller: LoginCaller): Promise<void> {
    const keys = keysOf(caller);
    for (const [limit, key] of [
      [this.byAddress, keys.address],
      [this.byNameAndAddress, keys.nameAndAddress],
    ] as const) {
      const waitMs = await consumeAttempt(limit, key);
      if (waitMs > 0) throw tooMany('Too many failed log-ins.', waitMs);
    }
    if ((await consumeAttempt(this.byName, keys.name)) > 0) await delay(SLOW_ANSWER_MS);
  }

  /** The attempt succeeded: it no longer counts, and earlier failures from this address are forgotten. */
  async succeed(caller: LoginCaller): Promise<void> {
    const keys = keysOf(caller);
    await Promise.all([
      this.byAddress.reward(keys.address),
      this.byNameAndAddress.delete(keys.nameAndAddress),
      this.byName.reward(keys.name),
    ]);
  }
}

/** Hashes: the table must not say who logs in from where. */
function keysOf({ email, address }: LoginCaller): { address: string; name: string; nameAndAddress: string } {
  const block = addressBlock(address);
  const hash = (text: string): string => hashSecret(text).toString('base64url');
  return { address: hash(block), name: hash(email), nameAndAddress: hash(`${email} ${block}`) };
}
