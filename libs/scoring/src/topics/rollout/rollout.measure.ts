import { holderOf } from '../roles/roles.state';
import type { IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { daysSince, type Snapshot } from '../snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

/** `done` of the `due` devices are active; `site` is the first late one, else the next. */
export interface RolloutParams {
  due: number;
  done: number;
  site: string | null;
  dueOn: IsoDate | null;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'rollout.on-plan': RolloutParams;
    'rollout.late': RolloutParams;
    'rollout.withdrawn': { on: IsoDate };
    'rollout.unknown': NoParams;
    'hint.mend-rollout': { site: string | null; person: PersonId | null };
    'missing.rollout': QuestionParams;
  }
}

/** Deliveries are entered late. */
const WAVE_GRACE = 14;

/** Share of the devices due by now (a fortnight of grace) that are active; 1 before the first wave, 0 once the plan was withdrawn. */
export function readRollout(snapshot: Snapshot): Reading | null {
  if (snapshot.part.rollout.withdrawnAt !== null) return { x: 0, age: 0 };
  const state = rolloutState(snapshot);
  if (!state) return null;
  return {
    x: state.due === 0 ? 1 : state.done / state.due,
    age: state.isOver ? daysSince(snapshot.t, snapshot.part.rollout.plan?.at ?? 0) : 0,
  };
}

/** Devices due and done of the plan, and the first wave that is not met; null without a plan, or where no fleet is known. */
export function rolloutState({ part, today }: Snapshot): {
  due: number;
  done: number;
  isOver: boolean;
  late: { site: string; dueDay: number } | null;
} | null {
  const {
    rollout: { plan: rollout },
    fleet,
  } = part;
  if (!rollout) return null;
  let due = 0;
  let planned = 0;
  const added = Math.max(0, (fleet.last?.activated ?? 0) - (rollout.base ?? 0));
  let late: { site: string; dueDay: number } | null = null;
  for (const [dueDay, devices, site] of rollout.waves) {
    planned += devices;
    if (dueDay + WAVE_GRACE >= today) continue;
    due += devices;
    if (late === null && added < due) late = { site, dueDay };
  }
  if (due > 0 && !fleet.last) return null;
  return { due, done: Math.min(added, due), isOver: due === planned && added >= planned, late };
}

export function rolloutSentence(snapshot: Snapshot): Explanation {
  const { withdrawnAt } = snapshot.part.rollout;
  if (withdrawnAt !== null) return explain('rollout.withdrawn', { on: snapshot.zone.dateOf(withdrawnAt) });
  const state = rolloutState(snapshot);
  if (!state) return explain('rollout.unknown', {});
  const { due, done, late } = state;
  const next = snapshot.part.rollout.plan?.waves.find(([dueDay]) => dueDay >= snapshot.today);
  const params = {
    due,
    done,
    site: late?.site ?? next?.[2] ?? null,
    dueOn: late ? dateOfDay(late.dueDay) : next ? dateOfDay(next[0]) : null,
  };
  return explain(late ? 'rollout.late' : 'rollout.on-plan', params);
}

export const rolloutReadings = {
  'devices-rolled-out': {
    kind: 'share',
    better: 'high',
    params: [],
    meaning: 'Share of the devices planned by now that are active.',
    read: readRollout,
    evidence: ['rollout', 'fleet'],
  },
} as const satisfies Readings;

export const rolloutMeasures = {
  rollout: {
    reading: 'devices-rolled-out',
    sentence: rolloutSentence,
    evidence: ['rollout', 'fleet'],
    owner: 'client',
    question: 'missing.rollout',
    sounds: {
      'rollout.on-plan': 'good',
      'rollout.late': 'bad',
      'rollout.withdrawn': 'bad',
      'rollout.unknown': 'neither',
    },
    freshDays: 180,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0.2, 0],
        [0.9, 100],
      ],
    },
  },
} as const satisfies Measures;

function mendRollout(snapshot: Snapshot): Explanation {
  const person = holderOf(snapshot.part, 'system-owner', 'operations', 'champion');
  return explain('hint.mend-rollout', { site: rolloutState(snapshot)?.late?.site ?? null, person });
}

export const rolloutHints = {
  'rollout.late': mendRollout,
} as const satisfies Hints;
