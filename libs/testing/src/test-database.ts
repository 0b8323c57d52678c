import { createHash, randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { MIGRATIONS, migrate } from '@app/database';

export interface TestDatabase {
  name: string;
  /** Connects as the owner of the database, who is not a superuser. */
  ownerUrl: string;
  /** Connects as the role of api and worker. Pass it to processes as DATABASE_APP_URL. */
  appUrl: string;
  /** Connects as a superuser, if TEST_DATABASE_URL does; for tests that such a role is refused. */
  superuserUrl: string | undefined;
  /** Drops the database. Fails if a connection is still open, because then a pool leaks. */
  drop(): Promise<void>;
}

const PREFIX = 'afterpilot_test_';
const BUILDING = `${PREFIX}building`;
const OWNER = { user: `${PREFIX}owner`, password: 'owner' };
const APP = { user: `${PREFIX}app`, password: 'app' };
const LOCK = 4_620_117_101;
/** SQLSTATE object_in_use: somebody is still connected to the database. */
const IN_USE = '55006';

/**
 * Creates a database with all tables for one spec file: call it in `beforeAll`, and `drop()` in `afterAll`.
 * It is cloned from a template on the server of TEST_DATABASE_URL; the first call after a change of the migrations creates the template.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    throw new Error(
      'TEST_DATABASE_URL is not set. Use "npm test -- PATH", which starts a PostgreSQL, or set it to one in which the user may create databases and roles.',
    );
  }
  const owner = await prepareOwner(server);
  const template = await prepareTemplate(server, owner);
  const name = `${PREFIX}${process.pid}_${randomBytes(4).toString('hex')}`;
  await withClient(owner, (client) => client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`));
  return {
    name,
    ownerUrl: urlWith(owner, { database: name }),
    appUrl: urlWith(owner, { database: name, ...APP }),
    superuserUrl: owner === server ? undefined : urlWith(server, { database: name }),
    drop: () => drop(owner, name),
  };
}

/** Creates the ordinary role that owns the tables, as in production; this is all that a superuser is used for. */
async function prepareOwner(server: string): Promise<string> {
  return withClient(server, async (client) => {
    const { rows } = await client.query<{ privileged: boolean }>(
      'SELECT rolsuper OR rolbypassrls AS privileged FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0]?.privileged) return server;
    await locked(client, async () => {
      const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER.user]);
      if (known.rowCount === 0) await client.query(`CREATE ROLE ${OWNER.user} LOGIN CREATEDB CREATEROLE PASSWORD '${OWNER.password}'`);
    });
    return urlWith(server, OWNER);
  });
}

/** Creates the migrated database that all others are copied from. Its name contains a hash of the migrations. */
async function prepareTemplate(server: string, owner: string): Promise<string> {
  const template = `${PREFIX}template_${createHash('sha256').update(JSON.stringify(MIGRATIONS)).digest('hex').slice(0, 12)}`;
  await withClient(server, (client) =>
    locked(client, async () => {
      const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
      if (known.rowCount !== 0) return;
      await withClient(owner, async (own) => {
        await own.query(`DROP DATABASE IF EXISTS ${BUILDING} WITH (FORCE)`);
        await own.query(`CREATE DATABASE ${BUILDING}`);
        await migrate({ ownerUrl: urlWith(owner, { database: BUILDING }), appUrl: urlWith(owner, { database: BUILDING, ...APP }) });
        await own.query(`ALTER DATABASE ${BUILDING} RENAME TO ${template}`);
      });
    }),
  );
  return template;
}

async function drop(owner: string, name: string): Promise<void> {
  await withClient(owner, async (client) => {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}`);
    } catch (error) {
      if ((error as { code?: string }).code !== IN_USE) throw error;
      // A role may only end its own connections.
      const left = await endConnections(urlWith(owner, { database: name, ...APP }));
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      throw new Error(`Connections were left open: ${left.join('; ') || "the owner's"}`, { cause: error });
    }
  });
}

async function endConnections(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ what: string }>(
      `SELECT format('%s: %s', coalesce(nullif(application_name, ''), 'unnamed'), left(query, 60)) AS what, pg_terminate_backend(pid, 10000)
       FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
    );
    return rows.map(({ what }) => what);
  });
}

/** Jest runs several processes: one does the work while the others wait. */
async function locked(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlWith(url: string, change: { database?: string; user?: string; password?: string }): string {
  const changed = new URL(url);
  if (change.database) changed.pathname = `/${change.database}`;
  if (change.user) changed.username = change.user;
  if (change.password) changed.password = change.password;
  return changed.href;
}
