import type { NextStepExplanations } from '@app/scoring';
import { inBrackets, isKnown } from '../phrasing/counts';
import type { MeasureName, SignalWords } from '../phrasing/named-things';
import { day, named } from '../phrasing/signal-reader';
import type { Words } from '../phrasing/speaker';

export const nextStepWords: Words<NextStepExplanations> = {
  'next-step.dated': ({ what, dueOn, person }, say) =>
    `Next step on ${say.day(dueOn)}${isKnown(what) ? `: ${what}` : ''}${isKnown(person) ? ` (${say.person(person)})` : ''}.`,
  'next-step.overdue': ({ what, dueOn }, say) =>
    `The next step was due on ${say.day(dueOn)}${inBrackets(what)}, and no new date has been agreed.`,
  'next-step.unknown': () => 'No next step with a date is recorded.',
  'hint.agree-next-step': ({ person }, say) => `Agree a dated next step with ${isKnown(person) ? say.person(person) : 'a named person'}.`,
  'missing.next-step': ({ stale }) =>
    stale === 1 ? 'What came of the last next step, and what comes next?' : 'What is the next step, by when and with whom?',
};

export const nextStepMeasures = {
  'next-step': { name: 'Next step', looksAt: 'the next step' },
} satisfies Record<string, MeasureName>;

export const nextStepSignals: SignalWords<'next-step.agreed'> = {
  'next-step.agreed': (signal) =>
    `Next step agreed${isKnown(signal.person) ? ` with ${signal.person}` : ''} for ${day(signal, 'dueOn')}${named(signal, 'what')}`,
};
