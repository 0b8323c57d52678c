import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';

/** What is set for all of a vendor. */
@Injectable()
export class VendorService {
  constructor(private readonly database: Database) {}

  /** IANA; UTC until somebody sets another. */
  async timeZoneOf(vendorId: string): Promise<string> {
    const [row] = await this.database.directory<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM vendor WHERE vendor_id = $1', [
      vendorId,
    ]);
    return row!.timeZone;
  }

  /** Days of tasks and words are those of this zone from now on, and nights from the next one on. Tasks that are there keep their day. */
  async setTimeZone(vendorId: string, timeZone: string): Promise<void> {
    await this.database.directory('UPDATE vendor SET time_zone = $2 WHERE vendor_id = $1', [vendorId, timeZone]);
  }
}
