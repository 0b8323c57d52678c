import type { ExplanationParams } from '@app/scoring';
import { form, optional, required } from '../forms/asked';
import { isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { dated, inQuotes, spelled, text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type Refusal = ExplanationParams['decisions.refused'];

function refused({ what, on }: Refusal, say: Speaker): string {
  return `The client decided against ${isKnown(what) ? quoted(what) : 'the next step'} on ${say.day(on)}.`;
}

const sentences = {
  'decisions.none-open': () => 'No decision is pending.',
  'decisions.waiting': ({ what, dueOn, since }, say) =>
    isKnown(dueOn)
      ? `The client is due to decide on ${quoted(what)} by ${say.day(dueOn)}.`
      : `The client has had ${quoted(what)} to decide since ${say.day(since)}.`,
  'decisions.late': ({ what, dueOn, since }, say) =>
    isKnown(dueOn)
      ? `The decision on ${quoted(what)} was due on ${say.day(dueOn)} and has not been made.`
      : `The decision on ${quoted(what)} has been pending since ${say.day(since)}.`,
  'decisions.refused': refused,
  'cause.decision-refused': refused,
  'decisions.unknown': () => 'We do not know what the client has to decide.',
  'hint.ask-for-decision': ({ what, person, named: isNamed }, say) =>
    `Ask ${say.person(person, 'the decision-makers')} what is still needed to decide${isNamed !== 1 && isKnown(what) ? ` on ${quoted(what)}` : ''}.`,
  'hint.ask-after-no': ({ what, person, named: isNamed }, say) =>
    `Ask ${say.person(person, 'the decision-makers')} what would have to change for ${isNamed !== 1 && isKnown(what) ? quoted(what) : 'a yes'}.`,
  'missing.decisions': ({ stale }) =>
    stale === 1 ? 'Does the client have anything to decide?' : 'What does the client have to decide before moving on?',
} satisfies TopicWords['sentences'];

function quoted(what: string | null | undefined): string {
  return isKnown(what) ? `“${what}”` : 'a question';
}

const measures = {
  decisions: { name: 'Open decisions', looksAt: 'pending decisions' },
} satisfies TopicWords['measures'];

const decisions: MoveWords<'decisions'> = ({ isBetter, now, then, texts }, say) => {
  if (!isBetter || !('what' in then.params) || !('count' in then.params)) return null;
  const today = 'count' in now.params ? now.params : null;
  if (today?.what !== then.params.what) {
    const isSettled = (today?.count ?? 0) < then.params.count;
    return `The decision on ${quoted(then.params.what)} is no longer ${isSettled ? 'pending' : 'the one pending longest'}. ${texts.now}`;
  }
  if (!isKnown(today.dueOn) || today.dueOn === then.params.dueOn) return null;
  return `The decision on ${quoted(today.what)} has a new date: ${say.day(today.dueOn)}.`;
};

const causes = { 'decision-refused': 'The client said no' } satisfies TopicWords['causes'];

const moves = { decisions } satisfies TopicWords['moves'];

const signals = {
  'decision.opened': {
    group: 'business',
    text: (signal) => `The client has to decide on${inQuotes(signal, 'what') || ' a question'}${dated(signal, 'dueOn', ' by')}`,
    fields: { what: { title: 'Decision' } },
  },
  'decision.closed': {
    group: 'business',
    text: (signal) => {
      const outcome = text(signal, 'outcome') ?? 'yes';
      const what = spelled(signal, 'decision');
      const question = what === null ? 'a question' : `“${what}”`;
      return outcome === 'dropped' ? `The decision on ${question} was dropped` : `The client said ${outcome} to ${question}`;
    },
    fields: { outcome: { title: 'Outcome', options: { yes: 'Yes', no: 'No', dropped: 'Dropped' } } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.decisions': form('decision.opened', [required('/what'), optional('/dueOn')], { newKeys: ['decision'] }),
} satisfies TopicWords['questions'];

export const decisionsWords = { sentences, measures, causes, moves, signals, questions } satisfies TopicWords;
