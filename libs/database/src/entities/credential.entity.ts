import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn({ name: 'hash', type: 'bytea' })
  hash!: Buffer;

  @Column({ name: 'vendor_id', type: 'uuid' })
  vendorId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'ref_id', type: 'uuid' })
  refId!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3, nullable: true })
  expiresAt!: Date | null;
}
