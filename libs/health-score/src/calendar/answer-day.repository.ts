import { Injectable } from '@nestjs/common';
import { PublicHolidays } from '@app/calendar';
import type { Tx } from '@app/database';
import { type DayWeights, dayOfDate, quietEverywhere } from '@app/scoring';

// An answer is what people at the client or a partner wrote, as in a replay.
const FIX = `
  WITH span AS (
    SELECT COALESCE((SELECT max(day) + 1 FROM answer_day WHERE vendor_id = $1),
                    (SELECT (min(occurred_at) AT TIME ZONE 'UTC')::date FROM signal WHERE vendor_id = $1 AND kind = 'touchpoint.inbound')) AS first,
           (now() AT TIME ZONE 'UTC')::date AS today,
           EXISTS (SELECT FROM answer_day WHERE vendor_id = $1) AS known
  ), counted AS (
    SELECT (s.occurred_at AT TIME ZONE 'UTC')::date AS day, count(*)::int AS answers
    FROM span CROSS JOIN health h CROSS JOIN LATERAL (
      SELECT occurred_at FROM signal
      WHERE vendor_id = $1 AND account_id = h.account_id AND occurred_at >= span.first::timestamp AT TIME ZONE 'UTC'
        AND occurred_at < (span.today - 2)::timestamp AT TIME ZONE 'UTC' AND kind = 'touchpoint.inbound'
        AND data->>'automatic' IS DISTINCT FROM 'true' AND data->>'side' IS DISTINCT FROM 'vendor'
    ) s
    WHERE h.vendor_id = $1 GROUP BY 1
  )
  INSERT INTO answer_day (vendor_id, day, answers, fixed_on)
  SELECT $1, each.day::date, COALESCE(counted.answers, 0), CASE WHEN span.known THEN span.today END
  FROM span CROSS JOIN generate_series(span.first::timestamp, (span.today - 3)::timestamp, '1 day') AS each (day)
  LEFT JOIN counted ON counted.day = each.day::date
  ON CONFLICT DO NOTHING
  RETURNING fixed_on IS NULL AS "isFirst"`;

interface Fixed {
  until: string | null;
  year: number;
}

const KEPT = 500;

/** The weights of a vendor's days: holidays of its accounts' countries, and days on which hardly anybody answered. */
@Injectable()
export class AnswerDayRepository {
  private readonly kept = new Map<string, DayWeights>();

  constructor(private readonly holidays: PublicHolidays) {}

  /**
   * Fixes the days that ended 48 hours ago. The first time, accounts of an imported history are folded again with these days; later, fixed
   * days only affect days to come.
   */
  async fix(tx: Tx): Promise<void> {
    const fixed = await tx.query<{ isFirst: boolean }>(FIX, [tx.vendorId]);
    if (!fixed.some(({ isFirst }) => isFirst)) return;
    const { days } = await this.calendar(tx);
    if (Object.keys(days).length > 0)
      tx.send(`UPDATE facts SET fold_version = 0, facts = jsonb_set(facts::jsonb, '{foldVersion}', '0')::json WHERE vendor_id = $1`, [
        tx.vendorId,
      ]);
  }

  async calendar(tx: Tx): Promise<DayWeights> {
    const [fixed] = await tx.query<Fixed>(
      `SELECT (SELECT max(day) FROM answer_day WHERE vendor_id = $1)::text AS until,
              extract(year FROM now() AT TIME ZONE 'UTC')::int AS year`,
      [tx.vendorId],
    );
    const { until, year } = fixed!;
    const place = `${tx.vendorId} ${until} ${year}`;
    const known = this.kept.get(place);
    if (known) return known;
    const calendar = { ...(await this.quiet(tx)), holidays: this.holidays.until(year + 1) };
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(place, calendar);
    return calendar;
  }

  private async quiet(tx: Tx): Promise<DayWeights> {
    const rows = await tx.query<{ day: string; answers: number; fixedOn: string | null }>(
      `SELECT day::text, answers, fixed_on::text AS "fixedOn" FROM answer_day WHERE vendor_id = $1`,
      [tx.vendorId],
    );
    const fixedOn = rows.flatMap(({ day, fixedOn: on }): [number, number][] => (on === null ? [] : [[dayOfDate(day), dayOfDate(on)]]));
    return quietEverywhere(new Map(rows.map(({ day, answers }) => [dayOfDate(day), answers])), new Map(fixedOn));
  }
}
