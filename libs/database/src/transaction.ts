import type { EntityManager } from 'typeorm';

/**
 * One transaction that sees and writes the rows of one vendor only. It cannot be had without a vendor: `Database.transaction` makes it.
 * `query` answers rows, also for UPDATE and DELETE … RETURNING.
 */
export class Tx {
  constructor(
    readonly vendorId: string,
    readonly manager: EntityManager,
  ) {}

  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('a transaction has a query runner');
    const result = await runner.query(sql, parameters, true);
    return result.records as Row[];
  }

  /** The moment by the database's clock, after whatever lock was waited for. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
    return row!.now;
  }
}

/** A transaction in the relay's role: outbox and due times of all vendors, and nothing else. */
export class RelayTx {
  constructor(private readonly manager: EntityManager) {}

  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('a transaction has a query runner');
    const result = await runner.query(sql, parameters, true);
    return result.records as Row[];
  }
}
