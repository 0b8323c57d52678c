import type { Moment } from '../../vocabulary/vocabulary';
import type { ContextEvent } from './context.signals';

/** An event that is not over. `severity`: 1–3. */
export interface ContextEventFacts {
  context: string;
  event: ContextEvent;
  severity: number;
  /** As recorded; null where only `recordedAt` is known. */
  sinceDay: number | null;
  recordedAt: Moment;
  untilDay: number | null;
  what: string | null;
}

export interface ContextFacts {
  open: ContextEventFacts[];
  last: Moment | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    context: ContextFacts;
  }
}

export function newContextFacts(): ContextFacts {
  return { open: [], last: null, evidence: [] };
}
