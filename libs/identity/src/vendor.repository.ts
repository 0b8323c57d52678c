import { Injectable } from '@nestjs/common';
import { Database, type Tx, VendorEntity } from '@app/database';

@Injectable()
export class VendorRepository {
  constructor(private readonly database: Database) {}

  /** SQL outside a vendor's transaction: this is how the vendor becomes known. */
  async findIdByKey(key: string): Promise<string | undefined> {
    const [row] = await this.database.directory<{ vendorId: string }>('SELECT vendor_id AS "vendorId" FROM vendor WHERE key = $1', [key]);
    return row?.vendorId;
  }

  /** Oldest first. */
  async list(): Promise<{ vendorId: string; key: string }[]> {
    return this.database.directory('SELECT vendor_id AS "vendorId", key FROM vendor ORDER BY created_at, vendor_id');
  }

  /** Adds the transaction's vendor. False when another vendor has the key. */
  async add(tx: Tx, vendor: { key: string; name: string; demo: boolean; timeZone?: string }): Promise<boolean> {
    return tx.repository(VendorEntity).insertIfAbsent(vendor);
  }

  async timeZone(tx: Tx): Promise<string> {
    const found = await tx.repository(VendorEntity).findOne({});
    return found!.timeZone;
  }

  async setTimeZone(tx: Tx, timeZone: string): Promise<void> {
    await tx.repository(VendorEntity).update({}, { timeZone });
  }
}
