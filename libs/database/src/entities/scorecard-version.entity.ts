import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('scorecard_version')
export class ScorecardVersionEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'scorecard_id', type: 'uuid' })
  scorecardId!: string;

  @PrimaryColumn({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'state', type: 'text' })
  state!: 'draft' | 'published' | 'superseded';

  @Column({ name: 'content', type: 'jsonb' })
  content!: unknown;

  @Column({ name: 'author', type: 'text' })
  author!: string;

  @Column({ name: 'note', type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  @Column({ name: 'published_at', type: 'timestamptz', precision: 3, nullable: true })
  publishedAt!: Date | null;
}
