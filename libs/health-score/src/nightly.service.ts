import { Injectable, Logger } from '@nestjs/common';
import { addToOutbox, Database, type Tx } from '@app/database';
import type { Moment } from '@app/scoring';
import { SignalRepository } from '@app/signal';
import { AnswerDayRepository } from './answer-day.repository';
import { HealthRepository } from './health.repository';
import type { HistoryCause } from './history.rules';
import { type InForce, InForceRepository } from './in-force.repository';
import { type NightChunk, NightRepository } from './night.repository';
import { lastNight, nextNight } from './nights.rules';
import { type Computed, computeAnew, computeFurther, mustRefold, type Stored } from './recompute.rules';

/** Accounts that are computed in one transaction. */
const CHUNK = 100;
/** Chunks of which one is scored while the others wait for PostgreSQL. */
const COMPUTED_AT_ONCE = 2;
/** Accounts of which what was foreseen is said in one statement: a few hundredths of a second. */
const CALM_CHUNK = 1000;
/** Their signals are in memory together. */
const ANEW_AT_ONCE = 10;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What a pass did. */
export interface Pass {
  /** Accounts of which was said what had been foreseen. */
  calm: number;
  /** Accounts that were computed in full. */
  computed: number;
}

interface Due {
  timeZone: string;
  due: Date;
  now: Date;
}

/**
 * Every score moves with time alone. Once a night something is said of all accounts of a vendor: of most of them what was foreseen, in
 * one statement for many; the others are computed from their facts. Between the nights, those for which something is due.
 */
@Injectable()
export class NightlyService {
  private readonly log = new Logger('Nightly');

  constructor(
    private readonly database: Database,
    private readonly health: HealthRepository,
    private readonly nights: NightRepository,
    private readonly signals: SignalRepository,
    private readonly inForce: InForceRepository,
    private readonly days: AnswerDayRepository,
  ) {}

  /**
   * Runs the vendor's night if it is due. Chunk by chunk: a night that was broken off goes on where it stopped, and two at once share
   * the work. At the end the next one is due at 02:00 in the vendor's time zone.
   */
  async run(vendorId: string, report: (done: Partial<Pass>) => void = () => undefined): Promise<void> {
    const vendor = await this.dueOf(vendorId, 'nightly_due_at');
    if (!vendor) return;
    // A night that was missed is made up for by the latest one. What else made the vendor due comes after its last night.
    const due = new Date(Math.max(vendor.due.getTime(), lastNight(vendor.now, vendor.timeZone).getTime()));
    await this.database.transaction(vendorId, (tx) => this.days.fix(tx));
    await this.database.transaction(vendorId, async (tx) => this.nights.begin(tx, due));
    await this.pass(vendorId, due, undefined, report);
    await this.database.transaction(vendorId, async (tx) => {
      // Who is still at work on some, or held them, may yet be killed: then the night goes on at the next look.
      if (await this.nights.isUnfinished(tx, due)) return;
      this.nights.end(tx, {
        due,
        was: vendor.due,
        next: nextNight(await tx.now(), vendor.timeZone),
      });
    });
  }

  /** Says something of every account of which nothing was said since `due`: what was foreseen of then, else as of `at`, else of now. */
  async pass(vendorId: string, due: Date, at?: Date, report: (done: Partial<Pass>) => void = () => undefined): Promise<Pass> {
    const done = { calm: 0, computed: 0 };
    const count = (more: Partial<Pass>): void => {
      done.calm += more.calm ?? 0;
      done.computed += more.computed ?? 0;
      report(more);
    };
    // Node and PostgreSQL are at work at the same time: while one chunk is scored, another is loaded or stored.
    await Promise.all([
      this.inChunks(
        vendorId,
        (tx, after) => this.sayCalm(tx, after, { due, at }),
        (calm) => count({ calm }),
      ),
      ...Array.from({ length: COMPUTED_AT_ONCE }, () =>
        this.inChunks(
          vendorId,
          (tx, after) => this.computeChunk(tx, after, { due, at }),
          (computed) => count({ computed }),
        ),
      ),
    ]);
    return done;
  }

  /** Computes the accounts for which something is due, if the vendor's hour has come. The next one is the next full hour. */
  async runHour(vendorId: string): Promise<void> {
    const vendor = await this.dueOf(vendorId, 'hourly_due_at');
    if (!vendor) return;
    await this.inChunks(vendorId, async (tx, after) => {
      const accountIds = await this.nights.lockDue(tx, after, vendor.now, CHUNK);
      return this.computeAll(tx, accountIds, undefined, 'hourly', await this.inForce.now(tx));
    });
    await this.database.directory(
      `UPDATE vendor SET hourly_due_at = date_trunc('hour', now()) + interval '1 hour' WHERE vendor_id = $1 AND hourly_due_at = $2`,
      [vendorId, vendor.due],
    );
  }

  private async dueOf(vendorId: string, column: 'nightly_due_at' | 'hourly_due_at'): Promise<Due | undefined> {
    const [vendor] = await this.database.directory<Due>(
      `SELECT time_zone AS "timeZone", ${column} AS due, now() AS now FROM vendor WHERE vendor_id = $1 AND ${column} <= now()`,
      [vendorId],
    );
    return vendor;
  }

  /** Transaction by transaction, until there is nothing after the last account. */
  private async inChunks(
    vendorId: string,
    work: (tx: Tx, after: string) => Promise<Chunk | undefined>,
    report: (count: number) => void = () => undefined,
  ): Promise<void> {
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const from: string = after;
      const done: Chunk | undefined = await this.database.transaction(vendorId, (tx) => work(tx, from));
      after = done?.last;
      if (done) report(done.count);
    }
  }

  private async sayCalm(tx: Tx, after: string, { due, at }: When): Promise<Chunk | undefined> {
    const [t, { version }] = await Promise.all([at ?? tx.now(), this.inForce.now(tx)]);
    const said = await this.nights.sayCalm(tx, { after, due, version, limit: CALM_CHUNK }, t);
    if (said) this.nights.count(tx, due, { calm: said.count });
    return said;
  }

  private async computeChunk(tx: Tx, after: string, { due, at }: When): Promise<Chunk | undefined> {
    const inForce = await this.inForce.now(tx);
    const chunk: NightChunk = {
      after,
      due,
      version: inForce.version,
      limit: CHUNK,
    };
    const done = await this.computeAll(tx, await this.nights.lockChunk(tx, chunk), at, 'nightly', inForce);
    if (done) this.nights.count(tx, due, { computed: done.count });
    return done;
  }

  /** Of locked accounts. */
  private async computeAll(
    tx: Tx,
    accountIds: readonly string[],
    at: Date | undefined,
    cause: HistoryCause,
    inForce: InForce,
  ): Promise<Chunk | undefined> {
    const last = accountIds.at(-1);
    if (last === undefined) return undefined;
    const [t, stored] = await Promise.all([at ?? tx.now(), this.health.load(tx, accountIds)]);
    const computed = await this.compute(tx, stored, t, cause, inForce);
    this.health.store(tx, computed, t);
    addToOutbox(
      tx,
      'health.recomputed',
      computed.filter(({ tell }) => tell).map(({ accountId }) => accountId),
    );
    return { count: computed.length, last };
  }

  private async compute(tx: Tx, stored: readonly Stored[], t: Date, cause: HistoryCause, inForce: InForce): Promise<Computed[]> {
    const computed: (Computed | undefined)[] = [];
    const anew: Stored[] = [];
    for (const one of stored) {
      const further = await this.orAlone(tx, one, () => fromFacts(one, t.getTime(), cause, inForce) ?? 'anew');
      if (further === 'anew') anew.push(one);
      else computed.push(further);
    }
    for (let start = 0; start < anew.length; start += ANEW_AT_ONCE) {
      const some = anew.slice(start, start + ANEW_AT_ONCE);
      const signals = await this.signals.ofAccounts(
        tx,
        some.map(({ accountId }) => accountId),
        t,
      );
      for (const one of some) {
        computed.push(await this.orAlone(tx, one, () => computeAnew(one, signals.get(one.accountId)!, t.getTime(), cause, inForce)));
      }
    }
    return computed.filter((one) => one !== undefined);
  }

  /** One account that cannot be computed must not cost the others their night: it goes the way of the outbox, where failures show. */
  private async orAlone<T>(tx: Tx, { accountId }: Stored, work: () => T): Promise<T | undefined> {
    try {
      return work();
    } catch (error) {
      this.log.warn(`account ${accountId} is computed on its own: ${(error as Error).message}`);
      addToOutbox(tx, 'signals.received', [accountId]);
      return undefined;
    }
  }
}

interface Chunk {
  count: number;
  /** Its last account. */
  last: string;
}

interface When {
  due: Date;
  at: Date | undefined;
}

/** Undefined where the facts do not suffice. */
function fromFacts(stored: Stored, t: Moment, cause: HistoryCause, inForce: InForce): Computed | undefined {
  return mustRefold(stored.facts, t, undefined) ? undefined : computeFurther(stored, [], t, cause, inForce);
}
