import { capitalised, counted, isKnown, numberInWords } from '../phrasing/counts';
import type { TopicWords } from '../phrasing/topic-words';

const sentences = {
  'exposure.one-person': ({ person, roles }, say) =>
    `${capitalised(say.person(person, 'one person'))} ${roles > 1 ? `holds all ${numberInWords(roles)} decision-maker roles` : 'holds the only decision-maker role'}: we have nobody else to turn to.`,
  'exposure.several-people': ({ people }) =>
    people === 0
      ? 'Nobody holds a decision-maker role any more.'
      : `${capitalised(counted(people, 'person', 'people'))} ${people === 1 ? 'holds' : 'hold'} the decision-maker roles.`,
  'exposure.people-unknown': () => 'We do not know how many decision-makers there are.',
  'exposure.money-approved': ({ on }, say) => `The budget for the next stage was approved on ${say.day(on)}.`,
  'exposure.money-asked': ({ on, closesOn }, say) =>
    `The budget was requested on ${say.day(on)} and is not approved yet${isKnown(closesOn) ? `; the window closes on ${say.day(closesOn)}` : ''}.`,
  'exposure.money-open': ({ closesOn, isOver }, say) =>
    `There is no money for the next stage${isKnown(closesOn) ? `; the window ${isOver === 1 ? 'closed' : 'closes'} on ${say.day(closesOn)}` : ''}.`,
  'exposure.money-unknown': () => 'We do not know whether there is money for the next stage.',
  'exposure.backup-trained': ({ person }, say) => `${capitalised(say.person(person))} can stand in for the champion.`,
  'exposure.backup-untrained': ({ person }, say) =>
    `${capitalised(say.person(person))} is the backup champion, but is not trained and has not replied lately.`,
  'exposure.backup-missing': ({ person }, say) => `Nobody could stand in for ${say.person(person, 'the champion')}.`,
  'exposure.backup-unknown': () => 'We do not know who could stand in for the champion.',
  'hint.name-backup': ({ person }, say) => `Ask ${say.person(person, 'the champion')} who could stand in, and offer to train that person.`,
  'hint.train-backup': ({ backup }, say) => `Offer ${say.person(backup, 'the backup champion')} a training date.`,
  'exposure.decision-pending': ({ what, count }) => {
    const which = isKnown(what) ? `“${what}”` : 'A question';
    return count > 1
      ? `${capitalised(counted(count, 'decision'))} are still pending; the oldest is ${isKnown(what) ? which : 'unnamed'}.`
      : `${which} is still to be decided.`;
  },
  'exposure.no-decision-pending': () => 'No decision is pending.',
  'exposure.decisions-unknown': () => 'We do not know which decisions are pending.',
  'exposure.partner-only': ({ since }, say) =>
    isKnown(since)
      ? `We have heard only from the partner since ${say.day(since)}.`
      : 'We hear only from the partner, never from the client.',
  'exposure.direct': () => 'We deal with the client directly.',
  'exposure.own-line': ({ since }, say) => `The client itself last replied on ${say.day(since)}.`,
  'exposure.line-unknown': () => 'We do not know if a partner stands between us and the client.',
} satisfies TopicWords['sentences'];

const measures = {
  'people-depth': { name: 'Number of decision-makers', looksAt: 'how many decision-makers there are' },
  'money-secured': { name: 'Money secured', looksAt: 'whether the money is secured' },
  backup: { name: 'Backup champion', looksAt: 'whether somebody can stand in for the champion' },
  'pending-decisions': { name: 'Pending decisions', looksAt: 'decisions that are still pending' },
  'direct-line': { name: 'Direct line', looksAt: 'whether the client talks to us itself' },
} satisfies TopicWords['measures'];

export const exposureWords = { sentences, measures } satisfies TopicWords;
