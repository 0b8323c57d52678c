import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { migrate, MIGRATIONS } from '@app/database';
import { testDatabase, type TestDatabase } from '@app/testing';
import { backUp } from './back-up';
import { backUpInto } from './back-up-into';
import { digestOfEveryTable, fillEveryTable } from './every-table.fixture-spec';
import { checkBackup, restoreBackup } from './restore-backup';

describe('backup and restore', () => {
  let database: TestDatabase;
  let owner: Client;
  let folder: string;
  const made: string[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    owner = await open(database.ownerUrl);
    await fillEveryTable(owner);
    await fillEveryTable(owner, { nulls: true });
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-backup-'));
  });

  afterAll(async () => {
    // From PostgreSQL 16 on, only the role's creator or a superuser may drop it.
    const superuser = await open(process.env.TEST_DATABASE_URL ?? database.ownerUrl);
    for (const name of made) {
      await superuser.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await superuser.query(`DROP ROLE IF EXISTS "${name}_relay"`);
    }
    await superuser.end();
    await owner.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(url: string): Promise<Client> {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** An empty database with a name of its own. */
  async function emptyDatabase(): Promise<{ ownerUrl: string; appUrl: string }> {
    const name = `afterpilot test "other" ${randomBytes(4).toString('hex')}`.replaceAll('"', '');
    await owner.query(`CREATE DATABASE "${name}"`);
    made.push(name);
    const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${encodeURIComponent(name)}` }).href;
    return { ownerUrl: at(database.ownerUrl), appUrl: at(database.appUrl) };
  }

  async function backup(url = database.appUrl): Promise<string> {
    const file = join(folder, `${randomBytes(4).toString('hex')}.gz`);
    await backUp({ url, file });
    return file;
  }

  async function digest(url: string): Promise<Record<string, string>> {
    const client = await open(url);
    try {
      return await digestOfEveryTable(client);
    } finally {
      await client.end();
    }
  }

  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'nothing was refused',
      (error: Error) => (error.name === 'DomainError' ? error.message : `not a refusal: ${error.stack}`),
    );

  it('restores every row of every table under another name, by the roles of api and owner', async () => {
    const copies = [await backup(database.appUrl), await backup(database.ownerUrl)];
    const before = await digest(database.ownerUrl);
    expect(Object.keys(before).length).toBeGreaterThan(20);
    expect(Object.entries(before).filter(([name, found]) => !found.startsWith(name === 'person' ? '4 ' : '2 '))).toEqual([]);
    for (const file of copies) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const empty = await emptyDatabase();
      expect(await restoreBackup(createReadStream(file), empty)).toMatchObject({
        database: database.name,
        tables: Object.keys(before).length,
      });
      const client = await open(empty.ownerUrl);
      const loose = await client.query(`SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity`);
      const next = await client.query<{ next: string; max: string }>(
        `SELECT nextval('outbox_outbox_id_seq') AS next, (SELECT last_value FROM outbox_outbox_id_seq) AS max`,
      );
      await client.end();
      expect(loose.rows).toEqual([]);
      expect(Number(next.rows[0]!.next)).toBeGreaterThan(2);
      expect(await digest(empty.ownerUrl)).toEqual(before);
    }
  });

  it('is readable by a superuser without doubling rows, and restorable by one', async () => {
    if (!database.superuserUrl) return;
    const file = await backup(database.superuserUrl);
    const empty = await emptyDatabase();
    const superuserUrl = Object.assign(new URL(database.superuserUrl), { pathname: new URL(empty.ownerUrl).pathname }).href;
    await restoreBackup(createReadStream(file), { ...empty, ownerUrl: superuserUrl });
    const before = await digest(database.ownerUrl);
    expect(await digest(superuserUrl)).toEqual(before);
    const client = await open(superuserUrl);
    await client.query(`DROP OWNED BY "${made.at(-1)}_owner" CASCADE`);
    await client.query(`DROP OWNED BY "${made.at(-1)}_relay" CASCADE`);
    await client.query(`DROP ROLE "${made.at(-1)}_owner"`);
    await client.end();
  });

  it('shows one moment, while others write', async () => {
    const busy = await testDatabase();
    const writer = await open(busy.ownerUrl);
    try {
      await fillEveryTable(writer);
      await writer.query(`INSERT INTO signal SELECT vendor_id, gen_random_uuid(), account_id, kind, occurred_at, received_at, source, source_id, pilot, person_id, value, data
        FROM signal, generate_series(1, 5000)`);
      let writing = true;
      let written = 0;
      // Accounts are read long before health, which is read before signals.
      const writes = (async () => {
        for (; writing; written += 1) {
          await writer.query(`WITH made AS (INSERT INTO account (vendor_id, account_id, key, name) SELECT vendor_id, gen_random_uuid(), gen_random_uuid(), 'x' FROM vendor RETURNING *),
            health AS (INSERT INTO health (vendor_id, account_id) SELECT vendor_id, account_id FROM made)
            INSERT INTO signal SELECT m.vendor_id, gen_random_uuid(), m.account_id, 'x', now(), now(), 'x', NULL, NULL, NULL, NULL, '{}' FROM made m`);
        }
      })();
      const file = await backup(busy.appUrl);
      writing = false;
      await writes;
      const empty = await emptyDatabase();
      await restoreBackup(createReadStream(file), empty);
      const restored = await digest(empty.ownerUrl);
      const count = (table: string): number => parseInt(restored[table]!, 10);
      expect(written).toBeGreaterThan(0);
      expect(count('health')).toBe(count('account'));
      expect(count('signal')).toBe(5_000 + count('account'));
    } finally {
      await writer.end();
      await busy.drop();
    }
  });

  it('rejects a damaged or newer file, or one that is not a backup, in one line, and restores nothing', async () => {
    const file = await backup();
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString('utf8');
    const edited = (change: (text: string) => string): Buffer => gzipSync(change(text));
    const flipped = Buffer.from(whole);
    flipped[Math.floor(whole.length / 2)]! ^= 0xff;
    const wrong: [string, Buffer, RegExp][] = [
      ['cut off', whole.subarray(0, whole.length - 200), /^The backup is damaged or incomplete: .*\. Nothing was restored/],
      ['a flipped byte', flipped, /^The backup is damaged or incomplete: /],
      ['other words in a row', edited((all) => all.replace('ünïcödé', 'unicode')), /the checksum of the table \w+ is wrong/],
      ['a table gone', edited((all) => all.replace(/\{"table":"answer_day"[^]*?\n\{"table":"answer_day".*\n/, '')), /tables are missing/],
      ['no end', edited((all) => all.replace(/\{"end".*\n/, '')), /a table should begin here/],
      ['a row gone', edited((all) => all.replace(/(\{"table":"task","columns".*\n).*\n/, '$1')), /the checksum of the table task is wrong/],
      ['a newer format', edited((all) => all.replace('"format":1', '"format":2')), /^A newer release made this backup \(format 2\)/],
      ['a newer schema', edited((all) => all.replace('"0001-foundation"', '"0001-foundation","9999-new"')), /\(with 9999-new\)/],
      ['another text', gzipSync('hello\n'), /^This is not a backup of Afterpilot: `npm run cli -- backup FILE` makes one\.$/],
      ['no gzip', Buffer.from('hello'), /^This is not a backup of Afterpilot/],
      ['nothing', Buffer.alloc(0), /^The backup is damaged or incomplete: /],
    ];
    const empty = await emptyDatabase();
    for (const [what, content, words] of wrong) {
      const pieces = (): Readable => Readable.from([content]);
      expect([what, await refusal(checkBackup(pieces()))]).toEqual([what, expect.stringMatching(words)]);
      expect([what, await refusal(restoreBackup(pieces(), empty))]).toEqual([what, expect.stringMatching(words)]);
    }
    expect(new Set(Object.values(await digest(empty.ownerUrl)))).toEqual(new Set(['0 ']));
    expect(await restoreBackup(createReadStream(file), empty)).toEqual(await checkBackup(createReadStream(file)));
  });

  it('leaves a database alone that is in use, and a file that is there', async () => {
    const file = await backup();
    expect(await refusal(restoreBackup(createReadStream(file), database))).toMatch(
      /^The database ".*" is in use and stays as it is: .*\.$/,
    );
    expect(await refusal(backUp({ url: database.appUrl, file }))).toMatch(/is there already and stays as it is/);
    expect(await refusal(backUp({ url: database.appUrl, file: join(file, 'below') }))).toMatch(/cannot be written: ENOTDIR/);
  });

  it('brings the tables of an older release up to this one', async () => {
    const old = await emptyDatabase();
    const schema = MIGRATIONS.slice(0, 10).map(({ name }) => name);
    await migrate({ ...old, upTo: schema });
    const client = await open(old.ownerUrl);
    await fillEveryTable(client);
    await client.end();
    const file = join(folder, 'old.gz');
    await backUp({ url: old.ownerUrl, file });
    const empty = await emptyDatabase();
    await restoreBackup(createReadStream(file), empty);
    const restored = await open(empty.ownerUrl);
    const { rows } = await restored.query<{ name: string }>('SELECT name FROM migration ORDER BY name');
    await restored.end();
    expect(rows.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect((await digest(empty.ownerUrl))['outbox']).toMatch(/^1 /);
  });

  describe('on a schedule', () => {
    const stop = new AbortController().signal;
    const ourFiles = (where: string): string[] => readdirSync(where).sort();

    it('takes one a day in one process, keeps the newest, and touches nothing else', async () => {
      const where = join(folder, 'daily');
      mkdirSync(where);
      const earlier = [1, 2, 3].map((day) => `afterpilot-2026-01-0${day}T00-00-00-000Z.backup.gz`);
      for (const name of [...earlier, `${earlier[0]}.partial`, 'notes.txt']) writeFileSync(join(where, name), '');
      await owner.query('DELETE FROM backup');
      const schedule = { url: database.appUrl, folder: where, keep: 2, stop };
      const taken = (await Promise.all([backUpInto(schedule), backUpInto(schedule)])).filter((each) => each !== undefined);
      expect(taken).toHaveLength(1);
      expect(ourFiles(where)).toEqual([earlier[2], taken[0]!.file.slice(where.length + 1), 'notes.txt']);
      expect(await backUpInto(schedule)).toBeUndefined();
      await owner.query(`UPDATE backup SET started_at = started_at - interval '25 hours'`);
      expect(await backUpInto(schedule)).toBeDefined();
      expect(ourFiles(where)).not.toContain(earlier[2]);
    });

    it('remembers a failure, waits an hour after it, and leaves no half file', async () => {
      await owner.query('DELETE FROM backup');
      const where = join(folder, 'full');
      writeFileSync(where, 'a file where a folder should be');
      const schedule = { url: database.appUrl, folder: join(folder, 'later'), keep: 2, stop };
      const file = join(where, 'x.gz');
      await expect(backUp({ url: database.appUrl, file })).rejects.toThrow(/ENOTDIR/);
      const { rows } = await owner.query<{ error: string }>('SELECT error FROM backup');
      expect(rows).toEqual([{ error: expect.stringContaining('ENOTDIR') as string }]);
      expect(await backUpInto(schedule)).toBeUndefined();
      expect(existsSync(schedule.folder)).toBe(false);
    });

    it('stops at once when it is aborted', async () => {
      const stop = new AbortController();
      const file = join(folder, 'stopped.gz');
      const running = backUp({ url: database.appUrl, file, stop: stop.signal });
      stop.abort();
      await expect(running).rejects.toThrow();
      expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
    });
  });
});
