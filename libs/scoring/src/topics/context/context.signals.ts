import { dataOf, DATE, KEY, type KindSchemas, TEXT } from '../../signals/schema-parts';

/** Events around a client that its daily work does not show. */
export const CONTEXT_EVENTS = [
  'tender-opened',
  'tender-awarded',
  'tender-lost',
  'competitor-trial',
  'reorganisation',
  'budget-freeze',
  'election',
  'merger',
  'site-closure',
] as const;
export type ContextEvent = (typeof CONTEXT_EVENTS)[number];

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'context.recorded': { context: string; event: ContextEvent; severity?: number; since?: string; until?: string; what?: string };
    'context.ended': { context: string };
  }
}

export const contextSignals = {
  'context.recorded': {
    meaning:
      'Something around the client puts the relationship at risk, by how much in the judgement of the CSM: 1 slightly, 2 clearly (the default), 3 severely. With the same key again, it has changed: `tender-awarded` (to us) ends a tender, `tender-lost` stays until it is ended. `until` is when it should end; it counts until it is ended.',
    schema: dataOf(
      {
        context: KEY,
        event: { type: 'string', enum: CONTEXT_EVENTS },
        severity: { type: 'integer', minimum: 1, maximum: 3 },
        since: DATE,
        until: DATE,
        what: TEXT,
      },
      ['context', 'event'],
    ),
    example: { context: 'merger-2026', event: 'merger', severity: 2, since: '2026-09-01', what: 'Merger with Nile Water' },
  },
  'context.ended': {
    meaning: 'An event around the client is over, or no longer puts the relationship at risk.',
    schema: dataOf({ context: KEY }, ['context']),
    example: { context: 'merger-2026' },
  },
} as const satisfies KindSchemas;
