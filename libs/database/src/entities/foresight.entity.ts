import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('foresight')
export class ForesightEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'version', type: 'text' })
  version!: string;

  @Column({ name: 'gates', type: 'jsonb' })
  gates!: unknown;

  @Column({ name: 'nights', type: 'timestamptz', precision: 3, array: true })
  nights!: Date[];

  @Column({ name: 'scores', type: 'double precision', array: true })
  scores!: (number | null)[];

  @Column({ name: 'raw_scores', type: 'double precision', array: true })
  rawScores!: (number | null)[];

  @Column({ name: 'attentions', type: 'double precision', array: true })
  attentions!: number[];

  @Column({ name: 'risks', type: 'double precision', array: true })
  risks!: (number | null)[];

  @Column({ name: 'changes', type: 'double precision', array: true })
  changes!: (number | null)[];

  @Column({ name: 'due_at', type: 'timestamptz', precision: 3, nullable: true })
  dueAt!: Date | null;
}
