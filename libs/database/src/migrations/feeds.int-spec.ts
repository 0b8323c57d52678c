import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { TOPIC_OF_KIND } from '@app/scoring';
import { testDatabase, type TestDatabase } from '@app/testing';
import { migrate } from '../index';

describe('migration 0020', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('knows on which days the sources of each vendor delivered, and keeps the ledger closed', async () => {
    await owner.query('DROP TABLE feed_day, outage');
    const vendors = [randomUUID(), randomUUID()];
    for (const [place, vendor] of vendors.entries()) {
      await owner.query(`INSERT INTO vendor (vendor_id, key, name) VALUES ($1, $2, 'V')`, [vendor, `v${place}`]);
      await owner.query(`SELECT set_config('afterpilot.vendor', $1, false)`, [vendor]);
      const account = randomUUID();
      await owner.query(`INSERT INTO account (vendor_id, account_id, key, name) VALUES ($1, $2, 'a', 'A')`, [vendor, account]);
      for (const [kind, at, source] of [
        ['touchpoint.inbound', '2026-03-01T23:59:59.999Z', 'gmail'],
        ['touchpoint.outbound', '2026-03-01T00:00:00Z', 'gmail'],
        ['order.placed', `2026-03-0${2 + place}T12:00:00Z`, 'erp'],
      ]) {
        await owner.query(
          `INSERT INTO signal (vendor_id, signal_id, account_id, kind, occurred_at, received_at, source, data) VALUES ($1, $2, $3, $4, $5, now(), $6, '{}')`,
          [vendor, randomUUID(), account, kind, at, source],
        );
      }
    }
    await owner.query(`DELETE FROM migration WHERE name = '0020-feeds'`);
    await owner.query(`SET TIME ZONE 'Asia/Kuala_Lumpur'`);
    await migrate(database);

    for (const [place, vendor] of vendors.entries()) {
      await owner.query(`SELECT set_config('afterpilot.vendor', $1, false)`, [vendor]);
      const { rows } = await owner.query('SELECT source, topic, day::text FROM feed_day ORDER BY source');
      expect(rows).toEqual([
        { source: 'erp', topic: TOPIC_OF_KIND['order.placed'], day: `2026-03-0${2 + place}` },
        { source: 'gmail', topic: TOPIC_OF_KIND['touchpoint.inbound'], day: '2026-03-01' },
      ]);
    }
    await owner.query(`SELECT set_config('afterpilot.vendor', '', false)`);
    expect((await owner.query('SELECT FROM signal')).rowCount).toBe(0);
  });
});
