import type { ClientBase } from 'pg';
import type { EntityManager, EntityTarget } from 'typeorm';
import { runScript, runStatement } from './statement';
import { BoundRepository, type VendorRow } from './bound-repository';

/**
 * Statements of one transaction, on one connection. They run in the order in which they are given, also when nobody waits in between:
 * what is given in the same turn travels together, and each still sees what others committed before it began.
 */
class OpenTransaction {
  private readonly sent: Promise<unknown>[] = [];
  /** Why a statement failed that nobody waits for. */
  failure: unknown;

  constructor(private readonly client: ClientBase) {}

  /** Answers rows, also for UPDATE and DELETE … RETURNING. */
  query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return runStatement<Row>(this.client, sql, parameters);
  }

  /** A statement whose answer nobody needs. It travels with what follows; where it fails, the transaction does. */
  send(sql: string, parameters: unknown[] = []): void {
    this.keep(runStatement(this.client, sql, parameters));
  }

  /** Resolves when what was given so far has left: what is computed then is computed while PostgreSQL works. */
  underWay(): Promise<void> {
    return new Promise((resolve) => process.nextTick(resolve));
  }

  /** For `Database`: text without parameters that opens the transaction. */
  open(script: string): void {
    this.keep(runScript(this.client, script));
  }

  /** For `Database`: commits behind everything that was sent; throws what failed first, and then nothing is committed. */
  async commit(): Promise<void> {
    const committed = runScript(this.client, 'COMMIT');
    committed.catch(() => undefined);
    await Promise.all(this.sent);
    // PostgreSQL answers so to a transaction in which something failed that nobody told us of.
    if ((await committed) !== 'COMMIT') throw new Error('the transaction was rolled back, because a statement in it had failed');
  }

  /** For `Database`: throws nothing. A connection that cannot even do this is lost, and with it the transaction. */
  async rollback(): Promise<void> {
    await runScript(this.client, 'ROLLBACK').catch(() => undefined);
  }

  private keep(running: Promise<unknown>): void {
    running.catch((error: unknown) => (this.failure ??= error));
    this.sent.push(running);
  }
}

/** One transaction that sees and writes the rows of one vendor only. It cannot be had without a vendor: `Database.transaction` makes it. */
export class Tx extends OpenTransaction {
  constructor(
    client: ClientBase,
    readonly vendorId: string,
    /** TypeORM on the same connection. */
    readonly manager: EntityManager,
  ) {
    super(client);
  }

  /** One table through TypeORM, in this transaction and for this vendor only. */
  repository<Row extends VendorRow>(entity: EntityTarget<Row>): BoundRepository<Row> {
    return new BoundRepository(this.manager.getRepository(entity), this.vendorId);
  }

  /** The moment by the database's clock, after whatever lock was waited for. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
    return row!.now;
  }
}

/** A transaction in the relay's role: outbox and due times of all vendors, and nothing else. */
export class RelayTx extends OpenTransaction {}
