import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('health')
export class HealthEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'as_of', type: 'timestamptz', precision: 3, nullable: true })
  asOf!: Date | null;

  @Column({ name: 'computed_at', type: 'timestamptz', precision: 3, nullable: true })
  computedAt!: Date | null;

  @Column({ name: 'score', type: 'double precision', nullable: true })
  score!: number | null;

  @Column({ name: 'raw_score', type: 'double precision', nullable: true })
  rawScore!: number | null;

  @Column({ name: 'band', type: 'text', nullable: true })
  band!: string | null;

  @Column({ name: 'early_read', type: 'boolean' })
  earlyRead!: boolean;

  @Column({ name: 'coverage', type: 'double precision' })
  coverage!: number;

  @Column({ name: 'pilot', type: 'text' })
  pilot!: string;

  @Column({ name: 'scorecard', type: 'text', nullable: true })
  scorecard!: string | null;

  @Column({ name: 'attention', type: 'double precision' })
  attention!: number;

  @Column({ name: 'risk', type: 'double precision', nullable: true })
  risk!: number | null;

  @Column({ name: 'sentence', type: 'jsonb', nullable: true })
  sentence!: unknown;

  @Column({ name: 'breakdown', type: 'jsonb', nullable: true })
  breakdown!: unknown;

  @Column({ name: 'alarm', type: 'boolean' })
  alarm!: boolean;

  @Column({ name: 'trail', type: 'json' })
  trail!: unknown;

  @Column({ name: 'hint', type: 'jsonb', nullable: true })
  hint!: unknown;

  @Column({ name: 'worded_at', type: 'timestamptz', precision: 3, nullable: true })
  wordedAt!: Date | null;

  @Column({ name: 'handed_over_at', type: 'timestamptz', precision: 3, nullable: true })
  handedOverAt!: Date | null;

  @Column({ name: 'handover_assumed', type: 'boolean' })
  handoverAssumed!: boolean;

  @Column({ name: 'window_closes_on', type: 'date', nullable: true })
  windowClosesOn!: string | null;

  @Column({ name: 'gates', type: 'text', array: true })
  gates!: string[];

  @Column({ name: 'cause', type: 'text', nullable: true })
  cause!: string | null;

  @Column({ name: 'cause_strength', type: 'double precision', nullable: true })
  causeStrength!: number | null;

  @Column({ name: 'override', type: 'jsonb', nullable: true })
  override!: unknown;

  @Column({ name: 'change30', type: 'double precision', nullable: true })
  change30!: number | null;

  @Column({ name: 'search_text', type: 'text', nullable: true })
  searchText!: string | null;

  @Column({ name: 'named_people', type: 'uuid', array: true })
  namedPeople!: string[];
}
