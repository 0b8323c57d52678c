import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('scorecard')
export class ScorecardEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'scorecard_id', type: 'uuid' })
  scorecardId!: string;

  @Column({ name: 'key', type: 'text' })
  key!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** Counts every change of the draft and every publication. */
  @Column({ name: 'revision', type: 'integer', default: 0 })
  revision!: number;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
