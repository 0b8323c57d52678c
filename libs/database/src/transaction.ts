import type { ClientBase } from 'pg';
import type { EntityManager, EntityTarget } from 'typeorm';
import type { Statements } from './statements';
import { BoundRepository, type VendorRow } from './bound-repository';

/**
 * Statements of one transaction on one connection, in the order of the calls. Statements sent in the same turn of the event loop are
 * pipelined; each still sees what others committed before it began.
 */
class OpenTransaction {
  private readonly sent: Promise<unknown>[] = [];
  /** The error of a statement that nobody awaits. */
  failure: unknown;

  constructor(
    private readonly client: ClientBase,
    private readonly statements: Statements,
  ) {}

  /** Returns rows, also of UPDATE and DELETE … RETURNING. */
  query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.statements.run<Row>(this.client, sql, parameters);
  }

  /** Runs a statement without a result. It is pipelined with the next one; if it fails, the transaction fails. */
  send(sql: string, parameters: unknown[] = []): void {
    this.track(this.statements.run(this.client, sql, parameters));
  }

  /** Resolves once all statements so far are sent, so that the caller can compute while PostgreSQL works. */
  underWay(): Promise<void> {
    return new Promise((resolve) => process.nextTick(resolve));
  }

  /** For `Database`: opens the transaction with a script without parameters. */
  open(script: string): void {
    this.track(this.statements.runScript(this.client, script));
  }

  /** For `Database`: commits after everything that was sent; throws the first error, and then nothing is committed. */
  async commit(): Promise<void> {
    const committed = this.statements.runScript(this.client, 'COMMIT');
    committed.catch(() => undefined);
    await Promise.all(this.sent);
    // PostgreSQL answers ROLLBACK when a statement failed whose error did not reach us.
    if ((await committed) !== 'COMMIT') throw new Error('the transaction was rolled back, because a statement in it had failed');
  }

  /** For `Database`: never throws. A connection that cannot roll back is lost, and with it the transaction. */
  async rollback(): Promise<void> {
    await this.statements.runScript(this.client, 'ROLLBACK').catch(() => undefined);
  }

  private track(running: Promise<unknown>): void {
    running.catch((error: unknown) => (this.failure ??= error));
    this.sent.push(running);
  }
}

/** One transaction that sees and writes the rows of one vendor only. Only `Database.transaction` creates one, for a vendor. */
export class Tx extends OpenTransaction {
  constructor(
    client: ClientBase,
    statements: Statements,
    readonly vendorId: string,
    /** TypeORM on the same connection. */
    readonly manager: EntityManager,
  ) {
    super(client, statements);
  }

  /** One table through TypeORM, in this transaction and for this vendor only. */
  repository<Row extends VendorRow>(entity: EntityTarget<Row>): BoundRepository<Row> {
    return new BoundRepository(this.manager.getRepository(entity), this.vendorId);
  }

  /** The time by the database's clock, so after any lock that the transaction waited for. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
    return row!.now;
  }
}

/** A transaction in the relay's role: it sees the outbox and the due times of all vendors, and nothing else. */
export class RelayTx extends OpenTransaction {}
