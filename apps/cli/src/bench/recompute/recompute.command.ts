import type { Client } from 'pg';
import { DAY } from '@app/scoring';
import { defineCommand } from '../../command';
import { addVendor, startBenchDatabase } from '../bench-database';
import { cleaningUp, type Undo } from '../cleaning-up';
import { fillVendor, type FleetSize, type LaterSignal, letPass } from '../fleet-in-database';
import type { NightReport } from './night-process';
import { NightWorker } from './night-worker';
import { median } from '../percentile';
import { LIGHT, WHAT_CARDS_READ } from './signal-aggregations';
import { wholeNumber } from '../whole-number';

interface RecomputeResult {
  accounts: number;
  days: number;
  signals: number;
  nights: number;
  /** Accounts per second, per night. */
  nightly: { median: number; least: number; most: number };
  /** Share of accounts computed in full, per night. */
  computed: number[];
  /** Share of accounts computed by the hourly passes on the day before each night. */
  hourly: number[];
  /** Accounts per second of one statement that reads what the cards read, and of one that reads far less. */
  sqlAggregation: number;
  lightAggregation: number;
  nightlyOfSql: number;
  nightlyOfLight: number;
  /** Time of the night with twice the history and with twice the accounts, relative to the plain one. */
  timeOfTwiceTheDays: number;
  timeOfTwiceTheAccounts: number;
  /** Share of accounts computed in full over all nights of each fleet; it drives the cost of a night. */
  computedOf: Record<Name, number>;
  /** Accounts per second when every account is folded from scratch. */
  refold: number;
  /** Peak memory of the nightly process, and of the one that folds every account from scratch. */
  megabytes: number;
  refoldMegabytes: number;
}

const NAMES = ['plain', 'longer', 'more'] as const;
type Name = (typeof NAMES)[number];
type Fleet = { vendorId: string; accounts: number; later: LaterSignal[] };

const HOUR = 3_600_000;
/** Time between midnight and the nightly run. */
const NIGHT = 2 * HOUR;
const EPOCH = new Date(0).toISOString();

export const recomputeCommand = defineCommand({
  summary:
    'Measures the nightly pass over all accounts against one SQL aggregation over their signals, and folding all of them from scratch.',
  positionals: [],
  flags: {
    json: { type: 'boolean', default: false },
    accounts: { type: 'string', default: '10000' },
    days: { type: 'string', default: '180' },
    rounds: { type: 'string', default: '3' },
  },
  help: {
    json: { text: 'one JSON document on standard output' },
    accounts: { value: 'N', text: 'accounts of the vendor (default 10000); 1000 take a minute' },
    days: { value: 'N', text: 'length of their history, a signal a day each (default 180)' },
    rounds: { value: 'N', text: 'days and nights in a row, each measured in turn with the aggregations (default 3)' },
  },
  notes: [
    'On an embedded PostgreSQL of its own, which the simulator fills: one vendor as asked, one of the same clients with as long a past once',
    'more before it, one with twice the accounts. Each day has its hourly passes and brings its signals, and health is computed from them;',
    'then comes the night, which is what is measured.',
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
  const [days, nights] = [new NightWorker(undo, appUrl), new NightWorker(undo, appUrl)];
  // Enough to sort in memory: the comparison is with a well-configured database.
  await superuser.query(`SET work_mem = '256MB'`);
  const midnight = Math.floor(Date.now() / DAY) * DAY - (rounds + 1) * DAY;
  const sizes = { plain: size, longer: { ...size, withOlderPast: true }, more: { ...size, accounts: size.accounts * 2 } };
  const fleets = {} as Record<Name, Fleet>;
  let signals = 0;
  for (const name of NAMES) {
    const vendorId = await addVendor(superuser, name);
    say(`filling ${sizes[name].accounts} accounts × ${size.days * (name === 'longer' ? 2 : 1)} days …`);
    const { count, later } = await fillVendor(superuser, vendorId, sizes[name], midnight, rounds + 1);
    if (name === 'plain') signals = count;
    fleets[name] = { vendorId, accounts: sizes[name].accounts, later };
    await superuser.query('VACUUM ANALYZE');
    await days.run({ pass: 'night', vendorId, due: EPOCH, at: new Date(midnight + HOUR).toISOString() });
  }
  // One night to warm up the nightly process, its connections and statements.
  for (const name of NAMES) await passNight(superuser, nights, fleets[name], new Date(midnight + NIGHT));
  const taken: Record<Name, NightReport[]> = { plain: [], longer: [], more: [] };
  const hours: number[] = [];
  const aggregations: { sql: number; light: number }[] = [];
  for (let round = 1; round <= rounds; round++) {
    const [from, until] = [midnight + (round - 1) * DAY, midnight + round * DAY];
    say(`day ${round} of ${rounds} …`);
    for (const name of NAMES) {
      const hourly = await liveThrough(superuser, days, fleets[name], [from, until]);
      if (name === 'plain') hours.push(hourly);
    }
    await superuser.query('CHECKPOINT');
    const night = new Date(until + NIGHT);
    const { vendorId } = fleets.plain;
    const sql = await seconds(() => superuser.query(WHAT_CARDS_READ, [vendorId, night]));
    const light = await seconds(() => superuser.query(LIGHT, [vendorId, night]));
    // Each fleet goes first equally often, because the first one finds the caches as the aggregation left them.
    const order = NAMES.map((_, place) => NAMES[(place + round) % NAMES.length]!);
    aggregations.push({ sql, light });
    for (const name of order) taken[name].push(await passNight(superuser, nights, fleets[name], night));
  }
  await superuser.query('DELETE FROM facts WHERE vendor_id = $1', [fleets.plain.vendorId]);
  await superuser.query('UPDATE health SET computed_at = NULL WHERE vendor_id = $1', [fleets.plain.vendorId]);
  const last = new Date(midnight + rounds * DAY + 3 * HOUR).toISOString();
  const refold = await days.run({ pass: 'night', vendorId: fleets.plain.vendorId, due: EPOCH, at: last });
  const rates = taken.plain.map((night) => size.accounts / night.seconds);
  const ratio = (of: (round: number) => number): number => median(taken.plain.map((night, round) => of(round) / night.seconds));
  return {
    ...size,
    signals,
    nights: rounds,
    nightly: { median: median(rates), least: Math.min(...rates), most: Math.max(...rates) },
    computed: taken.plain.map(({ computed }) => computed / size.accounts),
    hourly: hours.map((computed) => computed / size.accounts),
    sqlAggregation: size.accounts / median(aggregations.map(({ sql }) => sql)),
    lightAggregation: size.accounts / median(aggregations.map(({ light }) => light)),
    nightlyOfSql: ratio((round) => aggregations[round]!.sql),
    nightlyOfLight: ratio((round) => aggregations[round]!.light),
    timeOfTwiceTheDays: ratio((round) => taken.longer[round]!.seconds),
    computedOf: Object.fromEntries(NAMES.map((name) => [name, computedOf(fleets[name], taken[name])])) as Record<Name, number>,
    timeOfTwiceTheAccounts: ratio((round) => taken.more[round]!.seconds),
    refold: size.accounts / refold.seconds,
    megabytes: Math.max(...NAMES.flatMap((name) => taken[name].map(({ megabytes }) => megabytes))),
    refoldMegabytes: refold.megabytes,
  };
}

/**
 * From one night to the next: the hourly passes, then all signals of the day with their accounts, then the hours before the night.
 * Returns how many accounts the hourly passes computed.
 */
async function liveThrough(superuser: Client, worker: NightWorker, fleet: Fleet, [from, until]: [number, number]): Promise<number> {
  const hours = async (first: number, last: number): Promise<number> => {
    let computed = 0;
    for (let hour = first; hour <= last; hour += HOUR) {
      const at = new Date(hour).toISOString();
      computed += (await worker.run({ pass: 'hour', vendorId: fleet.vendorId, due: at, at })).computed;
    }
    return computed;
  };
  const before = await hours(from + NIGHT + HOUR, until - HOUR);
  const today = fleet.later.filter(({ at }) => at > from && at <= until);
  await letPass(superuser, fleet.vendorId, today);
  await worker.run({ pass: 'night', vendorId: fleet.vendorId, due: EPOCH, at: new Date(until).toISOString() });
  return before + (await hours(until + HOUR, until + NIGHT));
}

async function passNight(superuser: Client, worker: NightWorker, { vendorId, accounts }: Fleet, night: Date): Promise<NightReport> {
  const report = await worker.run({
    pass: 'night',
    vendorId,
    due: night.toISOString(),
    at: new Date(night.getTime() + 1000).toISOString(),
  });
  const { rows } = await superuser.query<{ count: number }>(
    'SELECT count(DISTINCT account_id)::int AS count FROM health_history WHERE vendor_id = $1 AND as_of >= $2',
    [vendorId, night],
  );
  if (rows[0]?.count !== accounts) throw new Error(`the night spoke of ${rows[0]?.count} of ${accounts} accounts`);
  return report;
}

function computedOf({ accounts }: Fleet, nights: readonly NightReport[]): number {
  return nights.reduce((sum, { computed }) => sum + computed, 0) / accounts / nights.length;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function describe(result: RecomputeResult): string {
  const { nightly, computed } = result;
  const rate = (value: number): string => `${value.toFixed(0).padStart(7)} accounts/s`;
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const shares = computed.map(percent).join(', ');
  const hourly = result.hourly.map(percent).join(', ');
  return [
    `${result.accounts} accounts × ${result.days} days, ${result.signals} signals, ${result.nights} nights`,
    `nightly pass           ${rate(nightly.median)}  (${nightly.least.toFixed(0)} to ${nightly.most.toFixed(0)}), the whole process ${result.megabytes.toFixed(0)} MB; computed in full: ${shares}`,
    `  the hours before each computed ${hourly} of the accounts`,
    `SQL, what cards read   ${rate(result.sqlAggregation)}  the night is ${result.nightlyOfSql.toFixed(1)} times as fast`,
    `SQL, light             ${rate(result.lightAggregation)}  the night is ${result.nightlyOfLight.toFixed(1)} times as fast`,
    `fold from scratch      ${rate(result.refold)}  the whole process ${result.refoldMegabytes.toFixed(0)} MB`,
    `twice the days take ${result.timeOfTwiceTheDays.toFixed(2)} of the time (${percent(result.computedOf.longer)} computed in full, not ${percent(result.computedOf.plain)}), twice the accounts ${result.timeOfTwiceTheAccounts.toFixed(2)} (${percent(result.computedOf.more)})`,
    '',
  ].join('\n');
}
