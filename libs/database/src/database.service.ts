import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@app/contracts';
import { DataSource, QueryFailedError } from 'typeorm';
import { RelayTx, Tx } from './transaction';

/** The only way to the rows: every method opens a transaction that is bound to one vendor, or to the relay's narrow role. */
@Injectable()
export class Database {
  private relayRole: string | undefined;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction with row-level security set to `vendorId`. `work` may run again: a deadlock victim is tried
   * three times, so it must do nothing outside the database.
   */
  async transaction<T>(vendorId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(async (manager) => {
          await manager.query(`SELECT set_config('afterpilot.vendor', $1, true)`, [vendorId]);
          return work(new Tx(vendorId, manager));
        });
      } catch (error) {
        if (attempt >= 3 || !isDeadlock(error)) throw error;
      }
    }
  }

  /** Runs `work` as the relay: it sees what waits in the outbox of every vendor, and no client's data. */
  async relayTransaction<T>(work: (tx: RelayTx) => Promise<T>): Promise<T> {
    const role = await this.findRelayRole();
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL ROLE "${role.replaceAll('"', '""')}"`);
      return work(new RelayTx(manager));
    });
  }

  /** Reads and writes the tables that are exempt from row-level security: vendor, credential, worker. Others look empty here. */
  async directory<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return (await runner.query(sql, parameters, true)).records as Row[];
    } finally {
      await runner.release();
    }
  }

  /** Refuses, in one sentence, a connection that row-level security would not bind. */
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
  if (!(error instanceof QueryFailedError)) return false;
  const code = (error.driverError as { code?: string } | undefined)?.code;
  return code === '40P01' || code === '40001';
}
