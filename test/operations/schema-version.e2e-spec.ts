import { Client } from 'pg';
import { MIGRATIONS } from '@app/database';
import { testDatabase, type TestDatabase } from '@app/testing';
import { programOutput } from '../harness/program-output';

describe('programs on a database of another release', () => {
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

  const said = async (): Promise<unknown[]> => {
    const env = { DATABASE_APP_URL: database.appUrl, PORT: '1', WORKER_PORT: '2' };
    return [await programOutput('api', env), await programOutput('worker', env)];
  };

  it('do not start on an older one, and say in one line what to run', async () => {
    const last = MIGRATIONS.at(-1)!.name;
    await owner.query('DELETE FROM migration WHERE name = $1', [last]);
    const line = `The database is 1 migration behind this release (${last}): run \`npm run migrate\`, then start again.\n`;
    expect(await said()).toEqual([
      [1, line],
      [1, line],
    ]);
    await owner.query('INSERT INTO migration (name) VALUES ($1)', [last]);
  });

  it('do not start on a newer one, nor migrate it', async () => {
    await owner.query(`INSERT INTO migration (name) VALUES ('9999-other')`);
    const line = 'The database is newer than this release (it has 9999-other): start the release that migrated it, or a later one.\n';
    expect(await said()).toEqual([
      [1, line],
      [1, line],
    ]);
    expect(await programOutput('cli', { DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl }, 'migrate')).toEqual([
      1,
      line,
    ]);
  });
});
