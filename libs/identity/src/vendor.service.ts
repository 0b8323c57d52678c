import { Injectable } from '@nestjs/common';
import { Database, emitForVendor } from '@app/database';
import { VendorRepository } from './vendor.repository';

/** Settings that apply to a whole vendor. */
@Injectable()
export class VendorService {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
  ) {}

  /** Lists every vendor of the server. For administration, never for a request. */
  async list(): Promise<{ vendorId: string; key: string }[]> {
    return this.vendors.list();
  }

  /** An IANA name; UTC until somebody sets another. */
  async timeZoneOf(vendorId: string): Promise<string> {
    return this.database.transaction(vendorId, (tx) => this.vendors.timeZone(tx));
  }

  /**
   * Applies to dates that are read at once, and to stored sentences as soon as every account was scored again. Existing tasks keep their
   * due date.
   */
  async setTimeZone(vendorId: string, timeZone: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      if ((await this.vendors.timeZone(tx)) === timeZone) return;
      await this.vendors.setTimeZone(tx, timeZone);
      emitForVendor(tx, 'vendor.zone-changed');
    });
  }
}
