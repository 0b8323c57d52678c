import { Client as PgClient } from 'pg';
import { DataSource } from 'typeorm';
import { Database } from '@app/database';
import { createApp } from '../../apps/api/src/create-app';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

/** Tables without a policy, and why that is right. */
const EXEMPT: Record<string, string> = {
  vendor: 'the list of tenants: it names no client',
  credential: 'a credential must be found before its vendor is known; it holds hashes only',
  login_attempt: 'log-ins are counted before their vendor is known; it holds hashes and numbers only',
  backup: 'which backups were taken: no vendor’s data',
  worker: 'which processes are alive: no vendor’s data',
  migration: 'which migrations were applied',
};

describe('every table keeps vendors apart', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  describe('in the catalogue', () => {
    let owner: PgClient;
    beforeAll(async () => {
      owner = new PgClient({ connectionString: api.database.ownerUrl });
      await owner.connect();
    });
    afterAll(() => owner.end());

    it('forces a vendor policy on every table, except those listed with a reason', async () => {
      const { rows } = await owner.query<{ name: string; forced: boolean; policies: string[] | null; key: string | null }>(
        `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
           (SELECT array_agg(p.qual || ' / ' || coalesce(p.with_check, '')) FROM pg_policies p
            WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.policyname = 'vendor_only' AND p.roles = '{public}') AS policies,
           (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
            WHERE i.indrelid = c.oid AND i.indisprimary) AS key
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
      );
      expect(rows.length).toBeGreaterThan(12);
      const open = rows.filter(({ name, forced, policies, key }) => {
        const bound =
          forced &&
          key === 'vendor_id' &&
          policies?.length === 1 &&
          policies[0]!.match(/current_setting\('afterpilot\.vendor'/g)?.length === 2;
        return !bound && !(name in EXEMPT);
      });
      expect(open.map(({ name }) => name)).toEqual([]);
      expect(Object.keys(EXEMPT).filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
    });

    it('grants all wider policies to the relay only', async () => {
      const { rows } = await owner.query<{ name: string; roles: string }>(
        `SELECT tablename AS name, array_to_string(roles, ',') AS roles FROM pg_policies WHERE schemaname = 'public' AND policyname <> 'vendor_only' AND permissive = 'PERMISSIVE' ORDER BY 1`,
      );
      expect(rows.map(({ name }) => name)).toEqual(['outbox', 'playbook_run']);
      for (const { roles } of rows) expect(roles).toMatch(/_relay$/);
    });

    it('keeps vendor_id in every foreign key between tables of vendors', async () => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT conrelid::regclass || '.' || conname AS name FROM pg_constraint c
         WHERE contype = 'f' AND connamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'vendor_id' AND a.attnum = ANY(c.conkey))`,
      );
      expect(rows).toEqual([]);
    });

    it('maps every column of the tables that have an entity', async () => {
      const source = api.app.get(DataSource);
      const { rows } = await owner.query<{ name: string; columns: string[] }>(
        `SELECT c.relname AS name, array_agg(a.attname::text || CASE WHEN a.attnotnull THEN '' ELSE '?' END ORDER BY a.attname) AS columns
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname = ANY($1) GROUP BY 1 ORDER BY 1`,
        [source.entityMetadatas.map(({ tableName }) => tableName)],
      );
      const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
      const mapped = source.entityMetadatas
        .map((entity) => ({
          name: entity.tableName,
          columns: entity.columns.map((column) => column.databaseName + (column.isNullable ? '?' : '')).sort(),
        }))
        .sort(byName);
      expect(mapped).toEqual(rows.map(({ name, columns }) => ({ name, columns: [...columns].sort() })).sort(byName));
    });

    it('owns nothing and cannot bypass the policies', async () => {
      const [role] = await api.app.get(Database).directory<Record<string, unknown>>(
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (SELECT count(*) FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace) AS owned
         FROM pg_roles r WHERE rolname = current_user`,
      );
      expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 });
    });
  });

  describe('at start-up', () => {
    const start = (appUrl: string): Promise<unknown> =>
      createApp({ appUrl, loopbackOnly: true, logLevel: 'silent', webFolder: '/nowhere' });

    it('refuses to run as the owner of the tables', async () => {
      await expect(start(api.database.ownerUrl)).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.stringMatching(/^Refusing to start: the database role .+ owns the table/) as string,
      });
    });

    it('refuses to run as a superuser or with BYPASSRLS', async () => {
      const admin = new PgClient({ connectionString: process.env.TEST_DATABASE_URL });
      await admin.connect();
      try {
        const { rows } = await admin.query<{ superuser: boolean }>(
          'SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user',
        );
        // Only a superuser can make such roles; where the tests run without one, the role itself cannot exist.
        if (!rows[0]?.superuser) return;
        for (const [role, right, words] of [
          ['afterpilot_test_super', 'SUPERUSER', 'is a superuser'],
          ['afterpilot_test_bypass', 'BYPASSRLS', 'has BYPASSRLS'],
        ]) {
          await admin.query(`DROP ROLE IF EXISTS ${role}`);
          await admin.query(`CREATE ROLE ${role} LOGIN ${right} PASSWORD 'x'`);
          try {
            const url = new URL(api.database.appUrl);
            url.username = role!;
            url.password = 'x';
            await expect(start(url.href)).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining(words!) as string });
          } finally {
            await admin.query(`DROP ROLE ${role}`);
          }
        }
      } finally {
        await admin.end();
      }
    });
  });
});
