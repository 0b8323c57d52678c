import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '@app/testing';
import { migrate } from '../index';

describe('migration 0019', () => {
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

  it('takes the gate out of every stored card, keeps all else and its order, and leaves what protects them in place', async () => {
    const [vendor, scorecard] = [randomUUID(), randomUUID()];
    await owner.query(`INSERT INTO vendor (vendor_id, key, name) VALUES ($1, 'v', 'V')`, [vendor]);
    await owner.query(`SELECT set_config('afterpilot.vendor', $1, false)`, [vendor]);
    await owner.query(`INSERT INTO scorecard (vendor_id, scorecard_id, key, name) VALUES ($1, $2, 'own', 'Own')`, [vendor, scorecard]);
    const gate = (name: string): object => ({ gate: name, cap: 69 });
    const stored = [
      {
        cards: [
          { code: 'a', gates: [gate('dark'), gate('owner-never-asked'), gate('notice-given')] },
          { code: 'b', gates: [gate('owner-never-asked')] },
        ],
      },
      {
        cards: [
          { code: 'a', gates: [] },
          { code: 'b', gates: [gate('dark')] },
        ],
      },
    ];
    for (const [index, content] of stored.entries()) {
      await owner.query(
        `INSERT INTO scorecard_version (vendor_id, scorecard_id, version, state, content, author, published_at)
         VALUES ($1, $2, $3, $4, $5, 'mei', now())`,
        [vendor, scorecard, index + 1, index === 0 ? 'superseded' : 'published', content],
      );
    }
    await owner.query(`DELETE FROM migration WHERE name = '0019-owner-is-a-question'`);
    await migrate(database);

    const { rows } = await owner.query<{ content: unknown }>('SELECT content FROM scorecard_version ORDER BY version');
    expect(rows.map(({ content }) => content)).toEqual([
      {
        cards: [
          { code: 'a', gates: [gate('dark'), gate('notice-given')] },
          { code: 'b', gates: [] },
        ],
      },
      stored[1],
    ]);
    await expect(owner.query(`UPDATE scorecard_version SET content = '{}' WHERE version = 2`)).rejects.toThrow('cannot be changed');
    await owner.query(`SELECT set_config('afterpilot.vendor', '', false)`);
    expect((await owner.query('SELECT FROM scorecard_version')).rowCount).toBe(0);
  });
});
