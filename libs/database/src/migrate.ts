import { createHash } from 'node:crypto';
import { runMigrations as migrateBullmq } from 'bullmq';
import { Client } from 'pg';
import { DomainError } from '@app/contracts';
import { MIGRATIONS } from './migrations';

export interface MigrateOptions {
  /** Connection of the database's owner. A superuser is accepted: tables then belong to the role `<database>_owner`. */
  ownerUrl: string;
  /** Connection that api and worker will use; its role is created, with its password, if it is missing. */
  appUrl: string;
  log?: (line: string) => void;
  /** Stop at the schema that had these migrations, and leave the queue's tables out: for a backup, whose rows fit that schema only. */
  upTo?: readonly string[];
}

const LOCK = 4_620_117_001;

/**
 * Brings the database up to date: roles, tables, policies, and BullMQ's own schema `bullmq`. Safe to run at any time and by several
 * processes at once. Throws `DomainError('unavailable')` with one clear sentence where the database or a right is missing.
 */
export async function migrate({ ownerUrl, appUrl, log = () => {}, upTo }: MigrateOptions): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect().catch((error: Error) => {
    throw new DomainError('unavailable', `The database at ${withoutPassword(ownerUrl)} cannot be reached: ${error.message}.`);
  });
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await requireVersion(client);
    const roles = await ensureRoles(client, appUrl);
    await applyMigrations(client, roles, log, upTo);
    if (!upTo) await migrateQueues(client, roles);
  } finally {
    await client.end();
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
  const done = new Set((await client.query<{ name: string }>('SELECT name FROM migration')).rows.map((row) => row.name));
  for (const { name, sql } of MIGRATIONS) {
    if (done.has(name) || (upTo && !upTo.includes(name))) continue;
    const named = sql.replace(/:(owner|app|relay)\b/g, (_, role: keyof Roles) => id(roles[role]));
    await client.query('BEGIN');
    try {
      await client.query(named);
      await client.query('INSERT INTO migration (name) VALUES ($1)', [name]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
    log(`database: ${name} applied`);
  }
  await client.query('RESET ROLE');
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
