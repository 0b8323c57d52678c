import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '@app/testing';
import { Database, DatabaseModule, migrate, MIGRATIONS } from './index';

describe('a database of another release', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: TestingModule;
  /** It makes nothing, so that it can be applied twice. */
  const again = '0019-owner-is-a-question';

  beforeAll(async () => {
    database = await testDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot({ appUrl: database.appUrl })] }).compile();
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  const start = (): Promise<string> =>
    app
      .get(Database)
      .assertSchema()
      .then(
        () => 'starts',
        (error: Error) => error.message,
      );

  it('is refused where it is older, until it is migrated', async () => {
    expect(await start()).toBe('starts');
    await owner.query('DELETE FROM migration WHERE name = $1', [again]);
    expect(await start()).toBe(`The database is 1 migration behind this release (${again}): run \`npm run migrate\`, then start again.`);
    await migrate(database);
    expect(await start()).toBe('starts');
  });

  it('starts where the column that marks additive migrations is not there yet', async () => {
    await owner.query('ALTER TABLE migration RENAME COLUMN additive TO marked');
    expect(await start()).toBe('starts');
    await owner.query('ALTER TABLE migration RENAME COLUMN marked TO additive');
  });

  it('is refused where it is newer, by migrate too, unless the newer tables only add something', async () => {
    await owner.query(`INSERT INTO migration (name, additive) VALUES ('9998-more', true)`);
    expect(await start()).toBe('starts');
    await migrate(database);
    await owner.query(`INSERT INTO migration (name, additive) VALUES ('9999-other', false)`);
    const line = 'The database is newer than this release (it has 9999-other): start the release that migrated it, or a later one.';
    expect(await start()).toBe(line);
    await expect(migrate(database)).rejects.toThrow(line);
    await owner.query(`DELETE FROM migration WHERE name LIKE '999%'`);
  });

  it('lets others pass while a migration waits for a table in use, and is migrated once it is free', async () => {
    await owner.query('DELETE FROM migration WHERE name = $1', ['0008-countries']);
    await owner.query('ALTER TABLE account DROP COLUMN country');
    const reader = new Client({ connectionString: database.ownerUrl });
    await reader.connect();
    await owner.query('BEGIN; SELECT FROM account');
    const migrated = migrate({ ...database, lockMs: 200 });
    migrated.catch(() => undefined);
    let longest = 0;
    for (let i = 0; i < 30; i += 1) {
      const asked = performance.now();
      await reader.query('SELECT FROM account');
      longest = Math.max(longest, performance.now() - asked);
    }
    await expect(migrated).rejects.toThrow(
      /^A table stays in use \(canceling statement due to lock timeout\), so nothing was changed: .*\.$/,
    );
    expect(longest).toBeLessThan(2_000);
    await owner.query('ROLLBACK');
    await migrate({ ...database, lockMs: 200 });
    await reader.query('SELECT country FROM account');
    await reader.end();
  });

  it('marks every migration that is in it as additive or not', async () => {
    const { rows } = await owner.query<{ name: string }>('SELECT name FROM migration WHERE additive ORDER BY name');
    expect(rows.map(({ name }) => name)).toEqual(MIGRATIONS.filter(({ additive }) => additive).map(({ name }) => name));
  });
});
