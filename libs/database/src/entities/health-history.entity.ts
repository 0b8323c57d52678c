import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('health_history')
export class HealthHistoryEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ name: 'history_id', type: 'uuid' })
  historyId!: string;

  @Column({ name: 'as_of', type: 'timestamptz', precision: 3 })
  asOf!: Date;

  @Column({ name: 'computed_at', type: 'timestamptz', precision: 3 })
  computedAt!: Date;

  @Column({ name: 'score', type: 'double precision', nullable: true })
  score!: number | null;

  @Column({ name: 'raw_score', type: 'double precision', nullable: true })
  rawScore!: number | null;

  @Column({ name: 'band', type: 'text', nullable: true })
  band!: string | null;

  @Column({ name: 'coverage', type: 'double precision' })
  coverage!: number;

  @Column({ name: 'pilot', type: 'text' })
  pilot!: string;

  @Column({ name: 'scorecard', type: 'text' })
  scorecard!: string;

  @Column({ name: 'cause', type: 'text' })
  cause!: string;

  @Column({ name: 'gates', type: 'jsonb' })
  gates!: unknown;

  @Column({ name: 'breakdown', type: 'json', nullable: true })
  breakdown!: unknown;
}
