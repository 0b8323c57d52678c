import { dataOf, KEY, TEXT, type KindSchemas } from '../../signals/schema-parts';
import { URGENCIES, type Urgency } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'ticket.opened': { ticket: string; urgency?: Urgency; what?: string };
    'ticket.closed': { ticket: string };
    'survey.answered': { score: number; survey?: string };
  }
}

export const supportSignals = {
  'ticket.opened': {
    meaning: 'Somebody needs help. Send the same key again to change its urgency.',
    schema: dataOf({ ticket: KEY, urgency: { type: 'string', enum: URGENCIES }, what: TEXT }, ['ticket']),
    example: { ticket: 'T-1042', urgency: 'urgent', what: 'No data from hall 3' },
  },
  'ticket.closed': {
    meaning: 'A ticket was resolved.',
    schema: dataOf({ ticket: KEY }, ['ticket']),
    example: { ticket: 'T-1042' },
  },
  'survey.answered': {
    meaning: 'A person at the client answered a survey: from 0 (would never recommend us) to 10 (certainly would).',
    schema: dataOf({ score: { type: 'integer', minimum: 0, maximum: 10 }, survey: TEXT }, ['score']),
    example: { score: 8, survey: 'half-year' },
  },
} as const satisfies KindSchemas;
