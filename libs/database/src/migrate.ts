import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations as migrateBullmq } from 'bullmq';
import { Client, type DatabaseError } from 'pg';
import { DomainError } from '@app/contracts';
import { KNOWN_MIGRATIONS, MIGRATIONS } from './migrations';
import { type AppliedMigration, schemaMismatch } from './schema-version.rules';

export interface MigrateOptions {
  /** Connection of the database's owner. A superuser is accepted: tables then belong to the role `<database>_owner`. */
  ownerUrl: string;
  /** Connection that api and worker will use; its role is created, with its password, if it is missing. */
  appUrl: string;
  log?: (line: string) => void;
  /** Stop at the schema that had these migrations, and leave the queue's tables out: for a backup, whose rows fit that schema only. */
  upTo?: readonly string[];
  /** How long a migration waits for a table that is in use; then it lets those pass who wait behind it, and tries again. */
  lockMs?: number;
}

const LOCK = 4_620_117_001;
const LOCK_ATTEMPTS = 5;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings the database up to date: roles, tables, policies, and BullMQ's own schema `bullmq`. Safe to run at any time and by several
 * processes at once. Throws `DomainError('unavailable')` with one clear sentence where the database or a right is missing.
 */
export async function migrate({ ownerUrl, appUrl, log = () => {}, upTo, lockMs = 3_000 }: MigrateOptions): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect().catch((error: Error) => {
    throw new DomainError('unavailable', `The database at ${withoutPassword(ownerUrl)} cannot be reached: ${error.message}.`);
  });
  try {
    await waitForOthers(client, log);
    await requireVersion(client);
    await refuseNewer(client);
    await client.query(`SET lock_timeout = ${lockMs}`);
    const roles = await ensureRoles(client, appUrl);
    await applyMigrations(client, roles, log, upTo);
    if (!upTo) await patiently(() => migrateQueues(client, roles));
  } finally {
    await client.end();
  }
}

/** One migration at a time, and none while a backup is being taken. */
async function waitForOthers(client: Client, log: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
  if (rows[0]?.mine) return;
  log('Waiting for another migration or a backup of this database to end.');
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
}

/** Otherwise a database of a newer release would count as up to date. */
async function refuseNewer(client: Client): Promise<void> {
  const found = await client.query<{ exists: boolean }>(`SELECT to_regclass('public.migration') IS NOT NULL AS exists`);
  if (!found.rows[0]?.exists) return;
  const { rows } = await client.query<AppliedMigration>(
    `SELECT name, coalesce((to_jsonb(m)->>'additive')::boolean, false) AS additive FROM migration m`,
  );
  const unknown = rows.filter(({ name }) => !KNOWN_MIGRATIONS.includes(name));
  const mismatch = schemaMismatch(unknown, []);
  if (mismatch) throw new DomainError('unavailable', mismatch);
}

/**
 * A migration that waits for a table makes everybody wait who comes after it. So it gives up after `lockMs`, lets them pass, and tries
 * again; throws `unavailable` in one line when a table stays in use.
 */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if ((error as DatabaseError).code !== LOCK_NOT_AVAILABLE) throw error;
      if (attempt === LOCK_ATTEMPTS) {
        throw new DomainError(
          'unavailable',
          `A table stays in use (${(error as Error).message}), so nothing was changed: end long transactions, see pg_stat_activity, and run it again.`,
        );
      }
      await sleep(attempt * 200);
    }
  }
}

/** Keeps migrations from changing tables while this connection is open. */
export async function lockSchema(client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock_shared($1)', [LOCK]);
}

export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password) parsed.password = '***';
    return parsed.toString();
  } catch {
    return 'the given URL';
  }
}

interface Roles {
  owner: string;
  app: string;
  relay: string;
}

async function requireVersion(client: Client): Promise<void> {
  const version = Number((await client.query<{ v: string }>(`SELECT current_setting('server_version_num') AS v`)).rows[0]?.v);
  if (version < 140_000)
    throw new DomainError('unavailable', `PostgreSQL 14 or newer is needed; this one is ${Math.floor(version / 10_000)}.`);
}

async function ensureRoles(client: Client, appUrl: string): Promise<Roles> {
  const { rows } = await client.query<{ database: string; role: string; superuser: boolean; bypass: boolean; createrole: boolean }>(
    `SELECT current_database() AS database, current_user AS role, rolsuper AS superuser, rolbypassrls AS bypass, rolcreaterole AS createrole
     FROM pg_roles WHERE rolname = current_user`,
  );
  const me = rows[0]!;
  const target = new URL(appUrl);
  const roles: Roles = {
    owner: me.superuser || me.bypass ? `${me.database}_owner` : me.role,
    app: decodeURIComponent(target.username),
    relay: `${me.database}_relay`,
  };
  if (roles.app === roles.owner || roles.app === me.role) {
    throw new DomainError(
      'invalid',
      `DATABASE_APP_URL must name another role than the owner "${me.role}": an owner could lift row-level security.`,
    );
  }
  const mighty = await client.query('SELECT FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls)', [roles.app]);
  if (mighty.rowCount !== 0) {
    throw new DomainError(
      'forbidden',
      `DATABASE_APP_URL names "${roles.app}", a superuser or a role with BYPASSRLS, so row-level security would not keep vendors apart: give it an ordinary role.`,
    );
  }
  const missing: string[] = [];
  for (const name of [roles.owner, roles.app, roles.relay]) {
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    if (found.rowCount === 0) missing.push(name);
  }
  if (missing.length > 0 && !me.createrole && !me.superuser) {
    throw new DomainError(
      'unavailable',
      `The role "${me.role}" may not create roles. As an administrator: ALTER ROLE "${me.role}" CREATEROLE; (needed: ${missing.join(', ')}).`,
    );
  }
  if (missing.includes(roles.owner)) await client.query(`CREATE ROLE ${id(roles.owner)} NOLOGIN`);
  if (missing.includes(roles.relay)) await client.query(`CREATE ROLE ${id(roles.relay)} NOLOGIN`);
  const password = decodeURIComponent(target.password);
  // NOINHERIT: the relay's policies hold only inside its own transactions, after SET LOCAL ROLE.
  if (missing.includes(roles.app)) await client.query(`CREATE ROLE ${id(roles.app)} LOGIN NOINHERIT`);
  if (password && (me.createrole || me.superuser)) await setPassword(client, roles.app, password);
  const member = await client.query('SELECT 1 FROM pg_auth_members WHERE roleid = $1::regrole AND member = $2::regrole', [
    id(roles.relay),
    id(roles.app),
  ]);
  if (member.rowCount === 0) await client.query(`GRANT ${id(roles.relay)} TO ${id(roles.app)}`);
  if (roles.owner !== me.role) {
    await client.query(`GRANT CREATE, CONNECT ON DATABASE ${id(me.database)} TO ${id(roles.owner)}`);
    await client.query(`GRANT CREATE, USAGE ON SCHEMA public TO ${id(roles.owner)}`);
  }
  return roles;
}

/** Sets the password only where it differs: ALTER ROLE at every start would write the catalogue for nothing. */
async function setPassword(client: Client, role: string, password: string): Promise<void> {
  const mark = `afterpilot ${createHash('sha256').update(password).digest('hex').slice(0, 16)}`;
  const { rows } = await client.query<{ mark: string | null }>(`SELECT shobj_description($1::regrole, 'pg_authid') AS mark`, [id(role)]);
  if (rows[0]?.mark === mark) return;
  await client.query(`ALTER ROLE ${id(role)} PASSWORD ${literal(password)}`);
  await client.query(`COMMENT ON ROLE ${id(role)} IS ${literal(mark)}`);
}

async function applyMigrations(client: Client, roles: Roles, log: (line: string) => void, upTo?: readonly string[]): Promise<void> {
  await client.query(`SET ROLE ${id(roles.owner)}`);
  await client.query('CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz(3) NOT NULL DEFAULT now())');
  await client.query(`GRANT SELECT ON migration TO ${id(roles.app)}`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${id(roles.app)}, ${id(roles.relay)}`);
  await addMissingColumn(client);
  const done = new Set((await client.query<{ name: string }>('SELECT name FROM migration')).rows.map((row) => row.name));
  for (const { name, sql, additive = false } of MIGRATIONS) {
    if (done.has(name) || (upTo && !upTo.includes(name))) continue;
    const named = sql.replace(/:(owner|app|relay)\b/g, (_, role: keyof Roles) => id(roles[role]));
    await patiently(() => applyOne(client, named, { name, additive }));
    log(`database: ${name} applied`);
  }
  await client.query('RESET ROLE');
}

async function applyOne(client: Client, sql: string, { name, additive }: AppliedMigration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO migration (name, additive) VALUES ($1, $2)', [name, additive]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Asked first: ALTER TABLE would lock the table even where the column is there. */
async function addMissingColumn(client: Client): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM pg_attribute WHERE attrelid = 'migration'::regclass AND attname = 'additive'`);
  if (rowCount === 0)
    await patiently(() => client.query('ALTER TABLE migration ADD COLUMN additive boolean NOT NULL DEFAULT false').then(() => {}));
}

async function migrateQueues(client: Client, roles: Roles): Promise<void> {
  await client.query(`SET ROLE ${id(roles.owner)}`);
  await migrateBullmq(client, 'bullmq');
  // CREATE because the first job of a queue creates the queue's own sequence.
  await client.query(`GRANT USAGE, CREATE ON SCHEMA bullmq TO ${id(roles.app)}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA bullmq TO ${id(roles.app)}`);
  await grantOwnSequences(client, roles);
  await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${id(roles.app)}`);
  await client.query('RESET ROLE');
}

/** Not ON ALL SEQUENCES: a queue's own sequences belong to the app already, so granting them would be refused. */
async function grantOwnSequences(client: Client, { app }: Roles): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relkind = 'S' AND relnamespace = 'bullmq'::regnamespace AND pg_get_userbyid(relowner) = current_user`,
  );
  for (const { name } of rows) await client.query(`GRANT USAGE, SELECT, UPDATE ON SEQUENCE ${name} TO ${id(app)}`);
}

function id(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
