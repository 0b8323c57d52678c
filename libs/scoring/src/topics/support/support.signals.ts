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
    meaning: 'Somebody needs help. With the same key again, its urgency has changed.',
    schema: dataOf({ ticket: KEY, urgency: { type: 'string', enum: URGENCIES }, what: TEXT }, ['ticket']),
    example: { ticket: 'T-1042', urgency: 'urgent', what: 'No data from hall 3' },
  },
  'ticket.closed': {
    meaning: 'A ticket is dealt with.',
    schema: dataOf({ ticket: KEY }, ['ticket']),
    example: { ticket: 'T-1042' },
  },
  'survey.answered': {
    meaning: 'A person of the client answered a survey: 0 would never recommend us … 10 certainly.',
    schema: dataOf({ score: { type: 'integer', minimum: 0, maximum: 10 }, survey: TEXT }, ['score']),
    example: { score: 8, survey: 'half-year' },
  },
} as const satisfies KindSchemas;
