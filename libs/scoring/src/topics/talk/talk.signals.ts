import { dataOf, SIDE, TEXT, type KindSchemas } from '../../signals/schema-parts';
import type { Side } from '../../vocabulary/vocabulary';

export interface TouchpointData {
  channel?: string;
  /** The side that wrote (inbound) or was written to (outbound); `client` by default. */
  side?: Side;
  thread?: string;
  automatic?: boolean;
  /** An answer is expected. By default true for outbound; for inbound it is then inferred. */
  expectsAnswer?: boolean;
}

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'touchpoint.inbound': TouchpointData;
    'touchpoint.outbound': TouchpointData;
    'touchpoint.bounced': TouchpointData;
    'touchpoint.auto-replied': TouchpointData;
  }
}

const TOUCHPOINT = dataOf({
  channel: { ...TEXT, maxLength: 40 },
  side: SIDE,
  thread: TEXT,
  automatic: { type: 'boolean' },
  expectsAnswer: { type: 'boolean' },
});

export const talkSignals = {
  'touchpoint.inbound': {
    meaning: 'A person at the client (or the partner, see `side`) wrote to us or called us. `automatic` messages do not end a silence.',
    schema: TOUCHPOINT,
    example: { channel: 'email', side: 'client', thread: 'rollout-plan', automatic: false },
  },
  'touchpoint.outbound': {
    meaning: 'We wrote or called. With `expectsAnswer` (the default) it is a request that can stay unanswered.',
    schema: TOUCHPOINT,
    example: { channel: 'email', expectsAnswer: true },
  },
  'touchpoint.bounced': {
    meaning: 'Our message bounced. Does not end a silence.',
    schema: TOUCHPOINT,
    example: { channel: 'email' },
  },
  'touchpoint.auto-replied': {
    meaning: 'An automatic reply (out of office, receipt). Does not end a silence.',
    schema: TOUCHPOINT,
    example: { channel: 'email' },
  },
} as const satisfies KindSchemas;
