import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { Batcher, Database, emit, type Lane, takeEvents, type Tx } from '@app/database';
import type { Signal } from '@app/scoring';
import { SignalRepository } from '@app/signal';
import { HealthRepository } from './health.repository';
import { type ScoringRules, ScoringRulesRepository } from './scoring-rules.repository';
import { type Computed, computeFromScratch, computeFromFacts, mustRefold, type Stored } from './recompute.rules';
import { type Waiting, waitingNews } from './waiting.rules';

/** As many accounts as the queue works on at a time share one transaction. */
const MAX_BATCH = 24;

/** Payloads that waited for each locked account, oldest first. */
type Taken = ReadonlyMap<string, { payload: Record<string, unknown> }[]>;

/** Computes an account's health from its new signals. */
@Injectable()
export class RecomputeService {
  /** By lane, because the calls of one batch wait for each other. */
  private readonly batches: Record<Lane, Batcher<string, 'done' | 'held'>> = {
    live: this.batcher('live'),
    backfill: this.batcher('backfill'),
  };

  constructor(
    private readonly database: Database,
    private readonly health: HealthRepository,
    private readonly signals: SignalRepository,
    private readonly scoringRules: ScoringRulesRepository,
  ) {}

  /**
   * Computes the account if events wait for it. Concurrent calls for a vendor's accounts in one lane share a transaction; an account that
   * somebody holds waits on its own. Throws `not-found` without such an account.
   */
  async recompute(vendorId: string, accountId: string, lane: Lane = 'live'): Promise<void> {
    if ((await this.batches[lane].add(vendorId, accountId)) === 'done') return;
    await this.database.transaction(
      vendorId,
      async (tx) => {
        const taking = Promise.all([this.health.lock(tx, accountId), takeEvents(tx, accountId, 'recompute')]);
        await this.computeTaken(
          tx,
          [accountId],
          taking.then(([locked, waiting]) => {
            if (!locked) throw new DomainError('not-found', 'There is no such account.');
            return new Map([[accountId, waiting]]);
          }),
          lane,
        );
      },
      { onePlan: true },
    );
  }

  private batcher(lane: Lane): Batcher<string, 'done' | 'held'> {
    return new Batcher((vendorId, accountIds) => this.recomputeFree(vendorId, accountIds, lane), MAX_BATCH);
  }

  private async recomputeFree(vendorId: string, accountIds: readonly string[], lane: Lane): Promise<('done' | 'held')[]> {
    return this.database.transaction(
      vendorId,
      async (tx) => {
        const taken = await this.computeTaken(tx, [...new Set(accountIds)], this.health.lockFree(tx, accountIds), lane);
        return accountIds.map((accountId) => (taken.has(accountId) ? 'done' : 'held'));
      },
      { onePlan: true },
    );
  }

  /** Pipelines the reads behind `taking`, which was sent before. */
  private async computeTaken(tx: Tx, accountIds: readonly string[], taking: Promise<Taken>, lane: Lane): Promise<Taken> {
    // In this order: the moment after the lock, so that later computations have later moments, and after taking the events, so that it
    // lies after everything that is counted.
    const [taken, t, stored, added, rules] = await Promise.all([
      taking,
      tx.now(),
      this.health.load(tx, accountIds),
      this.signals.notFolded(tx, accountIds),
      this.scoringRules.current(tx),
    ]);
    const toCompute = stored.filter(({ accountId }) => (taken.get(accountId) ?? []).length > 0);
    const computed = await Promise.all(
      toCompute.map((one) =>
        this.compute(tx, { stored: one, added: added.get(one.accountId) ?? [] }, t, waitingNews(taken.get(one.accountId)!), rules),
      ),
    );
    this.health.store(tx, computed, t);
    emit(
      tx,
      'health.recomputed',
      computed.filter(({ affectsAlarm }) => affectsAlarm).map(({ accountId }) => accountId),
      {},
      { lane },
    );
    return taken;
  }

  private async compute(
    tx: Tx,
    { stored, added }: { stored: Stored; added: Signal[] },
    t: Date,
    { since, corrected }: Waiting,
    rules: ScoringRules,
  ): Promise<Computed> {
    const now = t.getTime();
    // Without a history entry there is nothing to correct.
    const correction = corrected && stored.last !== undefined;
    if (stored.facts?.last && !mustRefold(stored.facts, now, since)) {
      const known = this.upTo(tx, stored.accountId, t, added);
      const further = computeFromFacts(stored, known, now, correction ? 'correction' : 'signals', rules);
      if (further) return further;
    }
    const all = this.upTo(tx, stored.accountId, t, await this.signals.ofAccount(tx, stored.accountId));
    // Facts of another version are folded from scratch too, but no signal came late.
    const last = stored.facts?.last;
    const isLate = last && (since === null || since <= last.occurredAt);
    const cause = correction ? 'correction' : isLate ? 'refold' : 'signals';
    return computeFromScratch(stored, all, now, cause, rules, since ?? -Infinity);
  }

  /** The signals up to `t`. A signal after `t` (clocks differ) emits an event that is due at its time. */
  private upTo(tx: Tx, accountId: string, t: Date, signals: Signal[]): Signal[] {
    const later = signals.findIndex((signal) => signal.occurredAt > t.getTime());
    if (later === -1) return signals;
    const due = signals[later]!.occurredAt;
    emit(tx, 'signals.received', [accountId], { since: due }, { dueAt: new Date(due) });
    return signals.slice(0, later);
  }
}
