import { dataOf, LEVEL, type KindSchemas } from '../../signals/schema-parts';
import { READINESS_DIMENSIONS, type ReadinessDimension, type Side } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'readiness.answered': { dimension: ReadinessDimension; side: Side; level: number };
  }
}

export const readinessSignals = {
  'readiness.answered': {
    meaning: 'How ready one side is to scale in one dimension: 0 not at all … 4 fully. Both sides answer; the lower one counts.',
    schema: dataOf(
      {
        dimension: { type: 'string', enum: READINESS_DIMENSIONS },
        side: { type: 'string', enum: ['client', 'vendor'] },
        level: LEVEL,
      },
      ['dimension', 'side', 'level'],
    ),
    example: { dimension: 'data-governance', side: 'client', level: 1 },
  },
} as const satisfies KindSchemas;
