import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { simulateFleet } from '@app/simulator';
import { defineCommand } from '../../command';
import { readSignals } from '../../replay/read-signals';
import { replayToFile } from '../../replay/replay-file';
import { SignalStore } from '../../replay/signal-store';
import { cleaningUp } from '../cleaning-up';
import { wholeNumber } from '../whole-number';

interface ReplayResult {
  accounts: number;
  accountDays: number;
  /** Excludes the time to read the file, which `replay` reports separately. */
  accountDaysPerSecond: number;
  signalsReadPerSecond: number;
}

export const replayBenchCommand = defineCommand({
  summary: 'Measures `replay` on a generated file: account-days per second, and signals read per second.',
  positionals: [],
  flags: {
    json: { type: 'boolean', default: false },
    accounts: { type: 'string', default: '1000' },
    days: { type: 'string', default: '360' },
  },
  help: {
    json: { text: 'one JSON document on standard output' },
    accounts: { value: 'N', text: 'accounts in the file (default 1000)' },
    days: { value: 'N', text: 'days of each, a signal every other day (default 360)' },
  },
  async run({ values }) {
    const accounts = wholeNumber('accounts', values.accounts, 1, 100_000);
    const days = wholeNumber('days', values.days, 8, 2000);
    const result = await cleaningUp(async (undo) => {
      const folder = mkdtempSync(join(tmpdir(), 'afterpilot-bench-'));
      undo.push(() => rmSync(folder, { recursive: true, force: true }));
      return measure(folder, { accounts, days });
    });
    if (values.json) process.stdout.write(`${JSON.stringify({ bench: 'replay', days, ...result })}\n`);
    else {
      const { accountDays, accountDaysPerSecond, signalsReadPerSecond } = result;
      process.stdout.write(
        `${accountDays} account-days, ${accountDaysPerSecond.toFixed(0)} a second; ${signalsReadPerSecond.toFixed(0)} signals read a second\n`,
      );
    }
    return 0;
  },
});

async function measure(folder: string, { accounts, days }: { accounts: number; days: number }): Promise<ReplayResult> {
  const file = join(folder, 'signals.ndjson');
  const fleet = simulateFleet({ accounts, days, signalsPerAccount: Math.ceil(days / 2), seed: 'replay', now: Date.now() });
  await pipeline(Readable.from(linesOf(fleet)), createWriteStream(file));
  const store = new SignalStore();
  try {
    const began = performance.now();
    const { lines: signals } = await readSignals(file, store);
    const read = performance.now();
    const { lines } = replayToFile(store, { from: null, to: null, every: 1 }, join(folder, 'health.ndjson'));
    const done = performance.now();
    return {
      accounts,
      accountDays: lines,
      accountDaysPerSecond: (lines * 1000) / (done - read),
      signalsReadPerSecond: (signals * 1000) / (read - began),
    };
  } finally {
    store.close();
  }
}

function* linesOf(fleet: Iterable<unknown>): Generator<string> {
  for (const signal of fleet) yield `${JSON.stringify(signal)}\n`;
}
