import type { StaffExplanations } from '@app/scoring';
import { isKnown } from '../phrasing/counts';
import type { GateName, SignalWords } from '../phrasing/named-things';
import { text } from '../phrasing/signal-reader';
import type { Words } from '../phrasing/speaker';
import { noReply } from './silence';

export const staffWords: Words<StaffExplanations> = {
  'gate.nobody-asked': (params, say) => `${noReply(params, say)} We have not asked them anything since ${say.day(params.lastAskOn)}.`,
  'cause.neglected-by-us': ({ lastAskOn }, say) =>
    isKnown(lastAskOn) ? `We have not asked them anything since ${say.day(lastAskOn)}.` : 'We have stopped asking them.',
  'cause.never-asked': ({ since }, say) =>
    isKnown(since)
      ? `Nobody there has replied since ${say.day(since)}, and we have no record of contacting them.`
      : 'We have no record of an email, call or meeting with them.',
  'cause.nobody-responsible': ({ since }, say) => `Nobody on our side has been responsible for this client since ${say.day(since)}.`,
};

export const staffGates = {
  'nobody-asked': {
    name: 'Not contacted by us',
    closed: 'We have been in touch again.',
    because: 'we have stopped asking',
  },
} satisfies Record<string, GateName>;

export const staffCauses = { 'neglected-by-us': 'Neglected by us' };

const OUR_ROLES: Record<string, string> = { csm: 'CSM', ae: 'AE', engineer: 'engineer' };

export const staffSignals: SignalWords<'owner.changed'> = {
  'owner.changed': (signal) => {
    const role = OUR_ROLES[text(signal, 'role') ?? ''] ?? 'contact';
    const [to, from] = [text(signal, 'to'), text(signal, 'from')];
    const before = from === null ? '' : ` (previously ${from})`;
    return to === null ? `No ${role} on our side any more${before}` : `Our ${role} is now ${to}${before}`;
  },
};
