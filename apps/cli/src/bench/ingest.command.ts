import { NestFactory } from '@nestjs/core';
import type { Client } from 'pg';
import { Database, DatabaseModule, SignalEntity } from '@app/database';
import { SignalModule, SignalService } from '@app/signal';
import { defineCommand } from '../command';
import { startBenchApi } from './bench-api';
import { addVendor, type BenchDatabase, startBenchDatabase } from './bench-database';
import { cleaningUp, type Undo } from './cleaning-up';
import { copyInto } from './copy-into';
import { BATCH, copyDirectory, makeRounds, type Round, SIGNAL_COLUMNS, signalLine } from './ingest-rows';
import { median } from './percentile';
import { wholeNumber } from './whole-number';

class IngestBenchModule {}

type Way = 'copy' | 'service' | 'http' | 'typeorm';
type Store = (round: Round, lines: readonly string[]) => Promise<void>;

interface IngestResult {
  way: Way;
  signalsPerSecond: number;
  /** The rate against COPY's in the same round: the median of all rounds. */
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
    'On an embedded PostgreSQL of its own. COPY runs as superuser, in one statement a round; service and TypeORM on one connection, a',
    'transaction a batch; HTTP to an api process without a worker, one request after the other. Accounts and persons are known already.',
  ],
  async run({ values }) {
    const rounds = wholeNumber('rounds', values.rounds, 1, 100);
    const batches = wholeNumber('batches', values.batches, 1, 200);
    const results = await cleaningUp(async (undo) => measure(await startBenchDatabase(undo), undo, { rounds, batches }));
    const typeorm = results.find(({ way }) => way === 'typeorm')!.signalsPerSecond;
    const service = results.find(({ way }) => way === 'service')!.signalsPerSecond;
    const serviceOfTypeorm = service / typeorm;
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ bench: 'ingest', rounds, batches, batch: BATCH, results, serviceOfTypeorm })}\n`);
    } else {
      for (const { way, signalsPerSecond, ofCopy } of results) {
        process.stdout.write(`${way.padEnd(8)} ${signalsPerSecond.toFixed(0).padStart(7)} signals/s  ${ofCopy.toFixed(2)} of COPY\n`);
      }
      process.stdout.write(`service  ${serviceOfTypeorm.toFixed(1)} times TypeORM insert\n`);
    }
    return 0;
  },
});

async function measure(bench: BenchDatabase, undo: Undo[], sizes: { rounds: number; batches: number }): Promise<IngestResult[]> {
  const { superuser, appUrl } = bench;
  const app = await NestFactory.createApplicationContext(
    { module: IngestBenchModule, imports: [DatabaseModule.forRoot({ appUrl, poolSize: 1 }), SignalModule] },
    { logger: false, abortOnError: false },
  );
  undo.push(() => app.close());
  const service = app.get(SignalService);
  const made = await makeRounds({ rounds: sizes.rounds + 1, batches: sizes.batches, now: Date.now() }, { ...bench, service });
  const vendors: Record<Way, string> = { copy: '', service: '', http: bench.vendorId, typeorm: '' };
  for (const way of ['copy', 'service', 'typeorm'] as const) {
    vendors[way] = await addVendor(superuser, way);
    await copyDirectory(superuser, bench.vendorId, vendors[way]);
  }
  await superuser.query('VACUUM ANALYZE');
  const url = await startBenchApi(bench, undo);
  const stores: Record<Way, Store> = {
    copy: (_, lines) => copyInto(superuser, SIGNAL_COLUMNS, lines),
    service: async ({ batches }) => {
      for (const batch of batches) await service.ingest(vendors.service, batch);
    },
    http: (round) => sendOverHttp(url, bench.key, round),
    typeorm: (round) => insertByTypeorm(app.get(Database), vendors.typeorm, round),
  };
  return takeTurns(superuser, made, stores, vendors);
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
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(number + turn) % ways.length]!;
      const started = performance.now();
      await stores[way](round, lines);
      // The first round warms up.
      if (number > 0) seconds.get(way)!.push((performance.now() - started) / 1000);
      await requireAll(superuser, vendors[way], rounds.slice(0, number + 1));
      // What would wait for the worker is taken away, as the worker would.
      await superuser.query('TRUNCATE outbox');
    }
  }
  const signals = rounds[0]!.rows.length;
  return ways.map((way) => {
    const taken = seconds.get(way)!;
    const ofCopy = median(taken.map((time, n) => seconds.get('copy')![n]! / time));
    return { way, signalsPerSecond: signals / median(taken), ofCopy };
  });
}

async function requireAll(superuser: Client, vendorId: string, rounds: readonly Round[]): Promise<void> {
  const { rows } = await superuser.query<{ count: number }>('SELECT count(*)::int AS count FROM signal WHERE vendor_id = $1', [vendorId]);
  const sent = rounds.reduce((sum, round) => sum + round.rows.length, 0);
  if (rows[0]?.count !== sent) throw new Error(`${sent} signals were sent and ${rows[0]?.count} are stored`);
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

async function insertByTypeorm(database: Database, vendorId: string, { rows }: Round): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await database.transaction(vendorId, async ({ manager }) => {
      const entities = rows.slice(start, start + BATCH).map((row) => ({ ...row, data: row.data as object, vendorId }));
      await manager.insert(SignalEntity, entities);
    });
  }
}
