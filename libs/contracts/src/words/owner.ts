import type { OwnerExplanations } from '@app/scoring';
import { capitalised, isKnown, spanInWords } from '../phrasing/counts';
import type { GateName, MeasureName } from '../phrasing/named-things';
import type { Words } from '../phrasing/speaker';

export const ownerWords: Words<OwnerExplanations> = {
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
};

export const ownerMeasures = {
  owner: { name: 'System owner', looksAt: 'who owns the system' },
} satisfies Record<string, MeasureName>;

export const ownerGates = {
  'owner-nobody': { name: 'No system owner', closed: 'The system has an owner again.', because: 'nobody owns the system' },
  'owner-never-asked': {
    name: 'System owner not confirmed',
    closed: 'We have asked who the system owner is.',
    because: 'we have not asked who the system owner is',
  },
} satisfies Record<string, GateName>;

export const ownerCauses = { 'no-owner': 'No system owner' };
