import { randomUUID } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { backupTables } from './backup-tables';

/** Everything that COPY's text format has to escape, and what looks like its end. */
const NASTY = 'tab\t line\nreturn\r back\\slash \\N \\. "quotes" \'single\' ünïcödé 😀 {"json":1}';

/** Values where a check of the table allows only some. */
const ALLOWED: Record<string, string> = {
  'member.role': 'admin',
  'credential.kind': 'session',
  'playbook_run.state': 'open',
  'outbox.lane': 'backfill',
  'task.state': 'open',
  'scorecard_version.state': 'published',
  // An older migration unpacks it.
  'health.trail': '[]',
};

const BY_TYPE: Record<string, () => unknown> = {
  uuid: randomUUID,
  'uuid[]': () => [randomUUID(), randomUUID()],
  text: () => NASTY,
  'text[]': () => [NASTY, '', 'NULL'],
  'smallint[]': () => [1, 2],
  integer: () => 7,
  bigint: () => '9007199254740993',
  boolean: () => true,
  'double precision': () => 0.1 + 0.2,
  'double precision[]': () => [1e-300, -0, 5e-324],
  date: () => '2024-02-29',
  bytea: () => Buffer.from(randomUUID()),
  json: () => JSON.stringify({ text: NASTY, spaced: '  ' }),
  jsonb: () => JSON.stringify({ text: NASTY, list: [1, null] }),
  'timestamp(3) with time zone': () => '1969-12-31T23:59:59.999Z',
  'timestamp(3) with time zone[]': () => ['2026-03-29T01:30:00.000Z'],
};

/** Adds a vendor with one row in every table, and a second person, whom another table names beside the first. `nulls` leaves every column empty that may be. */
export async function fillEveryTable(client: Client, { nulls = false } = {}): Promise<string> {
  const vendorId = randomUUID();
  const [personId, otherId] = [randomUUID(), randomUUID()].sort() as [string, string];
  const fixed: Record<string, string> = {
    vendor_id: vendorId,
    account_id: randomUUID(),
    run_id: randomUUID(),
    scorecard_id: randomUUID(),
    person_id: personId,
    other_id: otherId,
  };
  await client.query(`SELECT set_config('afterpilot.vendor', $1, false)`, [vendorId]);
  for (const { name } of await backupTables(client)) {
    const { rows } = await client.query<{ column: string; type: string; needed: boolean }>(
      `SELECT attname AS column, format_type(atttypid, atttypmod) AS type, attnotnull AS needed FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''`,
      [name],
    );
    const given = rows.filter(({ column, needed }) => needed || !nulls || `${name}.${column}` === 'scorecard_version.published_at');
    const values = given.map(({ column, type }) => {
      if (fixed[column]) return fixed[column];
      const unique = (name === 'vendor' && column === 'key') || (name === 'login_attempt' && column === 'key');
      return unique ? vendorId : (ALLOWED[`${name}.${column}`] ?? BY_TYPE[type]!());
    });
    await client.query(
      `INSERT INTO ${name} (${given.map(({ column }) => escapeIdentifier(column)).join(', ')}) VALUES (${given.map((_, i) => `$${i + 1}`).join(', ')})`,
      values,
    );
    if (name === 'person') {
      const second = [vendorId, otherId, fixed.account_id];
      await client.query('INSERT INTO person (vendor_id, person_id, account_id) VALUES ($1, $2, $3)', second);
    }
  }
  return vendorId;
}

/** Row count and digest of each table, across all vendors. Lifts the row policies to read them. */
export async function digestOfEveryTable(client: Client): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const { name } of await backupTables(client)) {
    await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    const { rows } = await client.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY t::text COLLATE "C")), '') AS digest FROM ${name} t`,
    );
    digests[name] = rows[0]!.digest;
  }
  return digests;
}
