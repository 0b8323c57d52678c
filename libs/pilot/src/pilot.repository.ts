import { Injectable } from '@nestjs/common';
import { idOrNull, type Tx } from '@app/database';
import type { PilotDescription } from './pilot-description.rules';

export interface PilotRow {
  pilotId: string;
  key: string;
  accountId: string;
  account: string;
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

const PILOTS = `SELECT p.pilot_id AS "pilotId", p.key, p.account_id AS "accountId", a.key AS account, p.name, p.stage,
    p.planned_devices AS "plannedDevices", p.reporting_interval_minutes AS "reportingIntervalMinutes", p.dormant_months AS "dormantMonths",
    p.started_on AS "startedOn", p.planned_end_on AS "plannedEndOn", p.handed_over_at AS "handedOverAt",
    p.handover_assumed AS "handoverAssumed", p.described_by AS "describedBy", p.handed_over_by AS "handedOverBy"
  FROM pilot p JOIN account a ON a.vendor_id = p.vendor_id AND a.account_id = p.account_id`;

@Injectable()
export class PilotRepository {
  /** Finds the account by key or id. `lock` holds until the transaction ends, so that one writer at a time describes its pilots. */
  async findAccount(tx: Tx, keyOrId: string, { lock = false } = {}): Promise<{ accountId: string; key: string } | undefined> {
    const [row] = await tx.query<{ accountId: string; key: string }>(
      `SELECT account_id AS "accountId", key FROM account WHERE vendor_id = $1 AND (key = $2 OR account_id = $3)
       ORDER BY key = $2 DESC LIMIT 1 ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [tx.vendorId, keyOrId, idOrNull(keyOrId)],
    );
    return row;
  }

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

  /** The data of the signal that describes the pilot now. */
  async descriptionOf(tx: Tx, { describedBy }: PilotRow): Promise<PilotDescription | undefined> {
    if (describedBy === null) return undefined;
    const [row] = await tx.query<{ data: PilotDescription }>('SELECT data FROM signal WHERE vendor_id = $1 AND signal_id = $2', [
      tx.vendorId,
      describedBy,
    ]);
    return row?.data;
  }
}
