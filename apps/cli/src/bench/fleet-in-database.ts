import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { newId } from '@app/database';
import { DAY, emptyFacts, fold, type Signal } from '@app/scoring';
import { type SimulatedSignal, simulateFleet } from '@app/simulator';
import { copyInto, copyLine } from './copy-into';

export interface FleetSize {
  accounts: number;
  days: number;
  /** The same clients with a history of double the length. */
  withOlderPast?: boolean;
}

/** Signals per account and day: a typical mixture of daily roll-ups, log-ins and emails. */
const SIGNALS_A_DAY = 1;

const EVERYDAY: ReadonlySet<string> = new Set([
  'touchpoint.inbound',
  'touchpoint.outbound',
  'meeting.held',
  'user.active',
  'fleet.reported',
]);

const SIGNAL_TABLE =
  'signal (vendor_id, signal_id, account_id, kind, occurred_at, received_at, source, source_id, pilot, person_id, value, data)';
const FACTS_TABLE = 'facts (vendor_id, account_id, fold_version, facts, folded_at, folded_id)';

interface FleetClient {
  accountId: string;
  key: string;
  signals: Signal[];
}

/** A signal that is sent later. */
export interface LaterSignal {
  accountId: string;
  at: number;
  line: string;
}

/**
 * Fills a vendor with simulated clients up to `now`: accounts, ledger and folded facts, by COPY as superuser. Keeps one client at a time
 * in memory. Returns how many signals it wrote, and the signals of the `ahead` days after `now`.
 */
export async function fillVendor(
  superuser: Client,
  vendorId: string,
  { accounts, days, withOlderPast = false }: FleetSize,
  now: number,
  ahead = 0,
): Promise<{ count: number; later: LaterSignal[] }> {
  const ids = Array.from({ length: accounts }, () => newId());
  await superuser.query(
    `INSERT INTO account (vendor_id, account_id, key, name) SELECT $1, id, 'client-' || place, 'Client ' || place FROM unnest($2::uuid[]) WITH ORDINALITY AS n(id, place)`,
    [vendorId, ids],
  );
  await superuser.query('INSERT INTO health (vendor_id, account_id) SELECT vendor_id, account_id FROM account WHERE vendor_id = $1', [
    vendorId,
  ]);
  const allDays = days + ahead;
  const size = { accounts, days: allDays, signalsPerAccount: allDays * SIGNALS_A_DAY, seed: 'recompute', now: now + ahead * DAY };
  const received = new Date(now).toISOString();
  let count = 0;
  const facts: string[] = [];
  const later: LaterSignal[] = [];
  const lines = function* (): Generator<string> {
    for (const { accountId, signals } of clientsOf(simulateFleet(size), ids)) {
      const recent = signals.filter(({ occurredAt }) => occurredAt <= now);
      const known = withOlderPast ? [...olderPast(recent, days), ...recent] : recent;
      for (const signal of known) {
        count++;
        yield signalLine(vendorId, accountId, signal, received);
      }
      facts.push(factsLine(vendorId, accountId, known));
      for (const signal of signals.slice(recent.length)) {
        later.push({ accountId, at: signal.occurredAt, line: signalLine(vendorId, accountId, signal, received) });
      }
    }
  };
  await copyInto(superuser, SIGNAL_TABLE, lines());
  await copyInto(superuser, FACTS_TABLE, facts);
  return { count, later };
}

/** Stores all signals up to a moment and marks their accounts for a fold from scratch, as after late signals. Returns how many accounts. */
export async function letPass(superuser: Client, vendorId: string, later: readonly LaterSignal[]): Promise<number> {
  await copyInto(
    superuser,
    SIGNAL_TABLE,
    later.map(({ line }) => line),
  );
  const accountIds = [...new Set(later.map(({ accountId }) => accountId))];
  await superuser.query('DELETE FROM facts WHERE vendor_id = $1 AND account_id = ANY($2)', [vendorId, accountIds]);
  await superuser.query('UPDATE health SET computed_at = NULL WHERE vendor_id = $1 AND account_id = ANY($2)', [vendorId, accountIds]);
  return accountIds.length;
}

function* clientsOf(fleet: Iterable<SimulatedSignal>, ids: readonly string[]): Generator<FleetClient> {
  let current: FleetClient | undefined;
  let place = 0;
  for (const raw of fleet) {
    if (current?.key !== raw.account) {
      if (current) yield current;
      current = { accountId: ids[place++]!, key: raw.account, signals: [] };
    }
    current.signals.push(signalOf(raw, current.accountId));
  }
  if (current) yield current;
}

/** The same activity of people and devices, shifted into the past: it doubles the history and leaves the present as it is. */
function olderPast(signals: readonly Signal[], days: number): Signal[] {
  return signals
    .filter(({ kind }) => EVERYDAY.has(kind))
    .map((signal) => ({ ...signal, signalId: earlierId(signal.signalId), occurredAt: signal.occurredAt - days * DAY }));
}

function earlierId(signalId: string): string {
  return createHash('md5').update(signalId).digest('hex');
}

function signalOf({ id, kind, occurredAt, pilot, person, data }: SimulatedSignal, accountId: string): Signal {
  return {
    signalId: createHash('sha256').update(id).update(accountId).digest('hex').slice(0, 32),
    kind,
    occurredAt: Date.parse(occurredAt),
    ...(pilot !== undefined && { pilot }),
    ...(person !== undefined && { person: personId(person, accountId) }),
    data: kind === 'meeting.held' ? { ...data, attendees: (data!.attendees as string[]).map((each) => personId(each, accountId)) } : data,
  } as Signal;
}

/** The contact reuses the client's id. */
function personId(address: string, accountId: string): string {
  if (address.startsWith('contact@')) return accountId;
  const hash = createHash('md5').update(address).update(accountId).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function signalLine(vendorId: string, accountId: string, signal: Signal, received: string): string {
  const { signalId, kind, occurredAt, pilot, person, data } = signal;
  return copyLine([
    ...[vendorId, signalId, accountId, kind, new Date(occurredAt).toISOString(), received],
    ...['bench', null, pilot ?? null, person ?? null, null, JSON.stringify(data)],
  ]);
}

function factsLine(vendorId: string, accountId: string, signals: readonly Signal[]): string {
  const facts = fold(emptyFacts(), signals);
  const last = facts.last!;
  const foldedAt = new Date(last.occurredAt).toISOString();
  return copyLine([vendorId, accountId, facts.foldVersion, JSON.stringify(facts), foldedAt, last.signalId]);
}
