import type { Client } from 'pg';
import { DAY, SignalValidator } from '@app/scoring';
import { type SignalService, takeIn } from '@app/signal';
import { type SimulatedSignal, simulateFleet } from '@app/simulator';
import { copyLine } from '../copy-into';

export const BATCH = 1000;
const ACCOUNTS = 500;

/** The signals of one round, and the rows that they become. */
export interface Round {
  batches: SimulatedSignal[][];
  rows: SignalColumns[];
}

export interface SignalColumns {
  signalId: string;
  accountId: string;
  kind: string;
  occurredAt: Date;
  receivedAt: Date;
  source: string;
  sourceId: string | null;
  pilot: string | null;
  personId: string | null;
  value: number | null;
  data: unknown;
}

/** Mixed signals of 500 clients in order of time, so that a batch touches most of them. Creates accounts and persons, but no signals. */
export async function makeRounds(
  { rounds, batches, now }: { rounds: number; batches: number; now: number },
  { superuser, service, vendorId }: { superuser: Client; service: SignalService; vendorId: string },
): Promise<Round[]> {
  const wanted = rounds * batches * BATCH;
  const fleet = { accounts: ACCOUNTS, days: 200, signalsPerAccount: Math.ceil(wanted / ACCOUNTS), seed: 'ingest', now: now - DAY };
  const signals = [...simulateFleet(fleet)].sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1)).slice(0, wanted);
  const made: Round[] = [];
  for (let start = 0; start < signals.length; start += batches * BATCH) {
    const part = signals.slice(start, start + batches * BATCH);
    const sliced = Array.from({ length: batches }, (_, n) => part.slice(n * BATCH, (n + 1) * BATCH)).filter((slice) => slice.length > 0);
    for (const slice of sliced) await service.ingest(vendorId, slice, { createAccounts: true });
    made.push({ batches: sliced, rows: await rowsOf(superuser, vendorId, sliced) });
  }
  await superuser.query('TRUNCATE signal, outbox');
  await superuser.query('VACUUM ANALYZE');
  return made;
}

async function rowsOf(superuser: Client, vendorId: string, batches: readonly SimulatedSignal[][]): Promise<SignalColumns[]> {
  const validator = new SignalValidator();
  const ids = batches.flatMap((batch) => takeIn(batch, new Date(), validator).prepared.map(({ signalId }) => signalId));
  const { rows } = await superuser.query<SignalColumns>(
    `SELECT s.signal_id AS "signalId", account_id AS "accountId", kind, occurred_at AS "occurredAt", received_at AS "receivedAt", source,
       source_id AS "sourceId", pilot, person_id AS "personId", value, data
     FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted(signal_id, n) JOIN signal s ON s.vendor_id = $1 AND s.signal_id = wanted.signal_id ORDER BY n`,
    [vendorId, ids],
  );
  return rows;
}

/** Copies the accounts and persons of one vendor to another, with the same ids. */
export async function copyDirectory(superuser: Client, from: string, to: string): Promise<void> {
  await superuser.query(
    'INSERT INTO account (vendor_id, account_id, key, name) SELECT $2, account_id, key, name FROM account WHERE vendor_id = $1',
    [from, to],
  );
  await superuser.query('INSERT INTO health (vendor_id, account_id) SELECT $2, account_id FROM health WHERE vendor_id = $1', [from, to]);
  await superuser.query(
    `INSERT INTO pilot (vendor_id, pilot_id, account_id, key, name) SELECT $2, pilot_id, account_id, key, name FROM pilot WHERE vendor_id = $1`,
    [from, to],
  );
  await superuser.query(
    `INSERT INTO person (vendor_id, person_id, account_id, address) SELECT $2, person_id, account_id, address FROM person WHERE vendor_id = $1`,
    [from, to],
  );
}

export const SIGNAL_COLUMNS =
  'signal (vendor_id, signal_id, account_id, kind, occurred_at, received_at, source, source_id, pilot, person_id, value, data)';

export function signalLine(vendorId: string, row: SignalColumns): string {
  const { signalId, accountId, kind, occurredAt, receivedAt, source, sourceId, pilot, personId, value, data } = row;
  const [occurred, received] = [occurredAt.toISOString(), receivedAt.toISOString()];
  return copyLine([
    vendorId,
    signalId,
    accountId,
    kind,
    occurred,
    received,
    source,
    sourceId,
    pilot,
    personId,
    value,
    JSON.stringify(data),
  ]);
}
