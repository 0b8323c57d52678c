import { DomainError } from '@app/contracts';
import type { ClientBase, Pool } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { sqlStateOf } from './database-failure.rules';
import { type DatabaseLimits, giveUpMs, type LimitName } from './limits';
import { KNOWN_MIGRATIONS } from './migrations';
import { type AppliedMigration, schemaMismatch } from './schema-version.rules';
import { Statements } from './statements';
import { RelayTx, Tx } from './transaction';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The only access to rows: a transaction is bound to one vendor, or to the relay's narrow role. */
export class Database {
  private readonly statements: Record<LimitName, Statements>;
  private relayRole: string | undefined;

  /** `sessions` names the limits that the connections of `dataSource` were opened with; transactions have them by default. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly limits: DatabaseLimits,
    private readonly sessions: LimitName,
  ) {
    this.statements = { short: new Statements(giveUpMs(limits.short)), long: new Statements(giveUpMs(limits.long)) };
  }

  /**
   * Runs `work` in one transaction with row-level security set to `vendorId`. A deadlock victim runs up to three times, so `work` must
   * have no effect outside the database. `onePlan` forces generic plans, for frequent statements on few rows by key: PostgreSQL would
   * otherwise plan each list of keys again, which takes longer than running it. `limits` names how long its statements may take.
   */
  async transaction<T>(
    vendorId: string,
    work: (tx: Tx) => Promise<T>,
    { onePlan = false, limits = this.sessions }: { onePlan?: boolean; limits?: LimitName } = {},
  ): Promise<T> {
    if (!UUID.test(vendorId)) throw new Error('a vendor is named by a UUID');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.within(
          (runner, client) => new Tx(client, this.statements[limits], vendorId, runner.manager),
          `BEGIN; SET LOCAL afterpilot.vendor = '${vendorId}'${onePlan ? '; SET LOCAL plan_cache_mode = force_generic_plan' : ''}${this.limitTo(limits)}`,
          work,
        );
      } catch (error) {
        if (attempt >= 3 || !isDeadlock(error)) throw error;
      }
    }
  }

  /** Runs `work` as the relay: it sees the outbox of every vendor, and no client's data. */
  async relayTransaction<T>(work: (tx: RelayTx) => Promise<T>): Promise<T> {
    const role = await this.findRelayRole();
    return this.within(
      (_, client) => new RelayTx(client, this.statements.short),
      `BEGIN; SET LOCAL ROLE "${role.replaceAll('"', '""')}"${this.limitTo('short')}`,
      work,
    );
  }

  /** Reads and writes the tables that are exempt from row-level security: vendor, credential, worker. Others look empty here. */
  async directory<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.connected((_, client) => this.statements.short.run<Row>(client, sql, parameters));
  }

  /** The connections of this process: open, idle among them, and how many requests wait for one. */
  get connections(): { open: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = (this.dataSource.driver as PostgresDriver).master as Pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** SQL that sets a transaction's limits if they differ from its connection's. */
  private limitTo(name: LimitName): string {
    if (name === this.sessions) return '';
    const { statementMs, lockMs } = this.limits[name];
    return `; SET LOCAL statement_timeout = ${statementMs}; SET LOCAL lock_timeout = ${lockMs}`;
  }

  private within<T, Open extends Tx | RelayTx>(
    openOn: (runner: QueryRunner, client: ClientBase) => Open,
    opening: string,
    work: (tx: Open) => Promise<T>,
  ): Promise<T> {
    return this.connected(async (runner, client) => {
      const tx = openOn(runner, client);
      try {
        tx.open(opening);
        const result = await work(tx);
        await tx.commit();
        return result;
      } catch (error) {
        await tx.rollback();
        // Statements after the failed one only report that the transaction is aborted.
        throw error instanceof QueryFailedError ? (tx.failure ?? error) : error;
      }
    });
  }

  private async connected<T>(work: (runner: QueryRunner, client: ClientBase) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await work(runner, (await runner.connect()) as ClientBase);
    } finally {
      await runner.release();
    }
  }

  /** Throws `forbidden` for a connection that row-level security does not bind. */
  async assertLeastPrivilege(): Promise<void> {
    const [role] = await this.directory<{ name: string; superuser: boolean; bypass: boolean; owned: string | null }>(
      `SELECT current_user AS name, rolsuper AS superuser, rolbypassrls AS bypass,
         (SELECT min(tablename) FROM pg_tables WHERE schemaname = 'public' AND pg_has_role(current_user, tableowner, 'USAGE')) AS owned
       FROM pg_roles WHERE rolname = current_user`,
    );
    const why = role?.superuser
      ? 'is a superuser'
      : role?.bypass
        ? 'has BYPASSRLS'
        : role?.owned
          ? `owns the table "${role.owned}"`
          : undefined;
    if (!why) return;
    throw new DomainError(
      'forbidden',
      `Refusing to start: the database role "${role?.name}" ${why}, so row-level security would not keep vendors apart. Give DATABASE_APP_URL an ordinary role.`,
    );
  }

  /** Throws `unavailable`, with what to run, where the tables are older or newer than this release can work with. */
  async assertSchema(): Promise<void> {
    const [found] = await this.directory<{ exists: boolean }>(`SELECT to_regclass('public.migration') IS NOT NULL AS exists`);
    // As JSON, because older databases lack the column.
    const applied = found?.exists
      ? await this.directory<AppliedMigration>(
          `SELECT name, coalesce((to_jsonb(m)->>'additive')::boolean, false) AS additive FROM migration m`,
        )
      : [];
    const mismatch = schemaMismatch(applied, KNOWN_MIGRATIONS);
    if (mismatch) throw new DomainError('unavailable', mismatch);
  }

  private async findRelayRole(): Promise<string> {
    if (this.relayRole) return this.relayRole;
    const [row] = await this.directory<{ role: string }>(
      `SELECT roles[1] AS role FROM pg_policies WHERE schemaname = 'public' AND tablename = 'outbox' AND policyname = 'relay'`,
    );
    if (!row) throw new DomainError('unavailable', 'The database has no tables yet: run `npm run migrate` (or `npm start`) first.');
    this.relayRole = row.role;
    return row.role;
  }
}

function isDeadlock(error: unknown): boolean {
  const code = error instanceof QueryFailedError ? sqlStateOf(error) : undefined;
  return code === '40P01' || code === '40001';
}
