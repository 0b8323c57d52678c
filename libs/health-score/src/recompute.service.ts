import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { addToOutbox, Database, takeFromOutbox, type Tx } from '@app/database';
import type { Signal } from '@app/scoring';
import { SignalRepository } from '@app/signal';
import { HealthRepository } from './health.repository';
import { InForceRepository } from './in-force.repository';
import { type Computed, computeAnew, computeFurther, mustRefold, type Stored } from './recompute.rules';
import { type Waiting, waitingNews } from './waiting.rules';

/** New signals of one account become its health. */
@Injectable()
export class RecomputeService {
  constructor(
    private readonly database: Database,
    private readonly health: HealthRepository,
    private readonly signals: SignalRepository,
    private readonly inForce: InForceRepository,
  ) {}

  /** Does what waits for this account, in one transaction; nothing when nothing waits. Throws `not-found` without such an account. */
  async recompute(vendorId: string, accountId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      // In this order, sent at once. The moment comes after the lock, so that no later computation of this account has an earlier one;
      // and after taking what waits, so that it lies after everything that is counted in.
      const [locked, waiting, t, [stored], added] = await Promise.all([
        this.health.lock(tx, accountId),
        takeFromOutbox(tx, accountId, ['signals.received']),
        tx.now(),
        this.health.load(tx, [accountId]),
        this.signals.notFolded(tx, accountId),
      ]);
      if (!locked) throw new DomainError('not-found', 'There is no such account.');
      if (waiting.length === 0) return;
      const computed = await this.compute(tx, { stored: stored!, added }, t, waitingNews(waiting));
      this.health.store(tx, [computed], t);
      if (computed.tell) addToOutbox(tx, 'health.recomputed', [accountId]);
    });
  }

  private async compute(
    tx: Tx,
    { stored, added }: { stored: Stored; added: Signal[] },
    t: Date,
    { since, corrected }: Waiting,
  ): Promise<Computed> {
    const now = t.getTime();
    const inForce = await this.inForce.now(tx);
    // Of what was never said nothing needs to be corrected.
    const correction = corrected && stored.last !== undefined;
    if (stored.facts?.last && !mustRefold(stored.facts, now, since)) {
      const known = this.upTo(tx, stored.accountId, t, added);
      const further = computeFurther(stored, known, now, correction ? 'correction' : 'signals', inForce);
      if (further) return further;
    }
    const all = this.upTo(tx, stored.accountId, t, await this.signals.ofAccount(tx, stored.accountId));
    return computeAnew(stored, all, now, correction ? 'correction' : stored.facts?.last ? 'refold' : 'signals', inForce);
  }

  /** The signals up to `t`. One that is said to lie after it (clocks differ) is dealt with when its time has come. */
  private upTo(tx: Tx, accountId: string, t: Date, signals: Signal[]): Signal[] {
    const later = signals.findIndex((signal) => signal.occurredAt > t.getTime());
    if (later === -1) return signals;
    const due = signals[later]!.occurredAt;
    tx.send(`INSERT INTO outbox (vendor_id, event, account_id, payload, due_at) VALUES ($1, 'signals.received', $2, $3, $4)`, [
      tx.vendorId,
      accountId,
      JSON.stringify({ since: due }),
      new Date(due),
    ]);
    return signals.slice(0, later);
  }
}
