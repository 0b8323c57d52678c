import { Injectable, Logger } from '@nestjs/common';
import type { HistoryCause } from '@app/contracts';
import { Database, emit, takeVendorEvents, type Tx } from '@app/database';
import { DAY, dayOf, type Moment } from '@app/scoring';
import { OutageService, SignalRepository } from '@app/signal';
import { AnswerDayRepository } from '../calendar/answer-day.repository';
import { HealthRepository } from '../recompute/health.repository';
import { type ScoringRules, ScoringRulesRepository } from '../recompute/scoring-rules.repository';
import { ALL_ACCOUNTS, type NightDue, NightRepository, type AccountRange } from './night.repository';
import { lastNight, nextNight } from './nights.rules';
import { type Computed, computeFromScratch, computeFromFacts, mustRefold, type Stored } from '../recompute/recompute.rules';

/** Accounts that are computed in one transaction. */
const CHUNK = 25;
/** Accounts whose forecasts are recorded in one statement, which takes a few hundredths of a second. */
const RANGE = 500;
/** Ranges at a time: while accounts of one are scored, PostgreSQL works on the other. */
const RANGES_AT_ONCE = 2;
/** Accounts folded from scratch at a time: all their signals are in memory. */
const REFOLDS_AT_ONCE = 10;

/** The result of a pass. */
export interface Pass {
  /** Accounts whose forecast was recorded. */
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
 * Every score moves with time. Once a night each account of a vendor gets a score: most by recording their forecast, many in one statement;
 * the others are computed from their facts. Between the nights, accounts for which something is due are computed.
 */
@Injectable()
export class NightlyService {
  private readonly log = new Logger('Nightly');

  constructor(
    private readonly database: Database,
    private readonly health: HealthRepository,
    private readonly nights: NightRepository,
    private readonly signals: SignalRepository,
    private readonly scoringRules: ScoringRulesRepository,
    private readonly days: AnswerDayRepository,
    private readonly outages: OutageService,
  ) {}

  /**
   * Runs the vendor's night if it is due, chunk by chunk: an interrupted night continues where it stopped, and two processes share the
   * work. Afterwards the next night is due at 02:00 in the vendor's time zone.
   */
  async run(vendorId: string, report: (done: Partial<Pass>) => void = () => undefined): Promise<void> {
    if (!(await this.dueOf(vendorId, 'nightly_due_at'))) return;
    await this.refreshOutages(vendorId);
    // Changed outages made the night due later, so that it includes accounts that were computed meanwhile.
    const vendor = await this.dueOf(vendorId, 'nightly_due_at');
    if (!vendor) return;
    // The latest night makes up for missed ones. Anything else that made the vendor due comes after its last night.
    const due = new Date(Math.max(vendor.due.getTime(), lastNight(vendor.now, vendor.timeZone).getTime()));
    await this.database.transaction(vendorId, (tx) => this.days.fix(tx));
    await this.database.transaction(vendorId, (tx) => Promise.resolve(this.nights.begin(tx, due)));
    await this.pass(vendorId, due, undefined, report);
    await this.database.transaction(vendorId, async (tx) => {
      // A process that still holds accounts may be killed; then the night continues at the next look.
      if (await this.nights.isUnfinished(tx, due)) return;
      this.nights.end(tx, {
        due,
        was: vendor.due,
        next: nextNight(await tx.now(), vendor.timeZone),
      });
    });
  }

  /** The job: makes the vendor's night due now, because other cards were published and every account has to be scored by them. */
  async makeDue(vendorId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      await this.nights.makeDue(tx);
      await takeVendorEvents(tx, 'schedule-night');
    });
  }

  /**
   * The job: brings the outages up to date. Where they changed, every account has to be scored by them, so the night is due now. Where
   * they changed for days that are over, as by an import, the scores of those days are computed again too.
   */
  async refreshOutages(vendorId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      const since = await this.outages.refresh(tx);
      if (since === null) return;
      const [now, accountIds] = await Promise.all([tx.now(), this.nights.accounts(tx)]);
      // The score of a day is that of the following midnight.
      if (since < dayOf(now.getTime()) * DAY) emit(tx, 'signals.received', accountIds, { since: since - 1 }, { lane: 'backfill' });
      await this.nights.makeDue(tx);
    });
  }

  /** Scores every account that was not computed since `due`: by its forecast, else as of `at`, else as of now. */
  async pass(vendorId: string, due: Date, at?: Date, report: (done: Partial<Pass>) => void = () => undefined): Promise<Pass> {
    const done = { calm: 0, computed: 0 };
    const count = (more: Partial<Pass>): void => {
      done.calm += more.calm ?? 0;
      done.computed += more.computed ?? 0;
      report(more);
    };
    const ranges = (await this.database.transaction(vendorId, (tx) => this.nights.ranges(tx, RANGE))).values();
    const workThrough = async (): Promise<void> => {
      for (const range of ranges) {
        await this.inChunks(vendorId, range, (tx, rest) => this.workOn(tx, rest, { due, at, isWhole: rest === range }), count);
      }
    };
    await Promise.all(Array.from({ length: RANGES_AT_ONCE }, workThrough));
    return done;
  }

  /** If the vendor's hour has come, computes the accounts for which something is due. The next hour is the next full one. */
  async runHour(vendorId: string): Promise<void> {
    const vendor = await this.dueOf(vendorId, 'hourly_due_at');
    if (!vendor) return;
    await this.refreshOutages(vendorId);
    await this.passHour(vendorId, vendor.now);
    await this.database.directory(
      `UPDATE vendor SET hourly_due_at = date_trunc('hour', now()) + interval '1 hour' WHERE vendor_id = $1 AND hourly_due_at = $2`,
      [vendorId, vendor.due],
    );
  }

  /** Computes every account for which something was due until `due`, as of `at`, else as of now. Returns their number. */
  async passHour(vendorId: string, due: Date, at?: Date): Promise<number> {
    let count = 0;
    await this.inChunks(
      vendorId,
      ALL_ACCOUNTS,
      async (tx, { after }) => {
        const accountIds = await this.nights.lockDue(tx, after, due, CHUNK);
        const computed = await this.computeAll(tx, accountIds, at, 'hourly', await this.scoringRules.current(tx));
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

  /** Works through the range, one transaction per chunk. */
  private async inChunks(
    vendorId: string,
    range: AccountRange,
    work: (tx: Tx, rest: AccountRange) => Promise<Chunk>,
    report: (done: Partial<Pass>) => void = () => undefined,
  ): Promise<void> {
    for (let rest: AccountRange | undefined = range; rest !== undefined;) {
      const next: AccountRange = rest;
      const { last, ...done }: Chunk = await this.database.transaction(vendorId, (tx) => work(tx, next));
      rest = last === undefined ? undefined : { after: last, until: range.until };
      report(done);
    }
  }

  /** Records the forecasts of a range, and computes the first chunk of its accounts without one. */
  private async workOn(tx: Tx, range: AccountRange, { due, at, isWhole }: When): Promise<Chunk> {
    const [t, rules] = await Promise.all([at ?? tx.now(), this.scoringRules.current(tx)]);
    const night: NightDue = { due, version: rules.version };
    const recording = isWhole ? this.nights.recordCalm(tx, range, night, t) : 0;
    const [calm, locked] = await Promise.all([recording, this.nights.lockChunk(tx, range, night, CHUNK)]);
    const computed = await this.computeAll(tx, locked, at, 'nightly', rules);
    if (calm + computed > 0) this.nights.count(tx, due, { calm, computed });
    return { calm, computed, last: locked.length < CHUNK ? undefined : locked.at(-1) };
  }

  /** Computes locked accounts. Returns the number of those that could be computed. */
  private async computeAll(
    tx: Tx,
    accountIds: readonly string[],
    at: Date | undefined,
    cause: HistoryCause,
    rules: ScoringRules,
  ): Promise<number> {
    if (accountIds.length === 0) return 0;
    const [t, stored] = await Promise.all([at ?? tx.now(), this.health.load(tx, accountIds)]);
    const computed = await this.compute(tx, stored, t, cause, rules);
    this.health.store(tx, computed, t);
    emit(
      tx,
      'health.recomputed',
      computed.filter(({ affectsAlarm }) => affectsAlarm).map(({ accountId }) => accountId),
      {},
      { lane: 'backfill' },
    );
    return computed.length;
  }

  private async compute(tx: Tx, stored: readonly Stored[], t: Date, cause: HistoryCause, rules: ScoringRules): Promise<Computed[]> {
    const computed: (Computed | undefined)[] = [];
    const refolds: Stored[] = [];
    for (const one of stored) {
      const further = this.orSeparately(tx, one, () => tryFromFacts(one, t.getTime(), cause, rules) ?? 'refold');
      if (further === 'refold') refolds.push(one);
      else computed.push(further);
    }
    for (let start = 0; start < refolds.length; start += REFOLDS_AT_ONCE) {
      const some = refolds.slice(start, start + REFOLDS_AT_ONCE);
      const signals = await this.signals.ofAccounts(
        tx,
        some.map(({ accountId }) => accountId),
        t,
      );
      for (const one of some) {
        computed.push(
          this.orSeparately(tx, one, () => computeFromScratch(one, signals.get(one.accountId)!, t.getTime(), cause, rules, Infinity)),
        );
      }
    }
    return computed.filter((one) => one !== undefined);
  }

  /** An account that cannot be computed must not hold up the others: it goes through the outbox, where failures show. */
  private orSeparately<T>(tx: Tx, { accountId }: Stored, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.log.warn(`account ${accountId} is left to its own job: ${(error as Error).message}`);
      emit(tx, 'signals.received', [accountId], {}, { lane: 'backfill' });
      return undefined;
    }
  }
}

interface Chunk extends Partial<Pass> {
  /** The chunk's last account, if there may be others after it. */
  last: string | undefined;
}

interface When {
  due: Date;
  at: Date | undefined;
  /** True for the first chunk of a range. */
  isWhole: boolean;
}

/** Undefined where the facts do not suffice. */
function tryFromFacts(stored: Stored, t: Moment, cause: HistoryCause, rules: ScoringRules): Computed | undefined {
  return mustRefold(stored.facts, t, undefined) ? undefined : computeFromFacts(stored, [], t, cause, rules);
}
