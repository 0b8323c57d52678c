import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('signal')
export class SignalEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'signal_id', type: 'uuid' })
  signalId!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'occurred_at', type: 'timestamptz', precision: 3 })
  occurredAt!: Date;

  @Column({ name: 'received_at', type: 'timestamptz', precision: 3 })
  receivedAt!: Date;

  @Column({ name: 'source', type: 'text' })
  source!: string;

  @Column({ name: 'source_id', type: 'text', nullable: true })
  sourceId!: string | null;

  @Column({ name: 'pilot', type: 'text', nullable: true })
  pilot!: string | null;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'value', type: 'double precision', nullable: true })
  value!: number | null;

  @Column({ name: 'data', type: 'jsonb' })
  data!: unknown;
}
