import { form, required } from '../forms/asked';
import { inBrackets, isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { money, named, spelled } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const sentences = {
  'value.accepted': ({ what, on }, say) => `The client confirmed the savings on ${say.day(on)}${inBrackets(what)}.`,
  'value.waiting': ({ what, since }, say) =>
    `The client has not yet confirmed the savings we reported on ${say.day(since)}${inBrackets(what)}.`,
  'value.unknown': () => 'We do not know yet what the client has gained.',
  'cause.value-not-accepted': ({ what, since }, say) =>
    `The client never confirmed the savings we reported on ${say.day(since)}${inBrackets(what)}.`,
  'hint.have-value-confirmed': ({ person, what, named: isNamed }, say) =>
    `Ask ${say.person(person, 'a decision-maker')} to confirm ${isNamed === 1 ? 'them' : `the savings${inBrackets(what)}`} in one line.`,
  'missing.value': ({ stale }) =>
    stale === 1 ? 'Does the client still see the savings?' : 'What has the client gained, and do they say so themselves?',
} satisfies TopicWords['sentences'];

const measures = {
  value: { name: 'Value confirmed', looksAt: 'whether they confirm the savings' },
} satisfies TopicWords['measures'];

const causes = { 'value-not-accepted': 'Value not confirmed' } satisfies TopicWords['causes'];

const value: MoveWords<'value'> = ({ isBetter, now, then, texts }, say) => {
  if (!isBetter || then.code !== 'value.waiting') return null;
  const { since, what } = then.params;
  if (now.code === 'value.waiting' && now.params.since === since && now.params.what === what)
    return `The client has confirmed other savings. ${texts.now}`;
  return `The savings we reported on ${say.day(since)}${inBrackets(what)} are no longer waiting for confirmation. ${texts.now}`;
};

const moves = { value } satisfies TopicWords['moves'];

const signals = {
  'value.claimed': {
    group: 'business',
    text: (signal) => `We reported savings${money(signal, 'amount', ' of')}${named(signal, 'what')}`,
    fields: { what: { title: 'Result' } },
  },
  'value.accepted': {
    group: 'business',
    text: (signal) =>
      `${isKnown(signal.person) ? signal.person : 'The client'} confirmed the savings${inBrackets(spelled(signal, 'claim'))}`,
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.value': form('value.claimed', [required('/what')], {
    newKeys: ['claim'],
    also: { label: 'The client has confirmed it', kind: 'value.accepted' },
  }),
} satisfies TopicWords['questions'];

export const valueWords = { sentences, measures, causes, moves, signals, questions } satisfies TopicWords;
