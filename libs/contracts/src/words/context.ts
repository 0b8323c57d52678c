import type { ExplanationParams } from '@app/scoring';
import { form, optional, required } from '../forms/asked';
import { counted, inBrackets, isKnown } from '../phrasing/counts';
import { aside, dated, named, text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type ContextParams = ExplanationParams['context.troubled'];
type Event = ContextParams['event'];

/** Each before a date. */
const SENTENCES: { readonly [E in Event]: string } = {
  'tender-opened': 'The client has had a tender open since',
  'tender-awarded': 'We won the tender on',
  'tender-lost': 'The client gave its tender to another supplier on',
  'competitor-trial': 'The client has been trying out a competitor since',
  reorganisation: 'The client has been reorganising since',
  'budget-freeze': 'Budgets at the client have been frozen since',
  election: 'The client has been waiting for an election since',
  merger: 'The client has been going through a merger since',
  'site-closure': 'The client has been closing a site since',
};

const NAMES: { readonly [E in Event]: string } = {
  'tender-opened': 'Tender opened',
  'tender-awarded': 'Tender won',
  'tender-lost': 'Tender lost',
  'competitor-trial': 'Trial of a competitor',
  reorganisation: 'Reorganisation',
  'budget-freeze': 'Budget freeze',
  election: 'Election',
  merger: 'Merger',
  'site-closure': 'Site closure',
};

function troubled({ event, what, since, until, count }: ContextParams, say: Speaker): string {
  const end = isKnown(until) ? `, expected to last until ${say.day(until)}` : '';
  const more = (count ?? 1) - 1;
  const others = more > 0 ? ` ${counted(more, 'other event')} ${more === 1 ? 'is' : 'are'} still open.` : '';
  return `${SENTENCES[event] ?? 'The client has been affected by an event since'} ${say.day(since)}${inBrackets(what)}${end}.${others}`;
}

const sentences = {
  'context.calm': ({ on }, say) => `No event around the client has been open since ${say.day(on)}.`,
  'context.troubled': troubled,
  'context.unknown': () => 'We have not asked about tenders, reorganisations and the like.',
  'gate.context-severe': troubled,
  'cause.context': troubled,
  'hint.ask-about-context': ({ person, event }, say) =>
    event === 'tender-lost'
      ? `Ask ${say.person(person, 'the sponsor')} why we lost the tender, and what happens to the running system.`
      : `Ask ${say.person(person, 'the sponsor')} what this means for us, and what we can do now.`,
  'missing.context': ({ stale }) =>
    stale === 1
      ? 'Is anything going on at the client these days that affects us?'
      : 'Is anything going on at the client that affects us, such as a tender or a reorganisation?',
} satisfies TopicWords['sentences'];

const measures = {
  context: { name: 'Events around the client', looksAt: 'events around the client' },
} satisfies TopicWords['measures'];

const gates = {
  'context-severe': {
    name: 'Severe event',
    closed: 'The severe event around the client is over.',
    because: 'a severe event affects the client',
    inCard: ({ cap, severity, serious }) =>
      `capped at ${cap} from severity ${severity}${serious ? `, at ${serious.cap} from severity ${serious.severity}` : ''}`,
  },
} satisfies TopicWords['gates'];

const causes = { context: 'Event around the client' } satisfies TopicWords['causes'];

const signals = {
  'context.recorded': {
    group: 'business',
    text: (signal) =>
      `${NAMES[text(signal, 'event') as Event] ?? 'Event at the client'}${named(signal, 'what')}${dated(signal, 'until', ', expected to last until')}`,
    fields: {
      context: { title: 'Event key', isKey: true },
      event: { title: 'Event', options: NAMES },
      severity: { title: 'Severity', scale: ['Slight', 'Clear', 'Severe'] },
      since: { title: 'Since' },
      until: { title: 'Expected end' },
    },
  },
  'context.ended': {
    group: 'business',
    text: (signal) => `An event around the client is over${aside(signal, 'context')}`,
    fields: { context: { title: 'Event key', isKey: true } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.context': form('context.recorded', [required('/event'), required('/severity'), optional('/what')], { newKeys: ['context'] }),
} satisfies TopicWords['questions'];

export const contextWords = { sentences, measures, gates, causes, signals, questions } satisfies TopicWords;
