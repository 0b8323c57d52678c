import type { Moment } from '../../vocabulary/vocabulary';

export interface RolloutFacts {
  /** `base`: devices active when the plan was made; null until a fleet is reported. Waves are sorted by date. */
  plan: { at: Moment; base: number | null; waves: [dueDay: number, devices: number, site: string][] } | null;
  /** When a plan with waves was emptied. */
  withdrawnAt: Moment | null;
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    rollout: RolloutFacts;
  }
}

export function newRolloutFacts(): RolloutFacts {
  return { plan: null, withdrawnAt: null, evidence: [] };
}
