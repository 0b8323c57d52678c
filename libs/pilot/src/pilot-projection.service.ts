import { Injectable } from '@nestjs/common';
import { Database, emit, newId, takeEvents, type Tx } from '@app/database';
import type { PilotStage, SignalDataByKind } from '@app/scoring';

const PROJECTED = ['pilot.described', 'pilot.handed-over'] as const;

interface Latest<K extends (typeof PROJECTED)[number]> {
  kind: K;
  pilot: string | null;
  occurredAt: Date;
  signalId: string;
  data: SignalDataByKind[K];
}

/** The stages a pilot leaves when its handover is known. */
const BEFORE_OPERATING: readonly PilotStage[] = ['chartered', 'running', 'handover'];

/**
 * Rows of pilots are what the ledger says last: the signal of the greatest (occurredAt, signalId) holds, and a recorded handover holds
 * over an assumed one. A signal that was corrected or deleted no longer counts. Running it again changes nothing.
 */
@Injectable()
export class PilotProjection {
  constructor(private readonly database: Database) {}

  /** The job: takes the account's waiting events and projects its pilots, in one transaction. */
  async projectWaiting(vendorId: string, accountId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      // NO KEY: signals of the account still come in meanwhile; their foreign key needs the row's key only.
      await tx.query('SELECT 1 FROM account WHERE vendor_id = $1 AND account_id = $2 FOR NO KEY UPDATE', [tx.vendorId, accountId]);
      await takeEvents(tx, accountId, 'project-pilots');
      await this.project(tx, accountId);
    });
  }

  /** Brings the rows of the account's pilots up to the ledger; emits `pilot.handed-over` where a handover date changed. */
  async project(tx: Tx, accountId: string): Promise<void> {
    const latest = await tx.query<Latest<(typeof PROJECTED)[number]>>(
      `SELECT DISTINCT ON (kind, pilot) kind, pilot, occurred_at AS "occurredAt", signal_id AS "signalId", data
       FROM signal WHERE vendor_id = $1 AND account_id = $2 AND kind = ANY($3)
       ORDER BY kind, pilot, (CASE WHEN kind = 'pilot.handed-over' THEN coalesce((data->>'assumed')::boolean, false) ELSE false END),
         occurred_at DESC, signal_id DESC`,
      [tx.vendorId, accountId, PROJECTED],
    );
    // A signal with the pilot's key and one without may mean the same pilot, so the winner is chosen once the pilot is known.
    const pilots = new Map<string, Holding>();
    for (const signal of latest) {
      const pilotId = await this.pilotOf(tx, accountId, signal.pilot);
      const holding = pilots.get(pilotId) ?? {};
      if (isOf(signal, 'pilot.described') && isLater(signal, holding.described)) holding.described = signal;
      if (isOf(signal, 'pilot.handed-over') && isBetter(signal, holding.handedOver)) holding.handedOver = signal;
      pilots.set(pilotId, holding);
    }
    for (const pilotId of await this.projectedPilots(tx, accountId)) if (!pilots.has(pilotId)) pilots.set(pilotId, {});
    for (const [pilotId, holding] of pilots) {
      await this.describePilot(tx, pilotId, holding.described);
      await this.handOver(tx, accountId, pilotId, holding.handedOver);
      await tx.query('UPDATE pilot SET stage = $3 WHERE vendor_id = $1 AND pilot_id = $2 AND stage <> $3', [
        tx.vendorId,
        pilotId,
        stageOf(holding),
      ]);
    }
  }

  private async describePilot(tx: Tx, pilotId: string, latest: Latest<'pilot.described'> | undefined): Promise<void> {
    if (!latest) {
      await tx.query(
        `UPDATE pilot SET name = key, planned_devices = NULL, reporting_interval_minutes = NULL, dormant_months = '{}', started_on = NULL,
           planned_end_on = NULL, described_at = NULL, described_by = NULL
         WHERE vendor_id = $1 AND pilot_id = $2 AND described_by IS NOT NULL`,
        [tx.vendorId, pilotId],
      );
      return;
    }
    const { data, occurredAt, signalId } = latest;
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

  private async handOver(tx: Tx, accountId: string, pilotId: string, latest: Latest<'pilot.handed-over'> | undefined): Promise<void> {
    const changed = await tx.query(
      `UPDATE pilot SET handed_over_at = $3, handover_assumed = $4, handed_over_by = $5
       WHERE vendor_id = $1 AND pilot_id = $2 AND (handed_over_at, handover_assumed, handed_over_by) IS DISTINCT FROM ($3, $4, $5)
       RETURNING pilot_id`,
      [tx.vendorId, pilotId, latest?.occurredAt.toISOString() ?? null, latest?.data.assumed ?? false, latest?.signalId ?? null],
    );
    if (changed.length > 0) emit(tx, 'pilot.handed-over', [accountId], { pilotId });
  }

  /** The account's pilots that were described or handed over by a signal, even by one that is gone. */
  private async projectedPilots(tx: Tx, accountId: string): Promise<string[]> {
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

/** The signals that hold for one pilot. */
interface Holding {
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

/** The stage last described; a later handover ends the stages before operating, whichever of the two arrived first. */
function stageOf({ described, handedOver }: Holding): PilotStage {
  const stage = described?.data.stage;
  if (!described || !stage) return handedOver ? 'operating' : 'running';
  const isOver = handedOver !== undefined && handedOver.occurredAt >= described.occurredAt && BEFORE_OPERATING.includes(stage);
  return isOver ? 'operating' : stage;
}

function isOf<K extends (typeof PROJECTED)[number]>(signal: Latest<(typeof PROJECTED)[number]>, kind: K): signal is Latest<K> {
  return signal.kind === kind;
}
