import type { Mark } from '../../facts/mark';

/** Events that move a pilot towards scale. */
export type ForwardStep = 'handover' | 'stage' | 'devices' | 'order' | 'budget' | 'decision' | 'department' | 'value' | 'contract';

export interface ForwardStepFacts {
  last: (Mark & { step: ForwardStep; amount: number | null; what: string | null }) | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    forwardStep: ForwardStepFacts;
  }
}

export function newForwardStepFacts(): ForwardStepFacts {
  return { last: null, evidence: [] };
}
