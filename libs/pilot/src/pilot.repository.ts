import { Injectable } from '@nestjs/common';
import { idOrNull, type Tx } from '@app/database';

export interface PilotRow {
  pilotId: string;
  key: string;
  accountId: string;
  name: string;
  stage: string;
  plannedDevices: number | null;
  reportingIntervalMinutes: number | null;
  dormantMonths: number[];
  startedOn: string | null;
  plannedEndOn: string | null;
  handedOverAt: Date | null;
  handoverAssumed: boolean;
  describedBy: string | null;
  /** The signal that recorded its handover. */
  handedOverBy: string | null;
}

const PILOTS = `SELECT p.pilot_id AS "pilotId", p.key, p.account_id AS "accountId", p.name, p.stage,
    p.planned_devices AS "plannedDevices", p.reporting_interval_minutes AS "reportingIntervalMinutes", p.dormant_months AS "dormantMonths",
    p.started_on AS "startedOn", p.planned_end_on AS "plannedEndOn", p.handed_over_at AS "handedOverAt",
    p.handover_assumed AS "handoverAssumed", p.described_by AS "describedBy", p.handed_over_by AS "handedOverBy"
  FROM pilot p`;

@Injectable()
export class PilotRepository {
  async ofAccount(tx: Tx, accountId: string): Promise<PilotRow[]> {
    return tx.query(`${PILOTS} WHERE p.vendor_id = $1 AND p.account_id = $2 ORDER BY p.created_at, p.pilot_id`, [tx.vendorId, accountId]);
  }

  async byKey(tx: Tx, accountId: string, key: string): Promise<PilotRow | undefined> {
    const [row] = await tx.query<PilotRow>(`${PILOTS} WHERE p.vendor_id = $1 AND p.account_id = $2 AND p.key = $3`, [
      tx.vendorId,
      accountId,
      key,
    ]);
    return row;
  }

  /** All pilots with that id or key: several accounts may have pilots with the same key. */
  async byKeyOrId(tx: Tx, keyOrId: string): Promise<PilotRow[]> {
    return tx.query(`${PILOTS} WHERE p.vendor_id = $1 AND (p.key = $2 OR p.pilot_id = $3) ORDER BY p.pilot_id LIMIT 2`, [
      tx.vendorId,
      keyOrId,
      idOrNull(keyOrId),
    ]);
  }
}
