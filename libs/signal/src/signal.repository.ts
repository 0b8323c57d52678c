import { Injectable } from '@nestjs/common';
import { jsonColumn, momentColumn, numberColumn, textColumn, type Tx, uuidColumn } from '@app/database';
import { DEFAULT_SOURCE, MACHINE_FAST, type Signal, type SignalDataByKind, type SignalKind } from '@app/scoring';

export interface SignalRow {
  signalId: string;
  accountId: string;
  kind: string;
  occurredAt: Date;
  receivedAt: Date;
  source: string;
  sourceId: string | null;
  pilot: string | null;
  personId: string | null;
  value: number | null;
  data: Record<string, unknown>;
}

/** One signal of a known kind. */
export interface LedgerEntry<K extends SignalKind> {
  kind: K;
  pilot: string | null;
  occurredAt: Date;
  signalId: string;
  data: SignalDataByKind[K];
}

export type StoredSignal = Pick<SignalRow, 'signalId' | 'accountId' | 'kind' | 'occurredAt'>;

export interface TimelinePage {
  rows: SignalRow[];
  /** Continue after this row; null at the end. */
  next: { occurredAt: string; signalId: string } | null;
}

const COLUMNS = `signal_id AS "signalId", account_id AS "accountId", kind, occurred_at AS "occurredAt", received_at AS "receivedAt",
  source, source_id AS "sourceId", pilot, person_id AS "personId", value, data`;

const ENTRY = 'kind, pilot, occurred_at AS "occurredAt", signal_id AS "signalId", data';

/** The columns that a fold needs, in the form that is read fastest. */
const FOLDED = `replace(signal_id::text, '-', '') AS "signalId", kind, (extract(epoch FROM occurred_at) * 1000)::bigint AS "occurredAt", pilot,
  person_id AS "personId", value, source, data`;

type FoldedRow = Pick<SignalRow, 'signalId' | 'kind' | 'pilot' | 'personId' | 'value' | 'source' | 'data'> & { occurredAt: number };

/** The same columns of many rows, each row a JSON array. Ids and kinds need no quoting. */
const AS_TEXT = `'["' || signal_id::text || '","' || kind || '",' || date_part('epoch', occurred_at)::text || ',' || coalesce(to_json(pilot)::text, 'null')
  || ',' || coalesce('"' || person_id::text || '"', 'null') || ',' || coalesce(to_json(value)::text, 'null') || ',' || to_json(source)::text
  || ',' || data::text || ']'`;

type FoldedText = [
  signalId: string,
  kind: string,
  seconds: number,
  pilot: string | null,
  personId: string | null,
  value: number | null,
  source: string,
  data: Record<string, unknown>,
];

/** The ledger's rows. Reading gives the pure core's `Signal`, in fold order. */
@Injectable()
export class SignalRepository {
  /**
   * Stores unknown signals in one statement and returns the new ones. Known signals stay untouched, deleted ones stay deleted. Sorted by
   * id, so that batches with common signals cannot deadlock.
   */
  async insertMissing(tx: Tx, rows: readonly SignalRow[]): Promise<StoredSignal[]> {
    if (rows.length === 0) return [];
    const sorted = [...rows].sort((a, b) => (a.signalId < b.signalId ? -1 : 1));
    const [stored] = await tx.query<{ ids: string[] | null }>(
      `WITH stored AS (
         INSERT INTO signal (vendor_id, signal_id, account_id, kind, occurred_at, received_at, source, source_id, pilot, person_id, value, data)
         SELECT $1, sent.* FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[],
           $9::text[], $10::uuid[], $11::float8[], $12::jsonb[]) AS sent(signal_id)
         WHERE NOT EXISTS (SELECT 1 FROM signal_revision r WHERE r.vendor_id = $1 AND r.signal_id = sent.signal_id)
         ON CONFLICT DO NOTHING RETURNING signal_id)
       SELECT CASE WHEN (SELECT count(*) FROM stored) < cardinality($2::uuid[])
         THEN (SELECT coalesce(json_agg(signal_id), '[]') FROM stored) END AS ids`,
      [
        tx.vendorId,
        uuidColumn(sorted.map((row) => row.signalId)),
        uuidColumn(sorted.map((row) => row.accountId)),
        textColumn(sorted.map((row) => row.kind)),
        momentColumn(sorted.map((row) => row.occurredAt)),
        momentColumn(sorted.map((row) => row.receivedAt)),
        textColumn(sorted.map((row) => row.source)),
        textColumn(sorted.map((row) => row.sourceId)),
        textColumn(sorted.map((row) => row.pilot)),
        uuidColumn(sorted.map((row) => row.personId)),
        numberColumn(sorted.map((row) => row.value)),
        jsonColumn(sorted.map((row) => row.data)),
      ],
    );
    // Nearly always all signals are new; then no id is returned.
    if (stored!.ids === null) return sorted;
    const ids = new Set(stored!.ids.map((id) => id.replaceAll('-', '')));
    return sorted.filter(({ signalId }) => ids.has(signalId));
  }

  /** The account's signals in fold order: those after `after`, and up to and including `until`. */
  async ofAccount(
    tx: Tx,
    accountId: string,
    { after, until, kinds }: { after?: { occurredAt: Date; signalId: string }; until?: Date; kinds?: readonly string[] } = {},
  ): Promise<Signal[]> {
    const rows = await tx.query<FoldedRow>(
      `SELECT ${FOLDED} FROM signal
       WHERE vendor_id = $1 AND account_id = $2
         AND ($3::timestamptz IS NULL OR (occurred_at, signal_id) > ($3::timestamptz, $4::uuid))
         AND ($5::timestamptz IS NULL OR occurred_at <= $5::timestamptz) AND ($6::text[] IS NULL OR kind = ANY($6))
       ORDER BY occurred_at, signal_id`,
      [
        tx.vendorId,
        accountId,
        after?.occurredAt.toISOString() ?? null,
        after?.signalId ?? null,
        until?.toISOString() ?? null,
        kinds ?? null,
      ],
    );
    return rows.map(toSignal);
  }

  /** Signals after the last one folded into each account's stored facts, in fold order; none without stored facts. */
  async notFolded(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Signal[]>> {
    const rows = await tx.query<FoldedRow & { accountId: string }>(
      `SELECT f.account_id AS "accountId", s.* FROM facts f, LATERAL (
         SELECT ${FOLDED} FROM signal
         WHERE vendor_id = $1 AND account_id = f.account_id AND (occurred_at, signal_id) > (f.folded_at, f.folded_id)
         ORDER BY occurred_at, signal_id) s
       WHERE f.vendor_id = $1 AND f.account_id = ANY($2::uuid[])`,
      [tx.vendorId, accountIds],
    );
    const found = new Map<string, Signal[]>();
    for (const row of rows) found.set(row.accountId, [...(found.get(row.accountId) ?? []), toSignal(row)]);
    return found;
  }

  /**
   * Signals of several accounts up to and including `until`, each in fold order, all in memory at once. One text per account: a driver's
   * row per signal would take longer than folding it.
   */
  async ofAccounts(tx: Tx, accountIds: readonly string[], until: Date): Promise<Map<string, Signal[]>> {
    const rows = await tx.query<{ accountId: string; signals: string | null }>(
      `SELECT a.account_id AS "accountId", s.signals FROM unnest($2::uuid[]) a(account_id) CROSS JOIN LATERAL (
         SELECT string_agg(${AS_TEXT}, ',') AS signals FROM (
           SELECT * FROM signal WHERE vendor_id = $1 AND account_id = a.account_id AND occurred_at <= $3
           ORDER BY occurred_at, signal_id) each) s`,
      [tx.vendorId, accountIds, until.toISOString()],
    );
    return new Map(rows.map(({ accountId, signals }) => [accountId, signals === null ? [] : signalsIn(signals)]));
  }

  /** Newest first, for the timeline. `limit` ≤ 200. */
  async timeline(
    tx: Tx,
    filter: {
      accountId?: string;
      kinds?: readonly string[];
      cursor?: { occurredAt: string; signalId: string };
      limit: number;
    },
  ): Promise<TimelinePage> {
    const rows = await tx.query<SignalRow>(
      `SELECT ${COLUMNS} FROM signal
       WHERE vendor_id = $1
         AND ($2::uuid IS NULL OR account_id = $2)
         AND ($3::text[] IS NULL OR kind = ANY($3))
         AND ($4::timestamptz IS NULL OR (occurred_at, signal_id) < ($4::timestamptz, $5::uuid))
       ORDER BY occurred_at DESC, signal_id DESC LIMIT $6`,
      [
        tx.vendorId,
        filter.accountId ?? null,
        filter.kinds ?? null,
        filter.cursor?.occurredAt ?? null,
        filter.cursor?.signalId ?? null,
        filter.limit + 1,
      ],
    );
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    const next = rows.length > filter.limit && last ? { occurredAt: last.occurredAt.toISOString(), signalId: last.signalId } : null;
    return { rows: page, next };
  }

  /** The ids of those emails that answer ours so fast that a machine wrote them, as the fold counts them. */
  async writtenByMachines(tx: Tx, rows: readonly SignalRow[]): Promise<ReadonlySet<string>> {
    const emails = rows.filter(
      ({ kind, personId, data }) => kind === 'touchpoint.inbound' && personId !== null && data.channel === 'email',
    );
    if (emails.length === 0) return new Set();
    const found = await tx.query<{ signalId: string }>(
      `SELECT i.signal_id AS "signalId" FROM signal i
       WHERE i.vendor_id = $1 AND i.signal_id = ANY($2::uuid[]) AND EXISTS (
         SELECT FROM signal o WHERE o.vendor_id = $1 AND o.account_id = i.account_id AND o.kind = 'touchpoint.outbound'
           AND o.person_id = i.person_id AND o.data->>'channel' = 'email' AND o.data->>'expectsAnswer' IS DISTINCT FROM 'false'
           AND o.occurred_at BETWEEN i.occurred_at - $3 * interval '1 millisecond' AND i.occurred_at)`,
      [tx.vendorId, emails.map(({ signalId }) => signalId), MACHINE_FAST],
    );
    return new Set(found.map(({ signalId }) => signalId));
  }

  /** The account's signal of the kind with the greatest (occurredAt, signalId). */
  async latest<K extends SignalKind>(tx: Tx, accountId: string, kind: K): Promise<LedgerEntry<K> | undefined> {
    const [row] = await tx.query<LedgerEntry<K>>(
      `SELECT ${ENTRY} FROM signal WHERE vendor_id = $1 AND account_id = $2 AND kind = $3 ORDER BY occurred_at DESC, signal_id DESC LIMIT 1`,
      [tx.vendorId, accountId, kind],
    );
    return row;
  }

  /** The same for each kind and pilot, apart for what was recorded and what was only assumed. */
  async latestByPilot<K extends SignalKind>(tx: Tx, accountId: string, kinds: readonly K[]): Promise<LedgerEntry<K>[]> {
    return tx.query(
      `SELECT DISTINCT ON (kind, pilot, data->'assumed') ${ENTRY} FROM signal
       WHERE vendor_id = $1 AND account_id = $2 AND kind = ANY($3)
       ORDER BY kind, pilot, data->'assumed', occurred_at DESC, signal_id DESC`,
      [tx.vendorId, accountId, kinds],
    );
  }

  /** Every location that an account was ever described with. */
  async placesDescribed(tx: Tx): Promise<{ country: string | null; region: string | null; timeZone: string | null }[]> {
    return tx.query(
      `SELECT DISTINCT data->>'country' AS country, data->>'region' AS region, data->>'timeZone' AS "timeZone"
       FROM signal WHERE vendor_id = $1 AND kind = 'account.described'`,
      [tx.vendorId],
    );
  }

  /** The signals behind an explanation. Ids of other vendors are left out. */
  async byIds(tx: Tx, signalIds: readonly string[]): Promise<SignalRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM signal WHERE vendor_id = $1 AND signal_id = ANY($2::uuid[]) ORDER BY occurred_at DESC, signal_id DESC`,
      [tx.vendorId, signalIds],
    );
  }
}

function toSignal(row: FoldedRow): Signal {
  const { signalId, kind, occurredAt, pilot, personId, value, source, data } = row;
  const signal: Record<string, unknown> = { signalId, kind, occurredAt, data };
  if (pilot !== null) signal.pilot = pilot;
  if (personId !== null) signal.person = personId;
  if (value !== null) signal.value = value;
  if (source !== DEFAULT_SOURCE) signal.source = source;
  return signal as unknown as Signal;
}

function signalsIn(text: string): Signal[] {
  return (JSON.parse(`[${text}]`) as FoldedText[]).map(([id, kind, seconds, pilot, personId, value, source, data]) =>
    toSignal({ signalId: id.replaceAll('-', ''), kind, occurredAt: Math.round(seconds * 1000), pilot, personId, value, source, data }),
  );
}
