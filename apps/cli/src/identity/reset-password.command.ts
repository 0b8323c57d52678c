import { MemberService } from '@app/identity';
import { defineCommand } from '../command';
import { withIdentity } from './with-identity';

export const resetPasswordCommand = defineCommand({
  summary: 'Gives a member a new password, prints it once, and ends their sessions.',
  positionals: ['EMAIL'],
  flags: {},
  help: {},
  notes: ['Works on the database of the settings, whether or not Afterpilot runs.'],
  run: async ({ positionals: [given = ''] }) => {
    const { email, password } = await withIdentity((identity) => identity.get(MemberService).resetPassword(given, new Date()));
    process.stdout.write(`${email} can log in with ${password} (shown this once). Their sessions have ended.\n`);
    return 0;
  },
});
