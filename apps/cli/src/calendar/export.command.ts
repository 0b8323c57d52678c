import type { CalendarResponse } from '@app/contracts';
import { defineCommand } from '../command';
import { callServer } from '../server/call-server';
import { SERVER_FLAGS, SERVER_HELP, serverOf } from '../server/server-flags';

export const exportCalendarCommand = defineCommand({
  summary: 'Prints the weights of single days on a running server as JSON, for replay --calendar.',
  positionals: [],
  flags: SERVER_FLAGS,
  help: SERVER_HELP,
  notes: ['Needs the key of an admin. A replay of the same signals with this file says what the server says.'],
  async run({ values }) {
    const calendar = await callServer<CalendarResponse>(serverOf(values), 'GET', '/v1/calendar');
    process.stdout.write(`${JSON.stringify(calendar, null, 2)}\n`);
    return 0;
  },
});
