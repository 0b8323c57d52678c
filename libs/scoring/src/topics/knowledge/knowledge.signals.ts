import { dataOf, LEVEL, SIDE, TEXT, type KindSchemas } from '../../signals/schema-parts';
import type { Side } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'knowledge.shown': { topic: string; level: number; side?: Side };
  }
}

export const knowledgeSignals = {
  'knowledge.shown': {
    meaning:
      'A person at the client (or one of ours, see `side`) showed what they can do: 0 nothing, 1 has heard of it, 2 with help, 3 alone, 4 can teach it.',
    schema: dataOf({ topic: TEXT, level: LEVEL, side: SIDE }, ['topic', 'level']),
    example: { topic: 'Replace a gateway', level: 3 },
    needsPerson: true,
  },
} as const satisfies KindSchemas;
