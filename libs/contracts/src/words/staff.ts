import { cappedBy, wholePercent } from '../phrasing/gate-settings';
import { counted, isKnown } from '../phrasing/counts';
import { text } from '../phrasing/signal-reader';
import { noReply } from './silence';
import type { TopicWords } from '../phrasing/topic-words';

const sentences = {
  'gate.nobody-asked': (params, say) => `${noReply(params, say)} We have not asked them anything since ${say.day(params.lastAskOn)}.`,
  'gate.csm-vacant': ({ since }, say) => `Nobody on our side has been responsible for this client since ${say.day(since)}.`,
  'hint.name-csm': () => 'Name a CSM for this client.',
  'cause.neglected-by-us': ({ lastAskOn }, say) =>
    isKnown(lastAskOn) ? `We have not asked them anything since ${say.day(lastAskOn)}.` : 'We have stopped asking them.',
  'cause.never-asked': ({ since }, say) =>
    isKnown(since)
      ? `Nobody there has replied since ${say.day(since)}, and we have no record of contacting them.`
      : 'We have no record of an email, call or meeting with them.',
  'cause.nobody-responsible': ({ since }, say) => `Nobody on our side has been responsible for this client since ${say.day(since)}.`,
} satisfies TopicWords['sentences'];

const gates = {
  'nobody-asked': {
    name: 'Not contacted by us',
    closed: 'We have been in touch again.',
    because: 'we have stopped asking',
    inCard: (gate) =>
      `capped at ${gate.cap} at a silence risk of ${wholePercent(gate.minRisk)} if we have not written for ${counted(gate.days, 'day')} and fewer than ${gate.unansweredAsks} requests are unanswered`,
  },
  'csm-vacant': {
    name: 'No CSM on our side',
    closed: 'We have named a CSM for this client.',
    because: 'nobody on our side is responsible',
    inCard: (gate) => cappedBy(gate.levels),
  },
} satisfies TopicWords['gates'];

const causes = { 'neglected-by-us': 'Neglected by us' } satisfies TopicWords['causes'];

const OUR_ROLES: Record<string, string> = { csm: 'CSM', ae: 'AE', engineer: 'engineer' };

const signals = {
  'owner.changed': {
    group: 'roles',
    text: (signal) => {
      const role = OUR_ROLES[text(signal, 'role') ?? ''] ?? 'contact';
      const [to, from] = [text(signal, 'to'), text(signal, 'from')];
      const before = from === null ? '' : ` (previously ${from})`;
      return to === null ? `No ${role} on our side any more${before}` : `Our ${role} is now ${to}${before}`;
    },
    fields: {
      role: { title: 'Role', options: { csm: 'CSM', ae: 'AE', engineer: 'Engineer' } },
      to: { title: 'To' },
      from: { title: 'From' },
    },
  },
} satisfies TopicWords['signals'];

export const staffWords = { sentences, gates, causes, signals } satisfies TopicWords;
