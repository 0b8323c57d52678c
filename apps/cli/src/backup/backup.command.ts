import { resolve } from 'node:path';
import { backUp, backUpTo } from '@app/backup';
import { readConfig } from '@app/config';
import { defineCommand } from '../command';
import { openDatabase } from '../database/open-database';
import { sizeOf } from './size-of';

export const backupCommand = defineCommand({
  summary: 'Writes a backup of the whole database into a new file, while it is in use.',
  positionals: ['FILE'],
  flags: {},
  help: {},
  notes: [
    'The database is that of DATABASE_URL or DATABASE_APP_URL, else the embedded one of the data folder. FILE "-" is standard output.',
    'The file holds hashed passwords and all that clients said: keep it as carefully as the database.',
  ],
  run: async ({ positionals: [file = ''] }) => {
    const say = (line: string): boolean => process.stderr.write(`${line}\n`);
    const database = await openDatabase(readConfig(process.env), say);
    try {
      const url = database.ownerUrl ?? database.appUrl;
      const started = Date.now();
      if (file === '-') {
        const { rows, tables } = await backUpTo(process.stdout, url);
        say(`Backed up ${rows} rows of ${tables} tables.`);
      } else {
        const { rows, tables, bytes } = await backUp({ url, file: resolve(file) });
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        process.stdout.write(`Backed up ${rows} rows of ${tables} tables to ${file} (${sizeOf(bytes)}) in ${seconds} s.\n`);
      }
      return 0;
    } finally {
      await database.close();
    }
  },
});
