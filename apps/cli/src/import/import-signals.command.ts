import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { defineCommand } from '../command';
import { SERVER_FLAGS, SERVER_HELP, serverOf } from '../server/server-flags';
import { readLines, sizeOf } from '../signal-file/read-lines';
import { IngestClient } from './ingest-client';
import { ProgressBar } from './progress-bar';
import { daysToNow, shiftLine } from './shift-dates';

const SLICE = 1000;
const IN_FLIGHT = 3;
const LISTED = 100;

export const importSignalsCommand = defineCommand({
  summary: 'Sends a file of signals (NDJSON) to a running server. Sending it again is safe.',
  positionals: ['FILE'],
  flags: {
    'create-accounts': { type: 'boolean', default: false },
    'shift-to-now': { type: 'boolean', default: false },
    ...SERVER_FLAGS,
  },
  help: {
    'create-accounts': { text: 'make accounts and pilots that are not there yet' },
    'shift-to-now': { text: 'move all signals by whole days so that the last is the latest possible not after now' },
    ...SERVER_HELP,
  },
  notes: ['FILE may be gzipped; - is standard input. Exit 1 if any line was rejected; the others are stored.'],
  async run({ values, positionals }) {
    const file = positionals[0]!;
    const size = await sizeOf(file);
    const client = new IngestClient({ ...serverOf(values), createAccounts: values['create-accounts'] });
    if (!values['shift-to-now']) return importFile(file, size, 0, client);
    return spooled(file, async (path) => importFile(path, await sizeOf(path), await daysToNow(path, new Date()), client));
  },
});

/** Standard input can be read only once, but the shift reads twice. */
async function spooled<T>(file: string, work: (path: string) => Promise<T>): Promise<T> {
  if (file !== '-') return work(file);
  const folder = mkdtempSync(join(tmpdir(), 'afterpilot-import-'));
  try {
    const path = join(folder, 'signals');
    await pipeline(process.stdin, createWriteStream(path));
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importFile(file: string, size: number | null, days: number, client: IngestClient): Promise<number> {
  const started = performance.now();
  const total = { accepted: 0, duplicates: 0, rejected: 0, listed: 0 };
  const bar = new ProgressBar(size);
  const waiting = new Set<Promise<void>>();
  let failure: Error | undefined;

  const send = async (numbers: readonly number[], lines: readonly string[]): Promise<void> => {
    const answer = await client.send(lines);
    total.accepted += answer.accepted;
    total.duplicates += answer.duplicates;
    total.rejected += answer.rejectedCount;
    for (const { index, pointer, detail } of answer.rejected) {
      if (total.listed++ < LISTED) bar.print(`line ${numbers[index]}: ${pointer ? `${pointer} ` : ''}${detail}`);
    }
  };
  const enqueue = async (numbers: readonly number[], lines: readonly string[]): Promise<void> => {
    const job = send(numbers, lines)
      .catch((error: Error) => void (failure ??= error))
      .finally(() => waiting.delete(job));
    waiting.add(job);
    if (waiting.size >= IN_FLIGHT) await Promise.race(waiting);
  };

  let numbers: number[] = [];
  let lines: string[] = [];
  try {
    for await (const { first, lines: read, bytesRead } of readLines(file)) {
      for (const [offset, line] of read.entries()) {
        if (line.trim() === '') continue;
        numbers.push(first + offset);
        lines.push(shiftLine(line, days));
        if (lines.length < SLICE) continue;
        await enqueue(numbers, lines);
        numbers = [];
        lines = [];
        if (failure) break;
      }
      if (failure) break;
      bar.show(bytesRead, total.accepted + total.duplicates + total.rejected);
    }
  } catch (error) {
    // Reading failed midway; the lines before are still sent and reported.
    failure ??= error as Error;
  }
  if (lines.length > 0 && !failure) await enqueue(numbers, lines);
  await Promise.all(waiting);
  bar.end();
  if (total.listed > LISTED) process.stderr.write(`… and ${total.rejected - LISTED} more rejected\n`);
  const took = ((performance.now() - started) / 1000).toFixed(1);
  if (failure && total.accepted + total.duplicates + total.rejected === 0) throw failure;
  process.stdout.write(
    `accepted ${total.accepted}, duplicates ${total.duplicates}, rejected ${total.rejected} in ${took} s` +
      `${days === 0 ? '' : `, moved by ${days} days`}${failure ? ' before it stopped; what was accepted is stored, sending again is safe' : ''}\n`,
  );
  if (failure) throw failure;
  return total.rejected > 0 ? 1 : 0;
}
