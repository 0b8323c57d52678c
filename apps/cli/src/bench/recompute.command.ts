import { NestFactory } from '@nestjs/core';
import type { Client } from 'pg';
import { DatabaseModule } from '@app/database';
import { HealthScoreModule, NightlyService } from '@app/health-score';
import { DAY } from '@app/scoring';
import { defineCommand } from '../command';
import { addVendor, startBenchDatabase } from './bench-database';
import { cleaningUp, type Undo } from './cleaning-up';
import { fillVendor, type FleetSize } from './fleet-in-database';
import { median } from './percentile';
import { wholeNumber } from './whole-number';

class RecomputeBenchModule {}

interface RecomputeResult {
  accounts: number;
  days: number;
  signals: number;
  rounds: number;
  /** Accounts a second. */
  nightly: number;
  sqlAggregation: number;
  nightlyOfSql: number;
  /** The same night with twice the history, and with twice the accounts: its time against the plain one's. */
  timeOfTwiceTheDays: number;
  timeOfTwiceTheAccounts: number;
  /** Accounts a second when every account is folded from its first signal. */
  refold: number;
  /** Greatest growth of this process during a night. */
  nightlyMegabytes: number;
}

/** What a job without facts would ask every night. It is still less than a score. */
const AGGREGATION = `
  SELECT account_id, count(*) AS signals, max(occurred_at) AS last,
    avg(extract(epoch FROM gap)) AS mean_gap,
    sum(exp(-ln(2) * extract(epoch FROM $2::timestamptz - occurred_at) / (30 * 86400))) FILTER (WHERE occurred_at > $2::timestamptz - interval '90 days') AS decayed
  FROM (SELECT account_id, occurred_at, occurred_at - lag(occurred_at) OVER (PARTITION BY account_id ORDER BY occurred_at) AS gap
        FROM signal WHERE vendor_id = $1 AND occurred_at <= $2) AS each
  GROUP BY account_id`;

export const recomputeCommand = defineCommand({
  summary: 'Measures the nightly pass over all accounts against one SQL aggregation over their signals, and folding all of them anew.',
  positionals: [],
  flags: {
    json: { type: 'boolean', default: false },
    accounts: { type: 'string', default: '10000' },
    days: { type: 'string', default: '180' },
    rounds: { type: 'string', default: '3' },
  },
  help: {
    json: { text: 'one JSON document on standard output' },
    accounts: { value: 'N', text: 'accounts of the vendor (default 10000); 500 take less than a minute' },
    days: { value: 'N', text: 'length of their history, a signal a day each (default 180)' },
    rounds: { value: 'N', text: 'nights measured, in turn with the aggregation (default 3)' },
  },
  notes: [
    'On an embedded PostgreSQL of its own, which the simulator fills: one vendor as asked, one with twice the days, one with twice the accounts.',
  ],
  async run({ values }) {
    const size = { accounts: wholeNumber('accounts', values.accounts, 10, 100_000), days: wholeNumber('days', values.days, 10, 1000) };
    const rounds = wholeNumber('rounds', values.rounds, 1, 20);
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const result = await cleaningUp((undo) => measure(undo, size, rounds, say));
    process.stdout.write(values.json ? `${JSON.stringify({ bench: 'recompute', ...result })}\n` : describe(result));
    return 0;
  },
});

async function measure(undo: Undo[], size: FleetSize, rounds: number, say: (line: string) => void): Promise<RecomputeResult> {
  const { superuser, appUrl } = await startBenchDatabase(undo);
  const app = await NestFactory.createApplicationContext(
    { module: RecomputeBenchModule, imports: [DatabaseModule.forRoot({ appUrl, poolSize: 2 }), HealthScoreModule] },
    { logger: false, abortOnError: false },
  );
  undo.push(() => app.close());
  const nights = app.get(NightlyService);
  const now = Date.now();
  const first = now - (rounds + 2) * DAY;
  const sizes = { plain: size, longer: { ...size, days: size.days * 2 }, more: { ...size, accounts: size.accounts * 2 } };
  const vendors = { plain: '', longer: '', more: '' };
  let signals = 0;
  for (const name of ['plain', 'longer', 'more'] as const) {
    vendors[name] = await addVendor(superuser, name);
    say(`filling ${sizes[name].accounts} accounts × ${sizes[name].days} days …`);
    const count = await fillVendor(superuser, vendors[name], sizes[name], first);
    if (name === 'plain') signals = count;
    // The first night of an account says everything; those after it are the ones that repeat.
    await nights.pass(vendors[name], new Date(first), new Date(first));
  }
  await superuser.query('VACUUM ANALYZE');
  const taken: Record<'plain' | 'longer' | 'more' | 'sql', number[]> = { plain: [], longer: [], more: [], sql: [] };
  const growth: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const at = new Date(first + round * DAY);
    taken.sql.push(await seconds(() => superuser.query(AGGREGATION, [vendors.plain, at])));
    growth.push(await megabytesGrown(async () => void taken.plain.push(await seconds(() => nights.pass(vendors.plain, at, at)))));
    taken.longer.push(await seconds(() => nights.pass(vendors.longer, at, at)));
    taken.more.push(await seconds(() => nights.pass(vendors.more, at, at)));
    await requireAll(superuser, vendors.plain, at, size.accounts);
  }
  await superuser.query('DELETE FROM facts WHERE vendor_id = $1', [vendors.plain]);
  const last = new Date(first + (rounds + 1) * DAY);
  const refold = await seconds(() => nights.pass(vendors.plain, last, last));
  await requireAll(superuser, vendors.plain, last, size.accounts);
  const [nightly, sqlAggregation] = [size.accounts / median(taken.plain), size.accounts / median(taken.sql)];
  return {
    ...size,
    signals,
    rounds,
    nightly,
    sqlAggregation,
    nightlyOfSql: median(taken.sql.map((time, n) => time / taken.plain[n]!)),
    timeOfTwiceTheDays: median(taken.longer.map((time, n) => time / taken.plain[n]!)),
    timeOfTwiceTheAccounts: median(taken.more.map((time, n) => time / taken.plain[n]!)),
    refold: size.accounts / refold,
    nightlyMegabytes: Math.max(...growth),
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function megabytesGrown(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let greatest = before;
  const watch = setInterval(() => (greatest = Math.max(greatest, process.memoryUsage.rss())), 20);
  await work().finally(() => clearInterval(watch));
  return (Math.max(greatest, process.memoryUsage.rss()) - before) / 2 ** 20;
}

async function requireAll(superuser: Client, vendorId: string, at: Date, accounts: number): Promise<void> {
  const { rows } = await superuser.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM health WHERE vendor_id = $1 AND computed_at = $2',
    [vendorId, at],
  );
  if (rows[0]?.count !== accounts) throw new Error(`the night computed ${rows[0]?.count} of ${accounts} accounts`);
}

function describe(result: RecomputeResult): string {
  const rate = (value: number): string => `${value.toFixed(0).padStart(7)} accounts/s`;
  return [
    `${result.accounts} accounts × ${result.days} days, ${result.signals} signals`,
    `nightly pass     ${rate(result.nightly)}  ${result.nightlyOfSql.toFixed(1)} times the aggregation, ${result.nightlyMegabytes.toFixed(0)} MB`,
    `SQL aggregation  ${rate(result.sqlAggregation)}`,
    `fold anew        ${rate(result.refold)}`,
    `twice the days take ${result.timeOfTwiceTheDays.toFixed(2)} of the time, twice the accounts ${result.timeOfTwiceTheAccounts.toFixed(2)}`,
    '',
  ].join('\n');
}
