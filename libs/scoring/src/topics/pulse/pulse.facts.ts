import type { Answer } from '../../facts/mark';
import type { Band } from '../../vocabulary/vocabulary';

export interface PulseFacts {
  /** The CSM's last judgement, level 0–4. Its override ends with its last day or with the next judgement. */
  last: (Answer & { reason: string | null; override: { band: Band; untilDay: number } | null }) | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    pulse: PulseFacts;
  }
}

export function newPulseFacts(): PulseFacts {
  return { last: null, evidence: [] };
}
