import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('answer_day')
export class AnswerDayEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'day', type: 'date' })
  day!: string;

  @Column({ name: 'answers', type: 'integer' })
  answers!: number;

  @Column({ name: 'fixed_on', type: 'date', nullable: true })
  fixedOn!: string | null;
}
