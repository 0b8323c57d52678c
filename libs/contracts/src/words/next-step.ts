import { form, required } from '../forms/asked';
import { inBrackets, isKnown } from '../phrasing/counts';
import { day, named } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const sentences = {
  'next-step.dated': ({ what, dueOn, person }, say) =>
    `Next step on ${say.day(dueOn)}${isKnown(what) ? `: ${what}` : ''}${isKnown(person) ? ` (${say.person(person)})` : ''}.`,
  'next-step.overdue': ({ what, dueOn }, say) =>
    `The next step was due on ${say.day(dueOn)}${inBrackets(what)}, and no new date has been agreed.`,
  'next-step.unknown': () => 'No next step with a date is recorded.',
  'hint.agree-next-step': ({ person }, say) => `Agree a dated next step with ${isKnown(person) ? say.person(person) : 'a named person'}.`,
  'missing.next-step': ({ stale }) =>
    stale === 1 ? 'What came of the last next step, and what comes next?' : 'What is the next step, by when and with whom?',
} satisfies TopicWords['sentences'];

const measures = {
  'next-step': { name: 'Next step', looksAt: 'the next step' },
} satisfies TopicWords['measures'];

const signals = {
  'next-step.agreed': {
    group: 'talk',
    text: (signal) =>
      `Next step agreed${isKnown(signal.person) ? ` with ${signal.person}` : ''} for ${day(signal, 'dueOn')}${named(signal, 'what')}`,
    fields: { what: { title: 'Next step' } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.next-step': form('next-step.agreed', [required('/what'), required('/dueOn'), required('person', 'With')]),
} satisfies TopicWords['questions'];

export const nextStepWords = { sentences, measures, signals, questions } satisfies TopicWords;
