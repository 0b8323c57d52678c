import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('vendor')
export class VendorEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @Column({ name: 'key', type: 'text' })
  key!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'demo', type: 'boolean' })
  demo!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'nightly_due_at', type: 'timestamptz', precision: 3 })
  nightlyDueAt!: Date;

  @Column({ name: 'hourly_due_at', type: 'timestamptz', precision: 3 })
  hourlyDueAt!: Date;
}
