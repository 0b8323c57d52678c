import { Database, foldText, newId } from '@app/database';
import type { TestRooms } from '@app/testing';

export const CSMS = ['aisha@vendor.example', 'Aisha Rahman', 'ben@vendor.example', 'chloé@vendor.example', null];
const NAMES = ['Äther', 'aether', 'Zebra', 'zebra', 'Ångström', 'Same name', 'Same name', 'O’Neil & Söhne', 'port-10', 'Port 9'];
const BANDS = ['stalled', 'at-risk', null, 'steady', 'thriving'];
const CAUSES = ['champion-lost', 'no-owner', null];
const SENTENCE = { code: 'health.nothing-known', params: {} };

/** Small, repeatable and far from sorted. */
const spread = (place: number, size: number, salt: number): number =>
  (Math.imul(Math.imul(place + 1, 2_654_435_761) ^ (salt * 40_503), 2_246_822_519) >>> 8) % size;

/** Accounts as various as those of a vendor: ties, gaps, accents, and one whose sentence names Pierre Bézier. */
export async function fillAccounts(rooms: TestRooms, vendor: string, count: number): Promise<void> {
  const accounts = Array.from({ length: count }, (_, i) => ({
    id: newId(),
    key: `client-${i}`,
    name: `${NAMES[spread(i, NAMES.length, 1)]}${i % 3 === 0 ? '' : ` ${spread(i, 50, 2)}`}`,
    region: ['Johor', 'Penang', 'Québec', null][spread(i, 4, 3)],
    csm: CSMS[spread(i, CSMS.length, 4)],
    ae: ['dan@vendor.example', null][spread(i, 2, 5)],
    value: i % 9 === 0 ? null : spread(i, 12, 6) * 100_000,
    currency: i % 9 === 0 ? null : ['EUR', 'MYR', 'MYR', 'JPY'][spread(i, 4, 7)],
    renews: i % 5 === 0 ? null : `2027-0${spread(i, 9, 8) + 1}-15`,
    score: i % 11 === 0 ? null : spread(i, 40, 9) * 2.5,
    band: i % 11 === 0 ? null : BANDS[spread(i, BANDS.length, 10)],
    // Some of those without a score are early reads, others were never computed.
    early: i % 11 === 0 ? i % 2 === 0 : BANDS[spread(i, BANDS.length, 10)] === null,
    attention: spread(i, 30, 11) / 7,
    change: i % 4 === 0 ? null : spread(i, 21, 12) - 10,
    handed: i % 6 === 0 ? null : new Date(Date.UTC(2026, 3, 1 + spread(i, 60, 13))),
    gates: i % 10 === 0 ? ['champion-vacant'] : [],
    cause: CAUSES[spread(i, CAUSES.length, 14)],
    said: foldText(i % 8 === 0 ? 'No reply for 12 days' : 'The budget is not approved'),
  }));
  await rooms.app.get(Database).transaction(vendor, async (tx) => {
    const text = JSON.stringify(accounts);
    await tx.query(
      `INSERT INTO account (vendor_id, account_id, key, name, region, csm, ae, annual_value, currency, renews_on)
       SELECT $1, id, key, name, region, csm, ae, value, currency, renews FROM json_to_recordset($2) AS
         r(id uuid, key text, name text, region text, csm text, ae text, value bigint, currency text, renews date)`,
      [vendor, text],
    );
    await tx.query(
      `INSERT INTO health (vendor_id, account_id, score, band, early_read, attention, change30, handed_over_at, gates, cause, cause_strength, search_text)
       SELECT $1, id, score, band, early, attention, change, handed, ARRAY(SELECT json_array_elements_text(gates)), cause, 0.5, said
       FROM json_to_recordset($2) AS r(id uuid, score float8, band text, early boolean, attention float8, change float8, handed timestamptz, gates json,
         cause text, said text)`,
      [vendor, text],
    );
    await tx.query('INSERT INTO health_detail (vendor_id, account_id, sentence) SELECT vendor_id, account_id, $1 FROM health', [
      JSON.stringify(SENTENCE),
    ]);
    await tx.query(
      `INSERT INTO person (vendor_id, person_id, account_id, address, name)
       SELECT $1, gen_random_uuid(), account_id, 'pierre@client.example', 'Pierre Bézier' FROM account WHERE key = 'client-7'`,
      [vendor],
    );
    await tx.query(
      `UPDATE health h SET named_people = ARRAY[p.person_id] FROM person p WHERE p.vendor_id = h.vendor_id AND p.account_id = h.account_id`,
    );
  });
}
