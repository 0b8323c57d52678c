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
      'Something around the client puts the relationship at risk. The CSM judges how severely: 1 slightly, 2 clearly (the default), 3 severely. Send the same key again to change it: `tender-awarded` (to us) ends a tender, `tender-lost` counts until it is ended. `until` is the expected end; the event counts until `context.ended`.',
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
    meaning: 'An event around the client is over, or no longer a risk to the relationship.',
    schema: dataOf({ context: KEY }, ['context']),
    example: { context: 'merger-2026' },
  },
} as const satisfies KindSchemas;
