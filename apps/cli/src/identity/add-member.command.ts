import { isEmail } from 'class-validator';
import { MEMBER_ROLES } from '@app/contracts/shapes';
import { MemberService } from '@app/identity';
import { defineCommand, UsageError } from '../command';
import { vendorOf, withIdentity } from './with-identity';

export const addMemberCommand = defineCommand({
  summary: 'Adds a member who can log in, and prints the password once.',
  positionals: ['EMAIL'],
  flags: { name: { type: 'string' }, role: { type: 'string', default: 'admin' }, vendor: { type: 'string' } },
  help: {
    name: { value: 'NAME', text: 'as colleagues see it (default: the e-mail address)' },
    role: { value: 'ROLE', text: `${MEMBER_ROLES.join(', ')} (default: admin)` },
    vendor: { value: 'KEY', text: 'which vendor; needed where there are several' },
  },
  notes: ['Works on the database of the settings, whether or not Afterpilot runs.'],
  run: async ({ values, positionals: [email = ''] }) => {
    if (!isEmail(email)) throw new UsageError(`"${email}" is not an e-mail address.`);
    const role = MEMBER_ROLES.find((each) => each === values.role);
    if (!role) throw new UsageError(`--role must be one of ${MEMBER_ROLES.join(', ')}, not "${values.role}".`);
    const added = await withIdentity(async (identity) =>
      identity.get(MemberService).add(await vendorOf(identity, values.vendor), { email, name: values.name ?? email, role }),
    );
    process.stdout.write(`${added.email} can log in with ${added.password} (shown this once).\n`);
    return 0;
  },
});
