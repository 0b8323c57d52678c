import type { FailedUpdate } from '@app/contracts';
import { Database } from '@app/database';
import { FailedUpdateReadModel } from '@app/portfolio';
import { defineCommand } from '../command';
import { vendorsOf, withIdentity } from '../identity/with-identity';

const PAGE = 200;

export const failedUpdatesCommand = defineCommand({
  summary: 'Lists the updates that failed for good.',
  positionals: [],
  flags: { vendor: { type: 'string' } },
  help: { vendor: { value: 'KEY', text: 'only those of this vendor' } },
  notes: [
    'One line for each: id, vendor, when it failed, event and job, account, attempts, and the error without the data in it.',
    'Works on the database of the settings, whether or not Afterpilot runs.',
  ],
  run: async ({ values }) => {
    const count = await withIdentity(async (context) => {
      let listed = 0;
      for (const { vendorId, key } of await vendorsOf(context, values.vendor)) {
        for await (const update of failedOf(context.get(Database), vendorId)) {
          process.stdout.write(`${lineOf(key, update)}\n`);
          listed++;
        }
      }
      return listed;
    });
    if (count === 0) process.stdout.write('No update has failed.\n');
    return 0;
  },
});

async function* failedOf(database: Database, vendorId: string): AsyncGenerator<FailedUpdate> {
  const failed = new FailedUpdateReadModel();
  let cursor: string | undefined;
  do {
    const after = cursor;
    const page = await database.transaction(vendorId, (tx) => failed.list(tx, { cursor: after, limit: PAGE }));
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

function lineOf(vendor: string, { id, failedAt, event, listener, account, attempts, error }: FailedUpdate): string {
  const tries = `${attempts} attempt${attempts === 1 ? '' : 's'}`;
  return [id, vendor, failedAt, `${event} > ${listener}`, account ?? '-', tries, error].join('  ');
}
