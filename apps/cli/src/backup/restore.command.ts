import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { checkBackup, restoreBackup, type Restored } from '@app/backup';
import { readConfig } from '@app/config';
import { DomainError } from '@app/contracts';
import { defineCommand } from '../command';
import { openDatabase } from '../database/open-database';
import { claim } from '../start/instance';

export const restoreCommand = defineCommand({
  summary: 'Fills an empty database, of any name and on any server, from a backup.',
  positionals: ['FILE'],
  flags: { check: { type: 'boolean', default: false } },
  help: { check: { text: 'only read the file to its end and compare its checksums; needs no database' } },
  notes: [
    'The database is that of DATABASE_URL, whose role must own it, else the embedded one of the data folder. FILE "-" is standard input.',
    'All rows are restored in one transaction, or none. The tables are brought up to this release afterwards; the queue fills by itself.',
  ],
  run: async ({ values, positionals: [file = ''] }) => {
    const input = await openFile(file);
    if (values.check) {
      process.stdout.write(`The backup is complete: ${inWords(await checkBackup(input))}\n`);
      return 0;
    }
    process.stdout.write(`Restored ${inWords(await restore(input))}\n`);
    return 0;
  },
});

async function restore(input: Readable): Promise<Restored> {
  const config = readConfig(process.env);
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  const release = config.databaseUrl ? () => undefined : claimStopped(resolve(config.dataFolder));
  try {
    const database = await openDatabase(config, say);
    try {
      const { ownerUrl, appUrl } = database;
      if (!ownerUrl) throw new DomainError('invalid', 'Set DATABASE_URL to the database to fill, as its owner.');
      return await restoreBackup(input, { ownerUrl, appUrl, log: say });
    } finally {
      await database.close();
    }
  } finally {
    release();
  }
}

/** The embedded database must not be in use, and nobody may start it meanwhile. */
function claimStopped(dataFolder: string): () => void {
  const claimed = claim(dataFolder, '');
  if ('running' in claimed) {
    throw new DomainError('conflict', `Afterpilot runs on ${dataFolder}: stop it, or set AFTERPILOT_DATA to a new folder.`);
  }
  return claimed.release;
}

async function openFile(file: string): Promise<Readable> {
  if (file === '-') return process.stdin;
  try {
    await (await open(file)).close();
  } catch (error) {
    throw new DomainError('not-found', `The backup cannot be read: ${(error as Error).message}.`);
  }
  return createReadStream(file);
}

function inWords({ rows, tables, database, takenAt }: Restored): string {
  return `${rows} rows of ${tables} tables, as "${database}" was at ${takenAt.toISOString()}.`;
}
