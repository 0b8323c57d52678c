import { cappedBy } from '../phrasing/gate-settings';
import { capitalised, isKnown } from '../phrasing/counts';
import * as options from '../forms/options';
import { aside, type SaidSignal, text } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const ROLES: Record<string, string> = {
  champion: 'champion',
  sponsor: 'sponsor',
  'budget-holder': 'budget holder',
  'system-owner': 'system owner',
  'backup-champion': 'backup champion',
  it: 'IT contact',
  operations: 'operations contact',
  'data-owner': 'data owner',
  operator: 'operator',
};

function role(signal: SaidSignal): string {
  return ROLES[text(signal, 'role') ?? ''] ?? 'contact';
}

const signals = {
  'stakeholder.assigned': {
    group: 'roles',
    text: (signal) => `${signal.person ?? 'Someone'} is now ${role(signal)}${signal.data.trained === true ? ', trained' : ''}`,
    fields: {
      role: { title: 'Role', options: options.ROLES },
      trained: { title: 'Trained', description: 'A backup champion who could take over today.' },
      department: { title: 'Department' },
    },
  },
  'stakeholder.vacated': {
    group: 'roles',
    text: (signal) =>
      `${signal.person ? `${signal.person} is no longer ${role(signal)}` : `There is no ${role(signal)} any more`}${aside(signal, 'reason')}`,
    fields: { role: { title: 'Role', options: options.ROLES } },
  },
} satisfies TopicWords['signals'];

const sentences = {
  'gate.decider-vacant': ({ role: of, since, former }, say) => {
    const name = ROLES[of ?? ''] ?? 'sponsor';
    return isKnown(former)
      ? `${capitalised(say.person(former))}, the ${name}, left on ${say.day(since)} and has not been replaced.`
      : `There has been no ${name} since ${say.day(since)}.`;
  },
  'hint.name-decider': ({ role: of, person }, say) =>
    `Ask ${say.person(person, 'the champion')} who the new ${ROLES[of ?? ''] ?? 'sponsor'} is.`,
} satisfies TopicWords['sentences'];

const gates = {
  'decider-vacant': {
    name: 'No sponsor or budget holder',
    closed: 'There is a sponsor and a budget holder again.',
    because: 'the sponsor or budget holder has left',
    inCard: (gate) => cappedBy(gate.levels),
  },
} satisfies TopicWords['gates'];

export const rolesWords = { signals, sentences, gates } satisfies TopicWords;
