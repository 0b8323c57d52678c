import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('band_change')
export class BandChangeEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ name: 'pilot', type: 'text' })
  pilot!: string;

  @PrimaryColumn({ name: 'band', type: 'text' })
  band!: string;

  @PrimaryColumn({ name: 'day', type: 'date' })
  day!: string;

  @Column({ name: 'from_band', type: 'text', nullable: true })
  fromBand!: string | null;

  @Column({ name: 'as_of', type: 'timestamptz', precision: 3 })
  asOf!: Date;
}
