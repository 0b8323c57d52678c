import { dataOf, DATE, LEVEL, TEXT, type KindSchemas } from '../../signals/schema-parts';
import { BANDS, type Band } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'pulse.given': { level: number; reason?: string; override?: { band: Band; until: string } };
  }
}

export const pulseSignals = {
  'pulse.given': {
    meaning:
      "The CSM's own judgement that day, 0 lost … 4 excellent. An `override` sets a band beside the score until a date, 90 days at most; it needs a reason, moves no score, and ends by itself or with the next judgement.",
    schema: {
      ...dataOf(
        {
          level: LEVEL,
          reason: TEXT,
          override: {
            type: 'object',
            additionalProperties: false,
            required: ['band', 'until'],
            properties: { band: { type: 'string', enum: BANDS }, until: DATE },
          },
        },
        ['level'],
      ),
      dependencies: { override: ['reason'] },
    },
    example: { level: 1, reason: 'New plant manager has no time for us', override: { band: 'at-risk', until: '2026-12-01' } },
  },
} as const satisfies KindSchemas;
