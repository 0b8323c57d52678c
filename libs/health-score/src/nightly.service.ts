import { Injectable, Logger } from '@nestjs/common';
import { DateTime } from 'luxon';
import { addToOutbox, Database, type Tx } from '@app/database';
import type { Moment } from '@app/scoring';
import { SignalRepository } from '@app/signal';
import { HealthRepository } from './health.repository';
import { type InForce, InForceRepository } from './in-force.repository';
import { type Computed, computeAnew, computeFurther, mustRefold, type Stored } from './recompute.rules';

const CHUNK = 200;
/** Their signals are in memory together. */
const ANEW_AT_ONCE = 10;
const FIRST = '00000000-0000-0000-0000-000000000000';
const NIGHT_HOUR = 2;

/** Every score moves with time alone: once a night all accounts of a vendor are computed, from their facts. */
@Injectable()
export class NightlyService {
  private readonly log = new Logger('Nightly');

  constructor(
    private readonly database: Database,
    private readonly health: HealthRepository,
    private readonly signals: SignalRepository,
    private readonly inForce: InForceRepository,
  ) {}

  /**
   * Runs the vendor's night if it is due. Chunk by chunk: a night that was broken off goes on where it stopped, and two at once share
   * the work. At the end the next one is due at 02:00 in the vendor's time zone.
   */
  async run(vendorId: string): Promise<void> {
    const [vendor] = await this.database.directory<{ timeZone: string; due: Date; isDue: boolean }>(
      `SELECT time_zone AS "timeZone", nightly_due_at AS due, nightly_due_at <= now() AS "isDue" FROM vendor WHERE vendor_id = $1`,
      [vendorId],
    );
    if (!vendor?.isDue) return;
    await this.pass(vendorId, vendor.due);
    await this.database.transaction(vendorId, async (tx) => {
      const next = nextNight(await tx.now(), vendor.timeZone);
      await tx.query('UPDATE vendor SET nightly_due_at = $2 WHERE vendor_id = $1 AND nightly_due_at = $3', [vendorId, next, vendor.due]);
    });
  }

  /** Computes every account that was last computed before `due`: as of `at`, or else of now. */
  async pass(vendorId: string, due: Date, at?: Date): Promise<void> {
    for (let after: string | undefined = FIRST; after !== undefined;) after = await this.runChunk(vendorId, after, due, at);
  }

  /** Answers the last account of the chunk; undefined at the end. */
  private async runChunk(vendorId: string, after: string, due: Date, at: Date | undefined): Promise<string | undefined> {
    return this.database.transaction(vendorId, async (tx) => {
      const accountIds = await this.health.lockChunk(tx, { after, due, limit: CHUNK });
      if (accountIds.length === 0) return undefined;
      const t = at ?? (await tx.now());
      const computed = await this.compute(tx, await this.health.load(tx, accountIds), t, await this.inForce.now(tx));
      this.health.store(tx, computed, t);
      const toTell = computed.filter(({ tell }) => tell).map(({ accountId }) => accountId);
      addToOutbox(tx, 'health.recomputed', toTell);
      return accountIds.at(-1);
    });
  }

  private async compute(tx: Tx, stored: readonly Stored[], t: Date, inForce: InForce): Promise<Computed[]> {
    const computed: (Computed | undefined)[] = [];
    const anew: Stored[] = [];
    for (const one of stored) {
      const further = await this.orAlone(tx, one, () => fromFacts(one, t.getTime(), inForce) ?? 'anew');
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
        computed.push(await this.orAlone(tx, one, () => computeAnew(one, signals.get(one.accountId)!, t.getTime(), 'nightly', inForce)));
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

/** Undefined where the facts do not suffice. */
function fromFacts(stored: Stored, t: Moment, inForce: InForce): Computed | undefined {
  return mustRefold(stored.facts, t, undefined) ? undefined : computeFurther(stored, [], t, 'nightly', inForce);
}

/** The next 02:00 after `now` in the time zone; in UTC where the zone is not known. */
export function nextNight(now: Date, timeZone: string): Date {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const here = local.isValid ? local : DateTime.fromJSDate(now, { zone: 'utc' });
  const today = here.set({ hour: NIGHT_HOUR, minute: 0, second: 0, millisecond: 0 });
  const next = today > here ? today : here.plus({ days: 1 }).set({ hour: NIGHT_HOUR, minute: 0, second: 0, millisecond: 0 });
  return next.toJSDate();
}
