import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { signalId } from '@app/signal';
import type { BenchServer } from './bench-server';
import { post } from './bench-request';
import { percentile } from '../percentile';

export interface LatencyResult {
  backend: 'postgresql' | 'redis';
  signalsPerSecond: number;
  sent: number;
  /** Signals whose score was stored before the timeout; all of them unless something is wrong. */
  scored: number;
  /** Milliseconds from just before the request to the commit of the first score that includes the signal. */
  p50: number;
  p99: number;
  max: number;
  /** Accounts that another vendor imported meanwhile: all of them, and those scored when the measurement began and ended. */
  neighbour?: { accounts: number; scoredBefore: number; scoredAfter: number };
}

const WARM_UP_SECONDS = 3;
/** Sent before the first measurement, so that the just-in-time compilers have warmed up. */
const FIRST_WARM_UP = { rate: 150, seconds: 20 };
const GIVE_UP_MS = 30_000;

/** Logs at each commit the last signal in an account's facts; only the benchmark reads it. */
const WATCH = `
CREATE TABLE bench_scored (account_id uuid, folded_at timestamptz, folded_id uuid, at timestamptz);
CREATE INDEX ON bench_scored (account_id, folded_at);
GRANT INSERT ON bench_scored TO PUBLIC;
CREATE FUNCTION bench_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN INSERT INTO bench_scored VALUES (NEW.account_id, NEW.folded_at, NEW.folded_id, clock_timestamp()); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER bench_note AFTER INSERT OR UPDATE ON facts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bench_note();
`;

interface Sent {
  account: string;
  occurredAt: number;
  signalId: string;
  sentAt: number;
}

/** Prepares a new server: logs its scores, and warms it up with the work that is measured. */
export async function warmUp(server: BenchServer, backend: LatencyResult['backend'], accounts: number): Promise<void> {
  const database = await connect(server);
  await database.query(WATCH);
  await database.end();
  await send(server, { ...FIRST_WARM_UP, accounts }, `first-${backend}`);
}

/** Sends single signals at a steady rate, however long responses take, and measures the time until each is in a stored score. */
export async function measureSignalToScore(
  server: BenchServer,
  backend: LatencyResult['backend'],
  { rate, seconds, accounts }: { rate: number; seconds: number; accounts: number },
): Promise<LatencyResult> {
  const database = await connect(server);
  try {
    // Row-level security also applies to the owner.
    await database.query(`SELECT set_config('afterpilot.vendor', $1, false)`, [server.vendorId]);
    await send(server, { rate, seconds: WARM_UP_SECONDS, accounts }, `warm-${backend}-${rate}`);
    const sent = await send(server, { rate, seconds, accounts }, `run-${backend}-${rate}`);
    const delays = await untilScored(database, sent);
    delays.sort((a, b) => a - b);
    return {
      backend,
      signalsPerSecond: rate,
      sent: sent.length,
      scored: delays.length,
      p50: percentile(delays, 0.5),
      p99: percentile(delays, 0.99),
      max: delays.at(-1) ?? NaN,
    };
  } finally {
    await database.end();
  }
}

async function connect({ ownerUrl }: BenchServer): Promise<Client> {
  const database = new Client({ connectionString: ownerUrl });
  // Ctrl-C stops the server while this connection is open.
  database.on('error', () => undefined);
  await database.connect();
  return database;
}

async function send(
  server: BenchServer,
  { rate, seconds, accounts }: { rate: number; seconds: number; accounts: number },
  name: string,
): Promise<Sent[]> {
  const started = Date.now();
  const requests: Promise<Sent>[] = [];
  for (let n = 0; n < rate * seconds; n++) {
    const due = started + (n * 1000) / rate;
    const ahead = due - Date.now();
    if (ahead > 1) await pause(ahead);
    const request = sendOne(server, `client-${((n * 7919) % accounts) + 1}`, `${name}-${started}-${n}`);
    // A failure is reported at the end, after the cleanup; until then nothing awaits this promise.
    request.catch(() => undefined);
    requests.push(request);
  }
  return Promise.all(requests);
}

async function sendOne({ url, key }: BenchServer, account: string, id: string): Promise<Sent> {
  const sentAt = Date.now();
  const signal = {
    id,
    kind: 'touchpoint.inbound',
    account,
    occurredAt: new Date(sentAt).toISOString(),
    source: 'bench',
    person: `contact@${account}.example`,
    data: { channel: 'email' },
  } as const;
  const { status, text } = await post(`${url}/v1/signals`, key, JSON.stringify({ signals: [signal] }));
  const answer = JSON.parse(text) as { accepted?: number };
  if (answer.accepted !== 1) throw new Error(`the server answered ${status} ${text}`);
  return { account, occurredAt: sentAt, signalId: signalId(signal), sentAt };
}

/** For each signal, milliseconds until the first stored facts of its account that include it. */
async function untilScored(database: Client, sent: readonly Sent[]): Promise<number[]> {
  const giveUp = Date.now() + GIVE_UP_MS;
  for (;;) {
    const { rows } = await database.query<{ delay: number | null }>(
      `SELECT extract(epoch FROM (
         SELECT min(b.at) FROM bench_scored b JOIN account a USING (account_id)
         WHERE a.key = s.account AND (b.folded_at, b.folded_id) >= (s.occurred_at, s.signal_id)) - s.sent_at)::float8 * 1000 AS delay
       FROM unnest($1::text[], $2::timestamptz[], $3::uuid[], $4::timestamptz[]) AS s(account, occurred_at, signal_id, sent_at)`,
      [
        sent.map((one) => one.account),
        sent.map((one) => new Date(one.occurredAt).toISOString()),
        sent.map((one) => one.signalId),
        sent.map((one) => new Date(one.sentAt).toISOString()),
      ],
    );
    const delays = rows.flatMap(({ delay }) => (delay === null ? [] : [delay]));
    if (delays.length === sent.length || Date.now() > giveUp) return delays;
    await pause(500);
  }
}
