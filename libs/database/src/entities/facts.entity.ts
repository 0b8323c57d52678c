import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('facts')
export class FactsEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'fold_version', type: 'integer' })
  foldVersion!: number;

  @Column({ name: 'facts', type: 'json' })
  facts!: unknown;

  @Column({ name: 'folded_at', type: 'timestamptz', precision: 3, nullable: true })
  foldedAt!: Date | null;

  @Column({ name: 'folded_id', type: 'uuid', nullable: true })
  foldedId!: string | null;
}
