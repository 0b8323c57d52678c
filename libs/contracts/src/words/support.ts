import { cappedBy } from '../phrasing/gate-settings';
import * as options from '../forms/options';
import { form, required } from '../forms/asked';
import { capitalised, isKnown, lowerFirst, numberInWords, counted } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { aside, named, numbered, text } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

/** "Urgent ticket T-17" */
function ticketName({ ticket, urgency }: { ticket: string; urgency: string }): string {
  return `${urgency === 'urgent' ? 'Urgent ticket' : 'Ticket'} ${ticket ?? ''}`.trimEnd();
}

const sentences = {
  'support.calm': () => 'There are no open tickets.',
  'support.open': ({ ticket, urgency, since, count }, say) => {
    const more = (count ?? 1) - 1;
    const others = more > 0 ? ` ${numberInWords(more)} more ${more === 1 ? 'ticket is' : 'tickets are'} open.` : '';
    return `${ticketName({ ticket, urgency })} has been open since ${say.day(since)}.${others}`;
  },
  'support.unhappy': ({ score, person, on }, say) =>
    `${capitalised(say.person(person, 'the client'))} gave us ${numberInWords(score)} out of 10 on ${say.day(on)}.`,
  'support.unknown': () => 'We do not know whether they need support.',
  'gate.ticket-urgent': ({ ticket, since, days }, say) =>
    `${ticketName({ ticket: ticket ?? '', urgency: 'urgent' })} has been open since ${say.day(since)} (${counted(days, 'working day')}).`,
  'cause.ticket-open': ({ ticket, since }, say) => `${ticketName({ ticket, urgency: 'urgent' })} has been open since ${say.day(since)}.`,
  'hint.close-ticket': ({ ticket, named: isNamed }) =>
    `Find out who on our side is working on ${isNamed === 1 ? 'it' : lowerFirst(ticketName({ ticket, urgency: '' }))}, and update the client today.`,
  'missing.support': ({ stale }) =>
    stale === 1 ? 'Has anyone there needed help lately?' : 'How many tickets are open, and how urgent are they?',
} satisfies TopicWords['sentences'];

const measures = {
  support: { name: 'Support', looksAt: 'tickets and surveys' },
} satisfies TopicWords['measures'];

const gates = {
  'ticket-urgent': {
    name: 'Urgent ticket open',
    closed: 'The urgent ticket is closed.',
    because: 'an urgent ticket is open',
    inCard: (gate) => `${cappedBy(gate.levels)}, working days only`,
  },
} satisfies TopicWords['gates'];

const support: MoveWords<'support'> = ({ isBetter, now, then, texts }, say) => {
  if (!isBetter) return null;
  if (then.code === 'support.open') {
    if (now.code !== 'support.open' && now.code !== 'support.unhappy') return null;
    if (now.code === 'support.open' && now.params.ticket === then.params.ticket) {
      if (now.params.urgency === then.params.urgency) return null;
      return `${ticketName({ ...now.params, urgency: '' })} is less urgent than before. ${texts.now}`;
    }
    const gone = `${ticketName(then.params)} ${now.params.count < then.params.count ? 'is closed' : 'is closed or less urgent than before'}`;
    return now.code === 'support.open'
      ? `${gone}; ${lowerFirst(ticketName(now.params))} is still open, since ${say.day(now.params.since)}.`
      : `${gone}; what counts now is that ${say.person(now.params.person, 'the client')} gave us ${numberInWords(now.params.score)} out of 10 on ${say.day(now.params.on)}.`;
  }
  if (now.code !== 'support.unhappy' || then.code !== now.code || now.params.score === then.params.score) return null;
  if (!isKnown(then.params.score)) return null;
  return `${lastDot(texts.now)}; the score before was ${then.params.score}.`;
};

function lastDot(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

const moves = { support } satisfies TopicWords['moves'];

const signals = {
  'ticket.opened': {
    group: 'work',
    text: (signal) =>
      `${text(signal, 'urgency') === 'urgent' ? 'Urgent ticket' : 'Ticket'}${numbered(signal, 'ticket')} opened${named(signal, 'what')}`,
    fields: { urgency: { title: 'Urgency', options: options.URGENCIES }, what: { title: 'Problem' } },
  },
  'ticket.closed': { group: 'work', text: (signal) => `Ticket${numbered(signal, 'ticket')} closed` },
  'survey.answered': {
    group: 'talk',
    text: (signal) =>
      `${signal.person ?? 'The client'} answered a survey: ${text(signal, 'score') ?? '?'} out of 10${aside(signal, 'survey')}`,
    fields: {
      score: { title: 'Score', description: '0 would never recommend us, 10 certainly would.' },
      survey: { title: 'Survey' },
    },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.support': form('ticket.opened', [required('/what'), required('/urgency'), required('occurredOn', 'Open since')], {
    newKeys: ['ticket'],
  }),
} satisfies TopicWords['questions'];

export const supportWords = { sentences, measures, gates, moves, signals, questions } satisfies TopicWords;
