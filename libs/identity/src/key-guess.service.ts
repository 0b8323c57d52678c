import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { Database } from '@app/database';
import { addressBlock } from './address-block.rules';
import { attemptLimiter, tooMany, consumeAttempt } from './attempt-limiter';
import { SLOW_ANSWER_MS } from './login-limit.service';
import { hashSecret } from './secret.rules';

const WINDOW_SECONDS = 60;
/** Unknown keys allowed per address and window; further ones are answered late and without a database query. */
const UNKNOWN_KEYS = 30;

/** Slows down callers that guess API keys. A valid key is never delayed by what others at its address send. */
@Injectable()
export class KeyGuessService {
  private readonly byAddress: RateLimiterPostgres;

  constructor(database: Database) {
    this.byAddress = attemptLimiter(database, {
      keyPrefix: 'key-guess',
      points: UNKNOWN_KEYS,
      duration: WINDOW_SECONDS,
      inMemoryBlockOnConsumed: UNKNOWN_KEYS + 1,
    });
  }

  /** Counts an unknown key. Throws `too-many-requests`, a second later, if the address sent too many in the last minute. */
  async count(address: string): Promise<void> {
    const waitMs = await consumeAttempt(this.byAddress, hashSecret(addressBlock(address)).toString('base64url'));
    if (waitMs === 0) return;
    await delay(SLOW_ANSWER_MS);
    throw tooMany('Too many unknown API keys.', waitMs);
  }
}
