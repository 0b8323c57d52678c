import { join, resolve } from 'node:path';
import { readConfig } from '@app/config';
import { makeDataFolder } from '@app/embedded';
import { ApiKeyService } from '@app/identity';
import { defineCommand } from '../command';
import { writeAdminKey } from '../start/admin-key';
import { vendorOf, withIdentity } from './with-identity';

export const createKeyCommand = defineCommand({
  summary: 'Creates an admin API key and prints it once.',
  positionals: ['NAME'],
  flags: { vendor: { type: 'string' }, save: { type: 'boolean', default: false } },
  help: {
    vendor: { value: 'KEY', text: 'which vendor; needed where there are several' },
    save: { text: 'also make it the admin key of the data folder, which the command line uses' },
  },
  notes: ['Works on the database of the settings, whether or not Afterpilot runs.'],
  run: async ({ values, positionals: [name = ''] }) => {
    const { key } = await withIdentity(async (identity) =>
      identity.get(ApiKeyService).create(await vendorOf(identity, values.vendor), name),
    );
    process.stdout.write(`${key}\n`);
    if (values.save) {
      const folder = resolve(readConfig(process.env).dataFolder);
      makeDataFolder(folder);
      writeAdminKey(join(folder, 'admin-key'), key);
    }
    return 0;
  },
});
