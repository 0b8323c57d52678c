import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DatabaseModule, newId } from '@app/database';
import { PATIENT_LIMITS } from './patient-limits';
import { testDatabase } from './test-database';

export interface TestRooms {
  app: TestingModule;
  /** Another vendor in the same database. */
  newVendor(timeZone?: string): Promise<string>;
  /** Closes the modules and removes their database. */
  stop(): Promise<void>;
}

/** Starts these modules on a database of their own. */
export async function testRooms(...rooms: Type[]): Promise<TestRooms> {
  const database = await testDatabase();
  const app = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot({ appUrl: database.appUrl, limits: PATIENT_LIMITS }), ...rooms],
  }).compile();
  return {
    app,
    newVendor: async (timeZone = 'UTC') => {
      const vendorId = newId();
      await app
        .get(Database)
        .directory(`INSERT INTO vendor (vendor_id, key, name, time_zone) VALUES ($1, $2, 'V', $3)`, [vendorId, `v${vendorId}`, timeZone]);
      return vendorId;
    },
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
