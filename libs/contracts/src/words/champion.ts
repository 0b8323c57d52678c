import { cappedBy } from '../phrasing/gate-settings';
import { form, required, WHO } from '../forms/asked';
import { capitalised, isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import type { Speaker } from '../phrasing/speaker';
import { stillAround } from './silence';
import type { TopicWords } from '../phrasing/topic-words';

/** "There has been no champion since Farid left on 13 April" */
function vacant({ since, former }: { since: string | null; former: string | null }, say: Speaker): string {
  return `There has been no champion since ${isKnown(former) ? `${say.person(former)} left on ` : ''}${say.day(since)}`;
}

/** "Farid left as champion on 13 April" */
function left({ since, former }: { since: string | null; former: string | null }, say: Speaker): string {
  return isKnown(former)
    ? `${capitalised(say.person(former))} left as champion on ${say.day(since)}`
    : `There has been no champion since ${say.day(since)}`;
}

const sentences = {
  'champion.with-backup': ({ person, backup }, say) =>
    `${capitalised(say.person(person))} is our champion, with ${say.person(backup)} as backup.`,
  'champion.alone': ({ person }, say) => `${capitalised(say.person(person))} is our champion, but there is no backup.`,
  'champion.vacant': (params, say) => `${vacant(params, say)}, and there is no backup.`,
  'champion.vacant-with-backup': (params, say) => `${vacant(params, say)}; ${say.person(params.backup)} is standing in.`,
  'champion.unknown': () => 'We do not know who our champion is.',
  'gate.champion-vacant': (params, say) =>
    `${left(params, say)} and ${isKnown(params.former) ? 'has not been replaced' : 'nobody has taken over'}.`,
  'gate.champion-vacant-with-backup': (params, say) => `${left(params, say)}; ${say.person(params.backup)} is standing in.`,
  'cause.champion-lost': ({ since, former }, say) =>
    isKnown(former)
      ? `${capitalised(say.person(former))}, our champion, left on ${say.day(since)} and has not been replaced.`
      : `There has been no champion since ${say.day(since)}.`,
  'hint.ask-who-took-over': (params, say) =>
    `Ask ${stillAround(params, say)} who has taken over from ${say.person(params.former, 'the champion')}.`,
  'hint.find-champion': ({ former, person, often, holder }, say) => {
    if (isKnown(person)) return `Ask ${stillAround({ person, often }, say)} who could be the new champion.`;
    if (isKnown(holder)) return `Ask ${say.person(holder)} who could take over as champion.`;
    return `Find out who is in charge now${isKnown(former) ? ` that ${say.person(former)} has left` : ''}: phone reception or visit in person.`;
  },
  'hint.hand-over-to-backup': ({ backup }, say) => `Ask ${say.person(backup)} to take over as champion.`,
  'missing.champion': ({ stale }) => (stale === 1 ? 'Is our champion still in place?' : 'Who is our champion, and who could take over?'),
} satisfies TopicWords['sentences'];

const measures = {
  champion: { name: 'Champion and backup', looksAt: 'our champion' },
} satisfies TopicWords['measures'];

const gates = {
  'champion-vacant': {
    name: 'No champion',
    closed: 'There is a champion again.',
    because: 'there is no champion',
    inCard: (gate) => `${cappedBy(gate.levels)}; ${gate.capWithBackup} with a backup`,
  },
} satisfies TopicWords['gates'];

const causes = { 'champion-lost': 'Champion left' } satisfies TopicWords['causes'];

const champion: MoveWords<'champion'> = ({ isBetter, now, then, texts }, say) => {
  if (now.code === 'champion.alone') {
    const person = capitalised(say.person(now.params.person));
    if (isBetter) return `${person} is now our champion, with no backup yet.`;
    if (then.code !== 'champion.with-backup' && then.code !== 'champion.alone') return null;
    if (then.params.person !== now.params.person)
      return `${person} has taken over as champion from ${say.person(then.params.person)}, with no backup.`;
    return `${person} is still our champion, but ${say.person(then.params.backup, 'the backup')} could no longer take over.`;
  }
  if (now.code !== 'champion.vacant-with-backup') return null;
  return isBetter
    ? `${capitalised(say.person(now.params.backup))} is now standing in as champion; there has been none since ${say.day(now.params.since)}.`
    : texts.now;
};

const moves = { champion } satisfies TopicWords['moves'];

const questions = {
  'missing.champion': form('stakeholder.assigned', [WHO, required('occurredOn', 'Since')], {
    data: { role: 'champion' },
    instead: { label: 'Nobody', kind: 'stakeholder.vacated', data: { role: 'champion' } },
  }),
} satisfies TopicWords['questions'];

export const championWords = { sentences, measures, gates, causes, moves, questions } satisfies TopicWords;
