import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'outbox_id', type: 'bigint' })
  outboxId!: number;

  @Column({ name: 'event', type: 'text' })
  event!: string;

  @Column({ name: 'listener', type: 'text' })
  listener!: string;

  @Column({ name: 'lane', type: 'text', default: 'live' })
  lane!: string;

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ name: 'payload', type: 'jsonb' })
  payload!: unknown;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'attempts', type: 'integer' })
  attempts!: number;

  @Column({ name: 'due_at', type: 'timestamptz', precision: 3 })
  dueAt!: Date;

  @Column({ name: 'failed_at', type: 'timestamptz', precision: 3, nullable: true })
  failedAt!: Date | null;

  @Column({ name: 'error', type: 'text', nullable: true })
  error!: string | null;
}
