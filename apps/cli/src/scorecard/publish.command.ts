import { areSameCards, DomainError, type PreviewResponse, type ScorecardResponse, type ScorecardVersionResponse } from '@app/contracts';
import { type CardSet, DEFAULT_SCORECARD } from '@app/scoring';
import { defineCommand } from '../command';
import { callServer } from '../server/call-server';
import { type Server, SERVER_FLAGS, SERVER_HELP, serverOf } from '../server/server-flags';
import { readCardSet } from './read-cards';

export const publishScorecardCommand = defineCommand({
  summary: 'Publishes a scorecard file on a running server, and reports which accounts change their band.',
  positionals: ['FILE'],
  flags: { scorecard: { type: 'string', default: DEFAULT_SCORECARD }, note: { type: 'string' }, ...SERVER_FLAGS },
  help: {
    scorecard: { value: 'KEY', text: `which scorecard gets the version (default: ${DEFAULT_SCORECARD}); made where it is not there` },
    note: { value: 'TEXT', text: 'why, kept with the version' },
    ...SERVER_HELP,
  },
  notes: ['Needs the key of an admin. Every account is computed again at once; what was said before keeps the version it was said by.'],
  async run({ values, positionals: [file = ''] }) {
    const { cards } = await readCardSet(file);
    const server = serverOf(values);
    const path = `/v1/scorecards/${encodeURIComponent(values.scorecard)}`;
    const draft = { cards, note: values.note ?? null };
    let found = await callServer<ScorecardResponse>(server, 'GET', path);
    if (found && (await isPublished(server, path, found, cards))) {
      process.stdout.write(
        `${values.scorecard} version ${found.version} is already published with these cards: there is nothing to publish.\n`,
      );
      return 0;
    }
    if (!found) {
      const fresh = { key: values.scorecard, name: values.scorecard, ...draft };
      found = await callServer<ScorecardResponse>(server, 'POST', '/v1/scorecards', fresh);
    } else {
      if (found.draft !== null) await requireOurs(server, path, cards);
      await callServer(server, 'PUT', `${path}/draft`, { ...draft, revision: found.revision });
      found = await callServer<ScorecardResponse>(server, 'GET', path);
    }
    const preview = await callServer<PreviewResponse>(server, 'POST', `${path}/preview`, {});
    if (!found?.draft || !preview) throw new DomainError('conflict', 'Somebody else has published or dropped this draft; try again.');
    const published = await callServer<ScorecardVersionResponse>(server, 'POST', `${path}/publish`, {
      version: found.draft,
      revision: found.revision,
    });
    process.stdout.write(`${values.scorecard} version ${published?.version} is published: ${inWords(preview)}\n`);
    return 0;
  },
});

function inWords({ accounts, changedBand, shifts, complete }: PreviewResponse): string {
  const moved = shifts.up + shifts.down;
  const scores = moved === 0 ? '' : ` ${moved === 1 ? '1 score moves' : `${moved} scores move`} by a point or more.`;
  return `${changedBand} of ${complete ? '' : 'the first '}${accounts} accounts change their band.${scores}`;
}

/** The server would refuse to publish the same cards; checking first leaves no draft behind. */
async function isPublished(
  server: Server,
  path: string,
  { inForce, version }: ScorecardResponse,
  cards: CardSet['cards'],
): Promise<boolean> {
  if (!inForce || version === null) return false;
  const published = await callServer<ScorecardVersionResponse>(server, 'GET', `${path}/versions/${version}`);
  return published !== null && areSameCards(published.cards, cards);
}

/** A draft with other cards is somebody's unfinished work, so it is not overwritten. */
async function requireOurs(server: Server, path: string, cards: CardSet['cards']): Promise<void> {
  const draft = await callServer<ScorecardVersionResponse>(server, 'GET', `${path}/draft`);
  if (!draft || areSameCards(draft.cards, cards)) return;
  throw new DomainError(
    'conflict',
    `There is a draft with other cards already, by ${draft.author ?? 'somebody'}: publish it or drop it (DELETE ${path}/draft) first.`,
  );
}
