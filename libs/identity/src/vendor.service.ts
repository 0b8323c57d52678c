import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
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

  /** Applies to due dates and texts at once, and to the nightly run from the next night on. Existing tasks keep their due date. */
  async setTimeZone(vendorId: string, timeZone: string): Promise<void> {
    await this.database.transaction(vendorId, (tx) => this.vendors.setTimeZone(tx, timeZone));
  }
}
