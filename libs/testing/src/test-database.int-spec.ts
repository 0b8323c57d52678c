import { Client } from 'pg';
import { testDatabase } from './test-database';

describe('the database of a spec', () => {
  const ask = async <Row>(url: string, sql: string): Promise<Row[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  };

  it('has all tables, two ordinary roles, and no data of another spec', async () => {
    const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
    try {
      await ask(one.ownerUrl, 'CREATE TABLE only_here (n int)');
      expect(await ask(two.ownerUrl, "SELECT to_regclass('only_here') AS found, to_regclass('signal') IS NOT NULL AS tables")).toEqual([
        { found: null, tables: true },
      ]);
      for (const url of [one.ownerUrl, one.appUrl]) {
        expect(await ask(url, 'SELECT rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = current_user')).toEqual([
          { mighty: false },
        ]);
      }
      await expect(ask(one.appUrl, 'DROP TABLE signal')).rejects.toThrow(/must be owner/);
    } finally {
      await Promise.all([one.drop(), two.drop()]);
    }
    await expect(ask(one.ownerUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('is not dropped silently while a connection is open', async () => {
    const database = await testDatabase();
    const leak = new Client({ connectionString: database.appUrl, application_name: 'the leak' });
    leak.on('error', () => undefined);
    await leak.connect();

    await expect(database.drop()).rejects.toThrow(/^Connections were left open: the leak/);
    await leak.end().catch(() => undefined);
    await expect(ask(database.ownerUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });
});
