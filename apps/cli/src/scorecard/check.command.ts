import { defineCommand } from '../command';
import { readCardSet } from './read-cards';

export const checkScorecardCommand = defineCommand({
  summary: 'Checks a scorecard file and names every mistake. Needs no server.',
  positionals: ['FILE'],
  flags: {},
  help: {},
  async run({ positionals: [file = ''] }) {
    const { cards } = await readCardSet(file);
    process.stdout.write(`${file} is a valid scorecard: ${cards.map(({ code }) => code).join(', ')}\n`);
    return 0;
  },
});
