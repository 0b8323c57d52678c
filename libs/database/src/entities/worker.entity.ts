import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('worker')
export class WorkerEntity {
  @PrimaryColumn({ name: 'worker_id', type: 'uuid' })
  workerId!: string;

  @Column({ name: 'started_at', type: 'timestamptz', precision: 3 })
  startedAt!: Date;

  @Column({ name: 'beat_at', type: 'timestamptz', precision: 3 })
  beatAt!: Date;

  @Column({ name: 'queue', type: 'jsonb' })
  queue!: unknown;
}
