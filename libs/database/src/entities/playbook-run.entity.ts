import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('playbook_run')
export class PlaybookRunEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'run_id', type: 'uuid' })
  runId!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'pilot', type: 'text' })
  pilot!: string;

  @Column({ name: 'playbook', type: 'text' })
  playbook!: string;

  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'trigger_key', type: 'text' })
  triggerKey!: string;

  @Column({ name: 'state', type: 'text' })
  state!: 'open' | 'done' | 'withdrawn';

  @Column({ name: 'started_at', type: 'timestamptz', precision: 3 })
  startedAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'reason', type: 'jsonb', nullable: true })
  reason!: { code: string; text: string } | null;

  @Column({ name: 'wake_at', type: 'timestamptz', precision: 3, nullable: true })
  wakeAt!: Date | null;
}
