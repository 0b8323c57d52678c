import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('night')
export class NightEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'due_at', type: 'timestamptz', precision: 3 })
  dueAt!: Date;

  @Column({ name: 'started_at', type: 'timestamptz', precision: 3 })
  startedAt!: Date;

  @Column({
    name: 'ended_at',
    type: 'timestamptz',
    precision: 3,
    nullable: true,
  })
  endedAt!: Date | null;

  @Column({ name: 'accounts', type: 'integer' })
  accounts!: number;

  @Column({ name: 'calm', type: 'integer' })
  calm!: number;

  @Column({ name: 'computed', type: 'integer' })
  computed!: number;
}
