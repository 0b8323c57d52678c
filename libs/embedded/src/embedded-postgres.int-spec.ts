import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';

const NOT_DURABLE = { fsync: 'off', full_page_writes: 'off' };

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let lines: string[];
  let server: EmbeddedPostgres | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-embedded-'));
    chmodSync(folder, 0o711);
    lines = [];
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (dataFolder = join(folder, 'data')): Promise<EmbeddedPostgres> => {
    server = await startEmbeddedPostgres({ dataFolder, log: (line) => lines.push(line), settings: NOT_DURABLE });
    return server;
  };

  it('starts from an empty folder, with an ordinary role as owner, and keeps its passwords private', async () => {
    const { ownerUrl } = await start();

    const [row] = await query(
      ownerUrl,
      `SELECT current_user::text AS "user", rolsuper OR rolbypassrls AS mighty, rolcreaterole,
      current_setting('server_encoding') AS encoding FROM pg_roles WHERE rolname = current_user`,
    );
    expect(row).toEqual({ user: 'afterpilot', mighty: false, rolcreaterole: true, encoding: 'UTF8' });
    expect(statSync(join(folder, 'data', 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('refuses a wrong password', async () => {
    const { ownerUrl } = await start();

    await expect(query(ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('keeps committed rows after a stop and after a crash', async () => {
    const first = await start();
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    await first.gone;

    const second = await start();
    expect(second.adopted).toBe(false);
    await query(second.ownerUrl, 'INSERT INTO kept VALUES (2)');
    process.kill(second.pid, 'SIGKILL');
    await second.gone;

    const third = await start();
    expect(third.adopted).toBe(false);
    expect(lines).toContain('PostgreSQL was not stopped properly last time; it recovers by itself.');
    expect(await query(third.ownerUrl, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('adopts a server that is still running, and can stop it', async () => {
    const first = await start();

    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port, ownerUrl: first.ownerUrl });

    await second.stop();
    await first.gone;
    await second.gone;
    await expect(query(first.ownerUrl, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('does not mistake another program for its server when the process id was reused', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), `${process.pid}\n\n\n${first.port}\n`);

    expect((await start()).adopted).toBe(false);
  });

  it('works in a folder that no other user can enter', async () => {
    chmodSync(folder, 0o700);

    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('says in one line when the folder cannot be used', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');

    await expect(start(file)).rejects.toThrow(
      `The data folder ${file} cannot be written (ENOTDIR): set AFTERPILOT_DATA to a folder of your own.`,
    );
    await expect(start(join(file, 'beneath'))).rejects.toThrow(/cannot be written \(ENOTDIR\)/);
  });

  it('says in one line when its passwords are lost', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'data', 'postgres-passwords.json'));

    await expect(start()).rejects.toThrow(/passwords of the database cannot be read from .*postgres-passwords.json \(ENOENT\)/);
  });

  it('says why PostgreSQL did not start', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'data', 'postgres', 'global', 'pg_control'));

    await expect(start()).rejects.toThrow(/^PostgreSQL did not start: .*pg_control.*postgres\.log\)\.$/);
    expect(readFileSync(join(folder, 'data', 'postgres.log'), 'utf8')).toContain('pg_control');
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A server that is killed takes its connections with it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}
