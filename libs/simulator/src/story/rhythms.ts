import type { PilotStage } from '@app/scoring';
import type { MeetingPlan, PersonPlan } from '../characters/character';
import type { Curve, Phases } from './phases';

/** The vendor's own people: they look after the clients of the demo portfolio. */
export const MEI = 'Mei Tan';
export const JONAS = 'Jonas Brandt';
export const PRIYA = 'Priya Raman';
export const TOM = 'Tom Ashworth';
/** Field engineer of the project team: with the client while the pilot runs, then with the next one. */
export const LUKAS = 'Lukas Weidner';

export const LONG_AGO = -9999;

/** Weekly calls while the pilot runs, none once it is handed over. */
export function pilotCalls(names: readonly [string, ...string[]], every = 7, comes = 0.92): MeetingPlan {
  return {
    key: 'pilot-call',
    every: [
      [LONG_AGO, every],
      [-3, null],
    ],
    with: names,
    attends: [[LONG_AGO, comes]],
  };
}

/** Reviews after the handover, the first one after half of the usual interval. */
export function reviews(names: readonly [string, ...string[]], every: number, comes: Phases<number>, moves?: number): MeetingPlan {
  return {
    key: 'review',
    every: [
      [LONG_AGO, null],
      [Math.min(40, Math.round(every / 2)), every],
    ],
    with: names,
    attends: comes,
    ...(moves === undefined ? {} : { moves: [[LONG_AGO, moves]] }),
  };
}

/** A person who writes and replies steadily, and more often while the pilot runs. */
export function talks(pilotEvery: number, afterEvery: number | null, answers = 0.88): PersonPlan['talk'] {
  return [
    [LONG_AGO, pilotEvery, Math.min(0.95, answers + 0.05)],
    [0, afterEvery, answers],
  ];
}

export const WEEKLY_ASKS: Phases<number> = [
  [LONG_AGO, 6],
  [0, 11],
];

/** A constant curve. */
export function level(height: number): Curve {
  return [[0, height]];
}

/** Running, two weeks of handover, operating, and then perhaps one stage more. */
export function stages(later?: PilotStage, from = 0): Phases<PilotStage> {
  const plain: Phases<PilotStage> = [
    [LONG_AGO, 'running'],
    [-14, 'handover'],
    [0, 'operating'],
  ];
  return later === undefined ? plain : [...plain, [from, later]];
}
