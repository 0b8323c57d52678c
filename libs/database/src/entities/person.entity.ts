import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class PersonEntity {
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'address', type: 'text', nullable: true })
  address!: string | null;

  @Column({ name: 'name', type: 'text', nullable: true })
  name!: string | null;

  /** Made by the database from the name, or else the address. */
  @Column({ name: 'search_text', type: 'text', nullable: true, insert: false, update: false, select: false })
  searchText!: string | null;
}
