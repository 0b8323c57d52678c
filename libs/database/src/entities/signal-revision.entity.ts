import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a signal said before it was corrected or deleted. */
@Entity('signal_revision')
export class SignalRevisionEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'signal_id', type: 'uuid' })
  signalId!: string;

  @PrimaryColumn({ name: 'revision', type: 'integer' })
  revision!: number;

  @Column({ name: 'replaced_at', type: 'timestamptz', precision: 3 })
  replacedAt!: Date;

  @Column({ name: 'deleted', type: 'boolean' })
  deleted!: boolean;

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
