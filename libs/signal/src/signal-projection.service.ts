import { Injectable } from '@nestjs/common';
import { addToOutbox, Database, newId, takeFromOutbox, type Tx } from '@app/database';
import type { PilotStage, SignalDataByKind } from '@app/scoring';

const PROJECTED = ['account.described', 'pilot.described', 'pilot.handed-over'] as const;

/** Whether rows of accounts or pilots follow from this kind. */
export function isProjected(kind: string): boolean {
  return (PROJECTED as readonly string[]).includes(kind);
}

interface Latest<K extends keyof SignalDataByKind> {
  kind: K;
  pilot: string | null;
  occurredAt: Date;
  signalId: string;
  data: SignalDataByKind[K];
}

/** The stages a pilot leaves when its handover is known. */
const BEFORE_OPERATING: readonly PilotStage[] = ['chartered', 'running', 'handover'];

/**
 * Rows of `account` and `pilot` are what the ledger says last: the signal of the greatest (occurredAt, signalId) holds, and a recorded
 * handover holds over an assumed one. What no signal says any more, because it was corrected or deleted, is not known again. Running it
 * again changes nothing.
 */
@Injectable()
export class SignalProjectionService {
  constructor(private readonly database: Database) {}

  /** The job: takes the account's waiting wake-ups and projects, in one transaction. */
  async projectWaiting(vendorId: string, accountId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      await this.lock(tx, accountId);
      await takeFromOutbox(tx, accountId, ['signals.to-project']);
      await this.project(tx, accountId);
    });
  }

  /** Brings the account's rows up to the ledger; announces `pilot.handed-over` where a handover date changed. */
  async project(tx: Tx, accountId: string): Promise<void> {
    const latest = await tx.query<Latest<(typeof PROJECTED)[number]>>(
      `SELECT DISTINCT ON (kind, pilot) kind, pilot, occurred_at AS "occurredAt", signal_id AS "signalId", data
       FROM signal WHERE vendor_id = $1 AND account_id = $2 AND kind = ANY($3)
       ORDER BY kind, pilot, (CASE WHEN kind = 'pilot.handed-over' THEN coalesce((data->>'assumed')::boolean, false) ELSE false END),
         occurred_at DESC, signal_id DESC`,
      [tx.vendorId, accountId, PROJECTED],
    );
    const described = latest.find((signal) => isOf(signal, 'account.described'));
    await this.describeAccount(tx, accountId, described);
    // With and without its key the same pilot may be meant: what holds is chosen once the pilot is known.
    const pilots = new Map<string, Told>();
    for (const signal of latest) {
      if (isOf(signal, 'account.described')) continue;
      const pilotId = await this.pilotOf(tx, accountId, signal.pilot);
      const told = pilots.get(pilotId) ?? {};
      if (isOf(signal, 'pilot.described') && isLater(signal, told.described)) told.described = signal;
      if (isOf(signal, 'pilot.handed-over') && isBetter(signal, told.handedOver)) told.handedOver = signal;
      pilots.set(pilotId, told);
    }
    for (const pilotId of await this.toldOf(tx, accountId)) if (!pilots.has(pilotId)) pilots.set(pilotId, {});
    for (const [pilotId, told] of pilots) {
      await this.describePilot(tx, pilotId, told.described);
      await this.handOver(tx, accountId, pilotId, told.handedOver);
      await tx.query('UPDATE pilot SET stage = $3 WHERE vendor_id = $1 AND pilot_id = $2 AND stage <> $3', [
        tx.vendorId,
        pilotId,
        stageOf(told),
      ]);
    }
  }

  /** Until the transaction ends nobody else describes the account or its pilots. */
  // NO KEY: signals of the account go on coming in meanwhile; their foreign key needs the row's key only.
  async lock(tx: Tx, accountId: string): Promise<void> {
    await tx.query('SELECT 1 FROM account WHERE vendor_id = $1 AND account_id = $2 FOR NO KEY UPDATE', [tx.vendorId, accountId]);
  }

  /** Without a description the account is called by its key, as one that only signals have named. */
  private async describeAccount(tx: Tx, accountId: string, said: Latest<'account.described'> | undefined): Promise<void> {
    if (!said) {
      await tx.query(
        `UPDATE account SET name = key, region = NULL, country = NULL, time_zone = NULL, weekend = NULL, route = NULL, partner = NULL, operated_by = NULL,
           contract_model = NULL, annual_value = NULL, potential = NULL, currency = NULL, renews_on = NULL, csm = NULL, ae = NULL,
           described_at = NULL, described_by = NULL
         WHERE vendor_id = $1 AND account_id = $2 AND described_by IS NOT NULL`,
        [tx.vendorId, accountId],
      );
      return;
    }
    const { data, occurredAt, signalId } = said;
    await tx.query(
      `UPDATE account SET name = $3, region = $4, time_zone = $5, weekend = $6, route = $7, partner = $8, operated_by = $9,
         contract_model = $10, annual_value = $11, potential = $12, currency = $13, renews_on = $14, csm = $15, ae = $16,
         described_at = $17, described_by = $18, country = $19
       WHERE vendor_id = $1 AND account_id = $2
         AND (name, region, time_zone, weekend, route, partner, operated_by, contract_model, annual_value, potential, currency, renews_on, csm,
              ae, described_at, described_by, country)
           IS DISTINCT FROM ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        tx.vendorId,
        accountId,
        data.name,
        data.region ?? null,
        data.timeZone ?? null,
        data.weekend ?? null,
        data.route ?? null,
        data.partner ?? null,
        data.operatedBy ?? null,
        data.contractModel ?? null,
        data.annualValue ?? null,
        data.potential ?? null,
        data.currency ?? null,
        data.renewsOn ?? null,
        data.csm ?? null,
        data.ae ?? null,
        occurredAt.toISOString(),
        signalId,
        data.country ?? null,
      ],
    );
  }

  private async describePilot(tx: Tx, pilotId: string, said: Latest<'pilot.described'> | undefined): Promise<void> {
    if (!said) {
      await tx.query(
        `UPDATE pilot SET name = key, planned_devices = NULL, reporting_interval_minutes = NULL, dormant_months = '{}', started_on = NULL,
           planned_end_on = NULL, described_at = NULL, described_by = NULL
         WHERE vendor_id = $1 AND pilot_id = $2 AND described_by IS NOT NULL`,
        [tx.vendorId, pilotId],
      );
      return;
    }
    const { data, occurredAt, signalId } = said;
    await tx.query(
      `UPDATE pilot SET name = $3, planned_devices = $4, reporting_interval_minutes = $5, dormant_months = $6,
         started_on = $7, planned_end_on = $8, described_at = $9, described_by = $10
       WHERE vendor_id = $1 AND pilot_id = $2
         AND (name, planned_devices, reporting_interval_minutes, dormant_months, started_on, planned_end_on, described_at, described_by)
           IS DISTINCT FROM ($3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tx.vendorId,
        pilotId,
        data.name,
        data.plannedDevices ?? null,
        data.reportingIntervalMinutes ?? null,
        data.dormantMonths ?? [],
        data.startedOn ?? null,
        data.plannedEndOn ?? null,
        occurredAt.toISOString(),
        signalId,
      ],
    );
  }

  private async handOver(tx: Tx, accountId: string, pilotId: string, said: Latest<'pilot.handed-over'> | undefined): Promise<void> {
    const changed = await tx.query(
      `UPDATE pilot SET handed_over_at = $3, handover_assumed = $4, handed_over_by = $5
       WHERE vendor_id = $1 AND pilot_id = $2 AND (handed_over_at, handover_assumed, handed_over_by) IS DISTINCT FROM ($3, $4, $5)
       RETURNING pilot_id`,
      [tx.vendorId, pilotId, said?.occurredAt.toISOString() ?? null, said?.data.assumed ?? false, said?.signalId ?? null],
    );
    if (changed.length > 0) addToOutbox(tx, 'pilot.handed-over', [accountId], { pilotId });
  }

  /** The account's pilots that follow from a signal, even from one that is gone. */
  private async toldOf(tx: Tx, accountId: string): Promise<string[]> {
    const rows = await tx.query<{ pilotId: string }>(
      `SELECT pilot_id AS "pilotId" FROM pilot
       WHERE vendor_id = $1 AND account_id = $2 AND (described_by IS NOT NULL OR handed_over_by IS NOT NULL)`,
      [tx.vendorId, accountId],
    );
    return rows.map(({ pilotId }) => pilotId);
  }

  /** The pilot by key; without one the account's only pilot, or its assumed pilot `main`. */
  private async pilotOf(tx: Tx, accountId: string, key: string | null): Promise<string> {
    const pilots = await tx.query<{ pilotId: string; key: string }>(
      'SELECT pilot_id AS "pilotId", key FROM pilot WHERE vendor_id = $1 AND account_id = $2 ORDER BY created_at, pilot_id',
      [tx.vendorId, accountId],
    );
    const found =
      key === null ? (pilots.find((pilot) => pilot.key === ASSUMED_PILOT) ?? pilots[0]) : pilots.find((pilot) => pilot.key === key);
    if (found) return found.pilotId;
    const pilotId = newId();
    await tx.query('INSERT INTO pilot (vendor_id, pilot_id, account_id, key, name) VALUES ($1, $2, $3, $4, $4)', [
      tx.vendorId,
      pilotId,
      accountId,
      key ?? ASSUMED_PILOT,
    ]);
    return pilotId;
  }
}

const ASSUMED_PILOT = 'main';

/** What holds of one pilot. */
interface Told {
  described?: Latest<'pilot.described'>;
  handedOver?: Latest<'pilot.handed-over'>;
}

type Moment = Pick<Latest<'pilot.described'>, 'occurredAt' | 'signalId'>;

function isLater(signal: Moment, than: Moment | undefined): boolean {
  if (!than) return true;
  const later = signal.occurredAt.getTime() - than.occurredAt.getTime();
  return later > 0 || (later === 0 && signal.signalId > than.signalId);
}

/** A recorded handover holds over an assumed one. */
function isBetter(signal: Latest<'pilot.handed-over'>, than: Latest<'pilot.handed-over'> | undefined): boolean {
  const assumed = (each: Latest<'pilot.handed-over'>): boolean => each.data.assumed ?? false;
  return !than || (assumed(signal) === assumed(than) ? isLater(signal, than) : assumed(than));
}

/** The stage last said; a handover after that ends the stages before operating, whichever of the two we heard of first. */
function stageOf({ described, handedOver }: Told): PilotStage {
  const said = described?.data.stage;
  if (!described || !said) return handedOver ? 'operating' : 'running';
  const isOver = handedOver !== undefined && handedOver.occurredAt >= described.occurredAt && BEFORE_OPERATING.includes(said);
  return isOver ? 'operating' : said;
}

function isOf<K extends (typeof PROJECTED)[number]>(signal: Latest<(typeof PROJECTED)[number]>, kind: K): signal is Latest<K> {
  return signal.kind === kind;
}
