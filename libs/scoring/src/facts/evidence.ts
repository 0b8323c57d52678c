import type { Part } from './part';

/** Where the ids behind each kind of evidence are kept, oldest first. */
const RINGS = {
  answers: ({ talk }) => talk.evidence.answers,
  'decider-answers': ({ talk }) => talk.evidence.deciderAnswers,
  asks: ({ talk }) => talk.evidence.asks,
  meetings: ({ meetings }) => meetings.evidence,
  owner: ({ roles }) => roles.evidence.owner,
  champion: ({ roles }) => roles.evidence.champion,
  handover: ({ handover }) => handover.evidence,
  forward: ({ forwardStep }) => forwardStep.evidence,
  'next-steps': ({ nextStep }) => nextStep.evidence,
  fleet: ({ fleet }) => fleet.evidence,
  use: ({ use }) => use.evidence,
  operations: ({ operations }) => operations.evidence,
  alarms: ({ alarms }) => alarms.evidence,
  tickets: ({ support }) => support.evidence,
  decisions: ({ decisions }) => decisions.evidence,
  budget: ({ budget }) => budget.evidence,
  rollout: ({ rollout }) => rollout.evidence,
  readiness: ({ readiness }) => readiness.evidence,
  promises: ({ promises }) => promises.evidence,
  value: ({ value }) => value.evidence,
  knowledge: ({ knowledge }) => knowledge.evidence,
  pulse: ({ pulse }) => pulse.evidence,
  contract: ({ money }) => money.evidence.contract,
  invoices: ({ money }) => money.evidence.invoices,
  staff: ({ staff }) => staff.evidence,
} as const satisfies Record<string, (part: Part) => readonly string[]>;

export type EvidenceTopic = keyof typeof RINGS;

const MOST_EVIDENCE = 16;

/** Ids of the signals behind some kinds of evidence, newest first in each, 16 at most. */
export function evidenceOf({ part }: { part: Part }, topics: readonly EvidenceTopic[]): string[] {
  const ids: string[] = [];
  for (const topic of topics) {
    const ring = RINGS[topic](part);
    for (let i = ring.length - 1; i >= 0 && ids.length < MOST_EVIDENCE; i--) if (!ids.includes(ring[i]!)) ids.push(ring[i]!);
  }
  return ids;
}
