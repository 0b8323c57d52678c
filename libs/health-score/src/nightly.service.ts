import { Injectable, Logger } from '@nestjs/common';
import type { HistoryCause } from '@app/contracts';
import { Database, emit, takeVendorEvents, type Tx } from '@app/database';
import type { Moment } from '@app/scoring';
import { SignalRepository } from '@app/signal';
import { AnswerDayRepository } from './answer-day.repository';
import { HealthRepository } from './health.repository';
import { type InForce, InForceRepository } from './in-force.repository';
import { ALL_ACCOUNTS, type NightDue, NightRepository, type Stretch } from './night.repository';
import { lastNight, nextNight } from './nights.rules';
import { type Computed, computeAnew, computeFurther, mustRefold, type Stored } from './recompute.rules';

/** Accounts that are computed in one transaction. */
const CHUNK = 25;
/** Accounts that are looked at together: what was foreseen of them is said in one statement, a few hundredths of a second. */
const STRETCH = 500;
/** Stretches at once: while accounts of one are scored, PostgreSQL is at work on the others. */
const STRETCHES_AT_ONCE = 2;
/** Their signals are in memory together. */
const ANEW_AT_ONCE = 10;

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
    await this.database.transaction(vendorId, (tx) => Promise.resolve(this.nights.begin(tx, due)));
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

  /** Makes the vendor's night due now: other cards are in force, and every account has to be scored by them. */
  async makeDue(vendorId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      await this.nights.makeDue(tx);
      await takeVendorEvents(tx, 'schedule-night');
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
    const stretches = (await this.database.transaction(vendorId, (tx) => this.nights.stretches(tx, STRETCH))).values();
    const workThrough = async (): Promise<void> => {
      for (const stretch of stretches) {
        await this.inChunks(vendorId, stretch, (tx, rest) => this.workOn(tx, rest, { due, at, isWhole: rest === stretch }), count);
      }
    };
    await Promise.all(Array.from({ length: STRETCHES_AT_ONCE }, workThrough));
    return done;
  }

  /** Computes the accounts for which something is due, if the vendor's hour has come. The next one is the next full hour. */
  async runHour(vendorId: string): Promise<void> {
    const vendor = await this.dueOf(vendorId, 'hourly_due_at');
    if (!vendor) return;
    await this.passHour(vendorId, vendor.now);
    await this.database.directory(
      `UPDATE vendor SET hourly_due_at = date_trunc('hour', now()) + interval '1 hour' WHERE vendor_id = $1 AND hourly_due_at = $2`,
      [vendorId, vendor.due],
    );
  }

  /** Computes every account for which something was due until `due`, as of `at`, else of now. Answers how many these were. */
  async passHour(vendorId: string, due: Date, at?: Date): Promise<number> {
    let count = 0;
    await this.inChunks(
      vendorId,
      ALL_ACCOUNTS,
      async (tx, { after }) => {
        const accountIds = await this.nights.lockDue(tx, after, due, CHUNK);
        const computed = await this.computeAll(tx, accountIds, at, 'hourly', await this.inForce.now(tx));
        return { computed, last: accountIds.length < CHUNK ? undefined : accountIds.at(-1) };
      },
      ({ computed = 0 }) => (count += computed),
    );
    return count;
  }

  private async dueOf(vendorId: string, column: 'nightly_due_at' | 'hourly_due_at'): Promise<Due | undefined> {
    const [vendor] = await this.database.directory<Due>(
      `SELECT time_zone AS "timeZone", ${column} AS due, now() AS now FROM vendor WHERE vendor_id = $1 AND ${column} <= now()`,
      [vendorId],
    );
    return vendor;
  }

  /** Transaction by transaction, until nothing of the stretch is left after the last account. */
  private async inChunks(
    vendorId: string,
    stretch: Stretch,
    work: (tx: Tx, rest: Stretch) => Promise<Chunk>,
    report: (done: Partial<Pass>) => void = () => undefined,
  ): Promise<void> {
    for (let rest: Stretch | undefined = stretch; rest !== undefined;) {
      const next: Stretch = rest;
      const { last, ...done }: Chunk = await this.database.transaction(vendorId, (tx) => work(tx, next));
      rest = last === undefined ? undefined : { after: last, until: stretch.until };
      report(done);
    }
  }

  /** Says of a stretch what was foreseen, and computes the first of those of which nothing was. */
  private async workOn(tx: Tx, stretch: Stretch, { due, at, isWhole }: When): Promise<Chunk> {
    const [t, inForce] = await Promise.all([at ?? tx.now(), this.inForce.now(tx)]);
    const night: NightDue = { due, version: inForce.version };
    const saying = isWhole ? this.nights.sayCalm(tx, stretch, night, t) : 0;
    const [calm, locked] = await Promise.all([saying, this.nights.lockChunk(tx, stretch, night, CHUNK)]);
    const computed = await this.computeAll(tx, locked, at, 'nightly', inForce);
    if (calm + computed > 0) this.nights.count(tx, due, { calm, computed });
    return { calm, computed, last: locked.length < CHUNK ? undefined : locked.at(-1) };
  }

  /** Of locked accounts. Answers how many could be. */
  private async computeAll(
    tx: Tx,
    accountIds: readonly string[],
    at: Date | undefined,
    cause: HistoryCause,
    inForce: InForce,
  ): Promise<number> {
    if (accountIds.length === 0) return 0;
    const [t, stored] = await Promise.all([at ?? tx.now(), this.health.load(tx, accountIds)]);
    const computed = await this.compute(tx, stored, t, cause, inForce);
    this.health.store(tx, computed, t);
    emit(
      tx,
      'health.recomputed',
      computed.filter(({ isNews }) => isNews).map(({ accountId }) => accountId),
    );
    return computed.length;
  }

  private async compute(tx: Tx, stored: readonly Stored[], t: Date, cause: HistoryCause, inForce: InForce): Promise<Computed[]> {
    const computed: (Computed | undefined)[] = [];
    const anew: Stored[] = [];
    for (const one of stored) {
      const further = this.orAlone(tx, one, () => fromFacts(one, t.getTime(), cause, inForce) ?? 'anew');
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
        computed.push(this.orAlone(tx, one, () => computeAnew(one, signals.get(one.accountId)!, t.getTime(), cause, inForce, Infinity)));
      }
    }
    return computed.filter((one) => one !== undefined);
  }

  /** One account that cannot be computed must not cost the others their night: it goes the way of the outbox, where failures show. */
  private orAlone<T>(tx: Tx, { accountId }: Stored, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.log.warn(`account ${accountId} is computed on its own: ${(error as Error).message}`);
      emit(tx, 'signals.received', [accountId]);
      return undefined;
    }
  }
}

interface Chunk extends Partial<Pass> {
  /** Its last account, when there may be others after it. */
  last: string | undefined;
}

interface When {
  due: Date;
  at: Date | undefined;
  /** Nothing was done of the stretch yet. */
  isWhole: boolean;
}

/** Undefined where the facts do not suffice. */
function fromFacts(stored: Stored, t: Moment, cause: HistoryCause, inForce: InForce): Computed | undefined {
  return mustRefold(stored.facts, t, undefined) ? undefined : computeFurther(stored, [], t, cause, inForce);
}
