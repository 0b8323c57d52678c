import type { FindOptionsOrder, FindOptionsSelect, FindOptionsWhere, Repository } from 'typeorm';

/** A row of a vendor. */
export interface VendorRow {
  vendorId: string;
}

type Where<Row> = Omit<FindOptionsWhere<Row>, 'vendorId'>;
type Values<Row> = Partial<Omit<Row, 'vendorId'>>;
type QueryValues<Row extends VendorRow> = Parameters<Repository<Row>['insert']>[0];
type UpdateValues<Row extends VendorRow> = Parameters<Repository<Row>['update']>[1];

/**
 * One table through TypeORM, in one transaction of one vendor: every method sets or filters `vendor_id`. TypeORM's `save` and `remove`
 * are left out, because they would open a transaction of their own.
 */
export class BoundRepository<Row extends VendorRow> {
  constructor(
    private readonly repository: Repository<Row>,
    private readonly vendorId: string,
  ) {}

  find(where: Where<Row>, options: { order?: FindOptionsOrder<Row>; take?: number } = {}): Promise<Row[]> {
    return this.repository.find({ where: this.own(where), ...options });
  }

  /** Reads these columns only. */
  select<Column extends keyof Row & string>(
    columns: readonly Column[],
    where: Where<Row>,
    options: { order?: FindOptionsOrder<Row>; take?: number } = {},
  ): Promise<Pick<Row, Column>[]> {
    const select = Object.fromEntries(columns.map((column) => [column, true])) as FindOptionsSelect<Row>;
    return this.repository.find({ select, where: this.own(where), ...options });
  }

  async findOne(where: Where<Row>, options: { order?: FindOptionsOrder<Row> } = {}): Promise<Row | undefined> {
    return (await this.repository.findOne({ where: this.own(where), ...options })) ?? undefined;
  }

  exists(where: Where<Row>): Promise<boolean> {
    return this.repository.existsBy(this.own(where));
  }

  /** The row, with the values that the database gave it. Throws TypeORM's `QueryFailedError` for a key that is taken. */
  async insert(values: Values<Row>): Promise<Row> {
    const row = this.repository.create();
    Object.assign(row, values, { vendorId: this.vendorId });
    // Fills in what the database chose.
    await this.repository.insert(row as QueryValues<Row>);
    return row;
  }

  /** False when a key is taken; then nothing changes. */
  async insertIfAbsent(values: Values<Row>): Promise<boolean> {
    const { raw } = await this.repository
      .createQueryBuilder()
      .insert()
      .values({ ...values, vendorId: this.vendorId } as QueryValues<Row>)
      .orIgnore()
      .returning('vendor_id')
      .updateEntity(false)
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** The number of rows changed. */
  async update(where: Where<Row>, values: Values<Row>): Promise<number> {
    const { affected } = await this.repository.update(this.own(where), values as UpdateValues<Row>);
    return affected ?? 0;
  }

  /** Adds to a number, by the database. */
  async increment(where: Where<Row>, column: keyof Row & string, by: number): Promise<void> {
    await this.repository.increment(this.own(where), column, by);
  }

  /** The number of rows deleted. */
  async delete(where: Where<Row>): Promise<number> {
    const { affected } = await this.repository.delete(this.own(where));
    return affected ?? 0;
  }

  private own(where: Where<Row>): FindOptionsWhere<Row> {
    return { ...where, vendorId: this.vendorId };
  }
}
