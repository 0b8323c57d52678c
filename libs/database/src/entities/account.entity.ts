import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'key', type: 'text' })
  key!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'region', type: 'text', nullable: true })
  region!: string | null;

  @Column({ name: 'country', type: 'text', nullable: true })
  country!: string | null;

  @Column({ name: 'time_zone', type: 'text', nullable: true })
  timeZone!: string | null;

  @Column({ name: 'weekend', type: 'smallint', array: true, nullable: true })
  weekend!: number[] | null;

  @Column({ name: 'route', type: 'text', nullable: true })
  route!: 'direct' | 'partner' | null;

  @Column({ name: 'partner', type: 'text', nullable: true })
  partner!: string | null;

  @Column({ name: 'operated_by', type: 'text', nullable: true })
  operatedBy!: 'client' | 'partner' | 'vendor' | null;

  @Column({ name: 'contract_held_by', type: 'text', nullable: true })
  contractHeldBy!: 'client' | 'partner' | null;

  @Column({ name: 'contract_model', type: 'text', nullable: true })
  contractModel!: string | null;

  @Column({ name: 'annual_value', type: 'bigint', nullable: true })
  annualValue!: number | null;

  @Column({ name: 'potential', type: 'bigint', nullable: true })
  potential!: number | null;

  @Column({ name: 'currency', type: 'text', nullable: true })
  currency!: string | null;

  @Column({ name: 'renews_on', type: 'date', nullable: true })
  renewsOn!: string | null;

  @Column({ name: 'csm', type: 'text', nullable: true })
  csm!: string | null;

  @Column({ name: 'ae', type: 'text', nullable: true })
  ae!: string | null;

  @Column({ name: 'described_at', type: 'timestamptz', precision: 3, nullable: true })
  describedAt!: Date | null;

  @Column({ name: 'described_by', type: 'uuid', nullable: true })
  describedBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  /** Made by the database from name, key, region, CSM and AE. */
  @Column({ name: 'search_text', type: 'text', insert: false, update: false, select: false })
  searchText!: string;
}
