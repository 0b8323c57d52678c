import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { IsoDate } from '../../explanations/param-values';
import type { Gates } from '../definitions';
import { CAP } from '../gate-schema';
import type { Snapshot } from '../snapshot';

/** Stages in which a pilot is not continuing. */
export type StoppedStage = 'paused' | 'stalled' | 'wound-down';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.pilot-stopped': { stage: StoppedStage | null; since: IsoDate | null };
  }
}

export interface PilotStoppedGate {
  paused: number;
  stalled: number;
  woundDown: number;
}

function stoppedStage({ part }: Snapshot): StoppedStage | null {
  const stage = part.description.pilot?.stage ?? null;
  return stage === 'paused' || stage === 'stalled' || stage === 'wound-down' ? stage : null;
}

/** The cap for a pilot that was recorded as paused, stalled or wound down. */
export function pilotStoppedCap({ paused, stalled, woundDown }: PilotStoppedGate, snapshot: Snapshot): number | null {
  const stage = stoppedStage(snapshot);
  return stage && { paused, stalled, 'wound-down': woundDown }[stage];
}

export function pilotStoppedSentence(snapshot: Snapshot): Explanation {
  const { stageSince } = snapshot.part.description;
  const since = stageSince === null ? null : snapshot.zone.dateOf(stageSince);
  return explain('gate.pilot-stopped', { stage: stoppedStage(snapshot), since });
}

export const descriptionGates = {
  'pilot-stopped': {
    cap: pilotStoppedCap,
    sentence: pilotStoppedSentence,
    evidence: ['description.stage'],
    owner: 'client',
    explainedBy: ['budget-window-missed', 'no-budget', 'politics', 'value-not-accepted', 'technical', 'promise-broken'],
    closedBy: [],
    builtIn: { paused: 69, stalled: 49, woundDown: 29 },
    schema: { paused: CAP, stalled: CAP, woundDown: CAP },
  },
} as const satisfies Gates;
