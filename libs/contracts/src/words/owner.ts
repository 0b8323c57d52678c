import { cappedBy } from '../phrasing/gate-settings';
import { form, required, WHO } from '../forms/asked';
import { capitalised, isKnown, spanInWords } from '../phrasing/counts';
import type { TopicWords } from '../phrasing/topic-words';

const sentences = {
  'owner.named': ({ person, since }, say) => `${capitalised(say.person(person))} has been the system owner since ${say.day(since)}.`,
  'owner.nobody': ({ since, former }, say) =>
    `The system has had no owner since ${isKnown(former) ? `${say.person(former)} left the role on ` : ''}${say.day(since)}.`,
  'owner.unknown': () => 'We have not asked who the system owner is.',
  'gate.owner-nobody': ({ since, daysSinceHandover }, say) =>
    isKnown(since)
      ? `The system has had no owner since ${say.day(since)}; the handover was ${spanInWords(daysSinceHandover)} ago.`
      : `The system has no owner, ${spanInWords(daysSinceHandover)} after the handover.`,
  'gate.owner-never-asked': ({ daysSinceHandover }) =>
    `It is ${spanInWords(daysSinceHandover)} since the handover, and we still have not asked who the system owner is.`,
  'cause.no-owner': ({ since }, say) => `The system has had no owner since ${say.day(since)}.`,
  'hint.name-owner': ({ person, vacant }, say) =>
    `Ask ${say.person(person, 'the client')} who ${vacant === 1 ? 'will own' : 'owns'} the system, and who can stand in.`,
  'missing.owner': ({ stale }) => (stale === 1 ? 'Is the system owner still the same person?' : 'Who is the system owner at the client?'),
} satisfies TopicWords['sentences'];

const measures = {
  owner: { name: 'System owner', looksAt: 'who owns the system' },
} satisfies TopicWords['measures'];

const gates = {
  'owner-nobody': {
    name: 'No system owner',
    closed: 'The system has an owner again.',
    because: 'nobody owns the system',
    inCard: (gate) => cappedBy(gate.levels),
  },
} satisfies TopicWords['gates'];

const causes = { 'no-owner': 'No system owner' } satisfies TopicWords['causes'];

const questions = {
  'missing.owner': form('stakeholder.assigned', [WHO, required('occurredOn', 'Since')], {
    data: { role: 'system-owner' },
    instead: { label: 'Nobody', kind: 'stakeholder.vacated', data: { role: 'system-owner' } },
  }),
} satisfies TopicWords['questions'];

export const ownerWords = { sentences, measures, gates, causes, questions } satisfies TopicWords;
