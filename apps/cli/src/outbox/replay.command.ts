import { DomainError } from '@app/contracts';
import { Database, EVENTS, replayFailedEvents } from '@app/database';
import { defineCommand, UsageError } from '../command';
import { vendorsOf, withIdentity } from '../identity/with-identity';

export const replayUpdatesCommand = defineCommand({
  summary: 'Retries updates that failed for good.',
  positionals: ['[ID...]'],
  flags: { vendor: { type: 'string' }, event: { type: 'string' } },
  help: {
    vendor: { value: 'KEY', text: 'only those of this vendor' },
    event: { value: 'EVENT', text: `only those of this event: ${EVENTS.join(', ')}` },
  },
  notes: [
    'IDs are those that "outbox failed" lists; without any, all failed updates are retried.',
    'Works on the database of the settings; a running worker takes the updates at once, else the next one to start.',
  ],
  run: async ({ values: { vendor, event }, positionals }) => {
    if (event !== undefined && !EVENTS.includes(event)) {
      throw new UsageError(`--event must be one of ${EVENTS.join(', ')}, not "${event}".`);
    }
    const ids = positionals.map(idOf);
    const replayed = await withIdentity(async (context) => {
      const done: number[] = [];
      for (const { vendorId } of await vendorsOf(context, vendor)) {
        const which = { event, ids: ids.length > 0 ? ids : undefined };
        done.push(...(await context.get(Database).transaction(vendorId, (tx) => replayFailedEvents(tx, which))));
      }
      return done;
    });
    const missed = ids.filter((id) => !replayed.includes(id));
    process.stdout.write(`${replayed.length} update${replayed.length === 1 ? ' is' : 's are'} tried again.\n`);
    if (missed.length > 0) throw new DomainError('not-found', `No failed update has the id ${missed.join(', ')}.`);
    return 0;
  },
});

function idOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new UsageError(`"${text}" is not the id of an update, such as 4711.`);
  return Number(text);
}
