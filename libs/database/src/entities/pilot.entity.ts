import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('pilot')
export class PilotEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'pilot_id', type: 'uuid' })
  pilotId!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'key', type: 'text' })
  key!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'stage', type: 'text', default: 'running' })
  stage!: string;

  @Column({ name: 'planned_devices', type: 'integer', nullable: true })
  plannedDevices!: number | null;

  @Column({ name: 'reporting_interval_minutes', type: 'integer', nullable: true })
  reportingIntervalMinutes!: number | null;

  @Column({ name: 'dormant_months', type: 'smallint', array: true, default: [] })
  dormantMonths!: number[];

  @Column({ name: 'started_on', type: 'date', nullable: true })
  startedOn!: string | null;

  @Column({ name: 'planned_end_on', type: 'date', nullable: true })
  plannedEndOn!: string | null;

  @Column({ name: 'handed_over_at', type: 'timestamptz', precision: 3, nullable: true })
  handedOverAt!: Date | null;

  @Column({ name: 'handover_assumed', type: 'boolean', default: false })
  handoverAssumed!: boolean;

  @Column({ name: 'described_at', type: 'timestamptz', precision: 3, nullable: true })
  describedAt!: Date | null;

  @Column({ name: 'described_by', type: 'uuid', nullable: true })
  describedBy!: string | null;

  @Column({ name: 'handed_over_by', type: 'uuid', nullable: true })
  handedOverBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
