import { BUILT_IN_CARDS } from '@app/scoring';
import { defineCommand } from '../command';

export const exportScorecardCommand = defineCommand({
  summary: 'Prints the built-in scorecard as JSON: a file to change, check and replay with.',
  positionals: [],
  flags: {},
  help: {},
  run() {
    process.stdout.write(`${JSON.stringify(BUILT_IN_CARDS, null, 2)}\n`);
    return Promise.resolve(0);
  },
});
