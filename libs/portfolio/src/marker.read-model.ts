import { Injectable } from '@nestjs/common';
import { bandName, type HealthLineResponse, signalText } from '@app/contracts';
import type { Tx } from '@app/database';
import { type Band, dayOfDate, type Zone } from '@app/scoring';
import { DirectoryRepository } from '@app/signal';

type Marker = HealthLineResponse['markers'][number];
interface Happening {
  at: Date;
  kind: Marker['kind'];
  pilot: string;
  detail: string;
  data: Record<string, unknown> | null;
  personId: string | null;
}

const RUN_NAMES: Record<string, string> = { 'handover-follow-up': 'Handover follow-up', 'gone-quiet': 'Gone quiet' };

/** Reads the events to mark on an account's score line. */
@Injectable()
export class MarkerReadModel {
  constructor(private readonly directory: DirectoryRepository) {}

  /** Events from one day of the vendor to another, inclusive, oldest first. */
  async between(tx: Tx, accountId: string, from: string, to: string): Promise<Marker[]> {
    const zone = await this.directory.zone(tx);
    const rows = await tx.query<Happening>(
      `SELECT * FROM (
         SELECT handed_over_at AS at, 'handover' AS kind, name AS pilot, handover_assumed::text AS detail, NULL::jsonb AS data, NULL::uuid AS "personId"
         FROM pilot WHERE vendor_id = $1 AND account_id = $2 AND handed_over_at IS NOT NULL
         UNION ALL
         SELECT as_of, 'band', pilot, band, NULL, NULL FROM band_change WHERE vendor_id = $1 AND account_id = $2 AND from_band IS NOT NULL
         UNION ALL
         SELECT started_at, 'run', pilot, playbook, NULL, NULL FROM playbook_run
         WHERE vendor_id = $1 AND account_id = $2 AND reason->>'code' IS DISTINCT FROM 'history-ended'
         UNION ALL
         SELECT occurred_at, 'champion', coalesce(pilot, ''), kind, data, person_id FROM signal
         WHERE vendor_id = $1 AND account_id = $2 AND kind IN ('stakeholder.assigned', 'stakeholder.vacated') AND data->>'role' = 'champion'
         UNION ALL
         SELECT v.published_at, 'scorecard', s.name, v.version::text, NULL, NULL FROM scorecard_version v
         JOIN scorecard s ON s.vendor_id = v.vendor_id AND s.scorecard_id = v.scorecard_id
         WHERE v.vendor_id = $1 AND v.published_at IS NOT NULL
       ) happened
       WHERE at >= $3 AND at < $4
       ORDER BY at`,
      [tx.vendorId, accountId, new Date(zone.startOf(dayOfDate(from))), new Date(zone.startOf(dayOfDate(to) + 1))],
    );
    const names = await this.directory.personNames(
      tx,
      rows.flatMap(({ personId }) => personId ?? []),
    );
    return rows.map((row) => ({ at: row.at.toISOString(), kind: row.kind, text: textOf(row, names, zone) }));
  }
}

function textOf({ at, kind, pilot, detail, data, personId }: Happening, names: ReadonlyMap<string, string>, zone: Zone): string {
  switch (kind) {
    case 'handover':
      return detail === 'true' ? `Handover of ${pilot} (assumed)` : `Handover of ${pilot}`;
    case 'band':
      return bandName(detail as Band);
    case 'run':
      return `${RUN_NAMES[detail] ?? detail} started`;
    case 'scorecard':
      return `Scorecard “${pilot}”, version ${detail}`;
    case 'champion':
      return signalText(
        { kind: detail as 'stakeholder.assigned', person: (personId && names.get(personId)) ?? null, data: data ?? {} },
        { at: at.getTime(), zone },
      );
  }
}
