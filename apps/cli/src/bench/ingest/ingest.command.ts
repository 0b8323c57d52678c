import { NestFactory } from '@nestjs/core';
import type { Client } from 'pg';
import { AccountModule } from '@app/account';
import { Database, DatabaseModule } from '@app/database';
import { HealthScoreModule } from '@app/health-score';
import { PilotModule } from '@app/pilot';
import { SignalValidator } from '@app/scoring';
import { SignalModule, SignalService } from '@app/signal';
import { defineCommand } from '../../command';
import { startBenchApi } from '../bench-api';
import { addVendor, type BenchDatabase, startBenchDatabase } from '../bench-database';
import { cleaningUp, type Undo } from '../cleaning-up';
import { copyInto } from '../copy-into';
import { ingestByTypeorm, insertByTypeorm } from './ingest-by-typeorm';
import { BATCH, copyDirectory, makeRounds, type Round, SIGNAL_COLUMNS, signalLine } from './ingest-rows';
import { median } from '../percentile';
import { wholeNumber } from '../whole-number';

class IngestBenchModule {}

/** Each way's work on the same signals. */
const WAYS = {
  copy: 'COPY of rows that are ready, as superuser, one statement a round',
  service:
    'checked, deduplicated, looked up, stored and added to the outbox: one transaction per batch, one batch after the other, one connection',
  'service-two': 'the same, two batches at a time on two connections',
  http: 'the same in an api process, POST /v1/signals, one request after the other',
  'typeorm-job': "the service's job done with TypeORM's find and insert, one batch after the other, one connection",
  'typeorm-rows': "TypeORM's insert of rows that are ready, and nothing else, one connection",
} as const;
type Way = keyof typeof WAYS;
type Store = (round: Round, lines: readonly string[]) => Promise<void>;
/** These write the same wake-ups to the outbox. */
const WITH_OUTBOX: readonly Way[] = ['service', 'service-two', 'http', 'typeorm-job'];

interface IngestResult {
  way: Way;
  does: string;
  signalsPerSecond: number;
  /** The rate as a share of COPY's in the same round; median of all rounds. */
  ofCopy: number;
}

export const ingestCommand = defineCommand({
  summary: 'Measures taking in signals, by the service and over HTTP, against COPY and TypeORM writing the same rows into the same table.',
  positionals: [],
  flags: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    batches: { type: 'string', default: '20' },
  },
  help: {
    json: { text: 'one JSON document on standard output' },
    rounds: { value: 'N', text: 'how often each way takes its turn (default 7, after one that does not count)' },
    batches: { value: 'N', text: `batches of ${BATCH} signals in a round (default 20)` },
  },
  notes: [
    'On an embedded PostgreSQL of its own; all write into the same table with the same indexes, and take turns. Accounts and persons are',
    'known already, and no worker runs.',
  ],
  async run({ values }) {
    const rounds = wholeNumber('rounds', values.rounds, 1, 100);
    const batches = wholeNumber('batches', values.batches, 1, 200);
    const results = await cleaningUp(async (undo) => measure(await startBenchDatabase(undo), undo, { rounds, batches }));
    const rate = (way: Way): number => results.find((result) => result.way === way)!.signalsPerSecond;
    const serviceOfTypeorm = { sameJob: rate('service') / rate('typeorm-job'), rowsOnly: rate('service') / rate('typeorm-rows') };
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ bench: 'ingest', rounds, batches, batch: BATCH, results, serviceOfTypeorm })}\n`);
    } else {
      for (const { way, does, signalsPerSecond, ofCopy } of results) {
        const numbers = `${signalsPerSecond.toFixed(0).padStart(7)} signals/s  ${ofCopy.toFixed(2)} of COPY`;
        process.stdout.write(`${way.padEnd(12)} ${numbers}  ${does}\n`);
      }
      process.stdout.write(
        `service      ${serviceOfTypeorm.sameJob.toFixed(1)} times the same job with TypeORM, ${serviceOfTypeorm.rowsOnly.toFixed(1)} times TypeORM's insert alone\n`,
      );
    }
    return 0;
  },
});

async function measure(bench: BenchDatabase, undo: Undo[], sizes: { rounds: number; batches: number }): Promise<IngestResult[]> {
  const { superuser } = bench;
  const [alone, pair] = [await startService(bench, 1, undo), await startService(bench, 2, undo)];
  const made = await makeRounds(
    { rounds: sizes.rounds + 1, batches: sizes.batches, now: Date.now() },
    { ...bench, service: alone.service },
  );
  const vendors = { http: bench.vendorId } as Record<Way, string>;
  for (const way of Object.keys(WAYS) as Way[]) {
    if (way === 'http') continue;
    vendors[way] = await addVendor(superuser, way);
    await copyDirectory(superuser, bench.vendorId, vendors[way]);
  }
  await superuser.query('VACUUM ANALYZE');
  const url = await startBenchApi(bench, undo);
  const validator = new SignalValidator();
  const stores: Record<Way, Store> = {
    copy: (_, lines) => copyInto(superuser, SIGNAL_COLUMNS, lines),
    service: async ({ batches }) => {
      for (const batch of batches) await alone.service.ingest(vendors.service, batch);
    },
    'service-two': async ({ batches }) => {
      const waiting = batches.values();
      const send = async (): Promise<void> => {
        for (const batch of waiting) await pair.service.ingest(vendors['service-two'], batch);
      };
      await Promise.all([send(), send()]);
    },
    http: (round) => sendOverHttp(url, bench.key, round),
    'typeorm-job': async ({ batches }) => {
      for (const batch of batches) await ingestByTypeorm(alone.database, vendors['typeorm-job'], batch, validator);
    },
    'typeorm-rows': ({ rows }) => insertByTypeorm(alone.database, vendors['typeorm-rows'], rows),
  };
  return takeTurns(superuser, made, stores, vendors);
}

async function startService(
  { appUrl }: BenchDatabase,
  poolSize: number,
  undo: Undo[],
): Promise<{ service: SignalService; database: Database }> {
  const app = await NestFactory.createApplicationContext(
    {
      module: IngestBenchModule,
      imports: [DatabaseModule.forRoot({ appUrl, poolSize }), SignalModule, AccountModule, PilotModule, HealthScoreModule],
    },
    { logger: false, abortOnError: false },
  );
  undo.push(() => app.close());
  return { service: app.get(SignalService), database: app.get(Database) };
}

async function takeTurns(
  superuser: Client,
  rounds: readonly Round[],
  stores: Record<Way, Store>,
  vendors: Record<Way, string>,
): Promise<IngestResult[]> {
  const ways = Object.keys(stores) as Way[];
  const seconds = new Map<Way, number[]>(ways.map((way) => [way, []]));
  for (const [number, round] of rounds.entries()) {
    const lines = round.rows.map((row) => signalLine(vendors.copy, row));
    const wakeUps = new Map<Way, number>();
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(number + turn) % ways.length]!;
      const started = performance.now();
      await stores[way](round, lines);
      // The first round warms up.
      if (number > 0) seconds.get(way)!.push((performance.now() - started) / 1000);
      await requireAll(superuser, vendors[way], rounds.slice(0, number + 1));
      if (WITH_OUTBOX.includes(way)) wakeUps.set(way, await countOf(superuser, 'outbox WHERE account_id IS NOT NULL AND', vendors[way]));
      // Delete the outbox rows, as the worker would.
      await superuser.query('TRUNCATE outbox');
    }
    if (new Set(wakeUps.values()).size > 1) throw new Error(`wake-ups differ: ${JSON.stringify([...wakeUps])}`);
  }
  const signals = rounds[0]!.rows.length;
  return ways.map((way) => {
    const taken = seconds.get(way)!;
    const ofCopy = median(taken.map((time, n) => seconds.get('copy')![n]! / time));
    return { way, does: WAYS[way], signalsPerSecond: signals / median(taken), ofCopy };
  });
}

async function requireAll(superuser: Client, vendorId: string, rounds: readonly Round[]): Promise<void> {
  const stored = await countOf(superuser, 'signal WHERE', vendorId);
  const sent = rounds.reduce((sum, round) => sum + round.rows.length, 0);
  if (stored !== sent) throw new Error(`${sent} signals were sent and ${stored} are stored`);
}

/** Signals, or the wake-ups of accounts. A vendor's wake-up comes once per day and source, from the first writer. */
async function countOf(
  superuser: Client,
  from: 'signal WHERE' | 'outbox WHERE account_id IS NOT NULL AND',
  vendorId: string,
): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from} vendor_id = $1`, [vendorId]);
  return rows[0]!.count;
}

async function sendOverHttp(url: string, key: string, { batches }: Round): Promise<void> {
  for (const signals of batches) {
    const response = await fetch(`${url}/v1/signals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ signals }),
    });
    const answer = await response.text();
    if (response.status !== 202) throw new Error(`the server answered ${response.status} ${answer}`);
  }
}
