import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '@app/testing';
import { migrate } from '../index';
import { KNOWN_MIGRATIONS } from './index';

const NAME = '0027-portfolio-in-one-table';

describe('migration 0027', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC');
    await migrate({ ...database, upTo: KNOWN_MIGRATIONS.slice(0, KNOWN_MIGRATIONS.indexOf(NAME)) });
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('moves what only a page shows, copies what it needs of each vendor’s accounts, and leaves both tables closed', async () => {
    const vendors = [randomUUID(), randomUUID()];
    for (const [place, vendor] of vendors.entries()) {
      await owner.query(`INSERT INTO vendor (vendor_id, key, name) VALUES ($1, $2, 'V')`, [vendor, `v${place}`]);
      await owner.query(`SELECT set_config('afterpilot.vendor', $1, false)`, [vendor]);
      for (const key of ['told', 'new']) {
        const account = randomUUID();
        await owner.query(
          `INSERT INTO account (vendor_id, account_id, key, name, region, csm, annual_value, currency, renews_on)
           VALUES ($1, $2, $3, 'Señal ' || $4, 'Johor', 'Mia@v.example', 900, 'EUR', '2027-01-31')`,
          [vendor, account, key, place],
        );
        await owner.query('INSERT INTO health (vendor_id, account_id) VALUES ($1, $2)', [vendor, account]);
        await owner.query(`INSERT INTO person (vendor_id, person_id, account_id, address) VALUES ($1, $2, $3, 'ana.sáez@c.example')`, [
          vendor,
          randomUUID(),
          account,
        ]);
      }
      await owner.query(
        `UPDATE health SET computed_at = now(), attention = 2.5, worded_at = '2026-05-01', sentence = '{"code": "silence.held", "params": {}}',
           hint = '{"code": "x"}', breakdown = '{"stopped": [{"params": {"source": "crm"}}]}', override = '{"band": "steady"}', trail = '[["2026-04-30", 71.5]]'
         WHERE account_id = (SELECT account_id FROM account WHERE key = 'told')`,
      );
    }
    await migrate(database);

    for (const [place, vendor] of vendors.entries()) {
      await owner.query(`SELECT set_config('afterpilot.vendor', $1, false)`, [vendor]);
      const { rows } = await owner.query(
        `SELECT a.key, h.name, h.region, h.csm_key, h.ae, h.annual_value::int, h.currency, h.renews_on::text, h.account_text, h.attention, h.held, h.stopped_sources,
           d.sentence->>'code' AS sentence, d.hint->>'code' AS hint, d.override->>'band' AS override, d.worded_at::date::text AS worded, d.trail
         FROM account a JOIN health h USING (account_id) LEFT JOIN health_detail d USING (account_id) ORDER BY a.key DESC`,
      );
      const copied = {
        name: `Señal ${place}`,
        region: 'Johor',
        csm_key: 'mia@v.example',
        ae: null,
        annual_value: 900,
        currency: 'EUR',
        renews_on: '2027-01-31',
      };
      expect(rows).toEqual([
        {
          ...copied,
          key: 'told',
          account_text: expect.stringContaining('senal') as string,
          attention: 2.5,
          held: true,
          stopped_sources: ['crm'],
          sentence: 'silence.held',
          hint: 'x',
          override: 'steady',
          worded: '2026-05-01',
          trail: [['2026-04-30', 71.5]],
        },
        {
          ...copied,
          key: 'new',
          account_text: expect.stringContaining('new') as string,
          attention: 0,
          held: false,
          stopped_sources: [],
          sentence: null,
          hint: null,
          override: null,
          worded: null,
          trail: null,
        },
      ]);
      expect((await owner.query('SELECT DISTINCT search_text FROM person')).rows).toEqual([{ search_text: 'ana saez@c example' }]);
    }
    await owner.query(`SELECT set_config('afterpilot.vendor', '', false)`);
    for (const table of ['account', 'health', 'health_detail']) expect((await owner.query(`SELECT FROM ${table}`)).rowCount).toBe(0);
  });
});
