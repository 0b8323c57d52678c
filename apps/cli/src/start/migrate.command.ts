import { resolve } from 'node:path';
import { appUrlFor, readConfig } from '@app/config';
import { DomainError } from '@app/contracts';
import { makeDataFolder } from '@app/embedded';
import { defineCommand } from '../command';
import { requireDatabase } from './preflight';
import { setUp } from './set-up';
import { deadEndLines, loginLines } from './summary';

export const migrateCommand = defineCommand({
  summary: 'Brings the database of DATABASE_URL up to date and, on an empty one, makes vendor, admin and admin key.',
  positionals: [],
  flags: {},
  help: {},
  notes: ['Run it once before api and worker are started on their own. "npm start" does it by itself.'],
  run: async () => {
    const config = readConfig(process.env);
    if (!config.databaseUrl) {
      throw new DomainError('invalid', 'Set DATABASE_URL to the database to migrate; the embedded one is migrated by "npm start".');
    }
    const log = (line: string): boolean => process.stdout.write(`${line}\n`);
    await requireDatabase('DATABASE_URL', config.databaseUrl);
    makeDataFolder(resolve(config.dataFolder));
    const result = await setUp(config, {
      ownerUrl: config.databaseUrl,
      appUrl: config.databaseAppUrl ?? appUrlFor(config.databaseUrl),
      demo: config.demo === 'on',
      log,
    });
    for (const line of [...loginLines(result), ...deadEndLines(result, config)]) log(line);
    log('The database is up to date.');
    return 0;
  },
});
