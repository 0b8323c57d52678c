import type { Moment } from '../../vocabulary/vocabulary';
import type { Mark } from '../../facts/mark';

/** Events that move a pilot towards scale. */
export type ForwardStep = 'handover' | 'stage' | 'devices' | 'order' | 'budget' | 'decision' | 'department' | 'value' | 'contract';

export interface ForwardStepFacts {
  last: (Mark & { step: ForwardStep; amount: number | null; what: string | null }) | null;
  /** A person recorded a step once: what nobody records cannot be missed. */
  recorded: boolean;
  /** When somebody last said that nothing moved. */
  noneAt: Moment | null;
  /** The last order or contract: where it was placed, there was money. */
  orderedAt: Moment | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    forwardStep: ForwardStepFacts;
  }
}

export function newForwardStepFacts(): ForwardStepFacts {
  return { last: null, recorded: false, noneAt: null, orderedAt: null, evidence: [] };
}
