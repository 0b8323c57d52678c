import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DomainError } from '@app/contracts';
import type { BenchServer } from './bench-server';
import { fillVendor, type FleetSize } from '../fleet-in-database';

const GIVE_UP_MS = 300_000;

/** Fills the server's vendor with clients that have a history, and waits until a nightly run has computed all of them. */
export async function fillServer({ superuserUrl, vendorId }: BenchServer, size: FleetSize): Promise<void> {
  const superuser = new Client({ connectionString: superuserUrl });
  superuser.on('error', () => undefined);
  await superuser.connect();
  try {
    await fillVendor(superuser, vendorId, size, Date.now());
    await superuser.query(
      `INSERT INTO person (vendor_id, person_id, account_id, address)
       SELECT vendor_id, account_id, account_id, 'contact@' || key || '.example' FROM account WHERE vendor_id = $1`,
      [vendorId],
    );
    await superuser.query('VACUUM ANALYZE');
    await superuser.query('UPDATE vendor SET nightly_due_at = now()');
    for (const until = performance.now() + GIVE_UP_MS; performance.now() < until; await pause(250)) {
      const waiting = await superuser.query('SELECT 1 FROM health WHERE computed_at IS NULL LIMIT 1');
      if (waiting.rows.length === 0) return;
    }
    throw new DomainError('unavailable', 'The night that the benchmark waits for did not end.');
  } finally {
    await superuser.end();
  }
}
