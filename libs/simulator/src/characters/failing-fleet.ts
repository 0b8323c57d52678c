import type { Character } from './character';
import { HARBOUR, WADI } from '../plans/failing-fleet.plans';
import { HARWICH, RIYADH } from '../story/places';
import { JONAS, level, pilotCalls, PRIYA, reviews, stages, talks, TOM, WEEKLY_ASKS } from '../story/rhythms';

const FAMILY = 'failing fleet';

/** The devices die while the champion stays friendly. */
export const FAILING_FLEETS: readonly Character[] = [
  {
    key: 'harbour-link',
    name: 'Harbour Link',
    family: FAMILY,
    sentence: 'Half of the trackers have gone quiet; Devon is friendly about it.',
    place: HARWICH,
    annualValue: 205_000,
    potential: 540_000,
    contractModel: 'per device',
    renewsOn: 365,
    csm: JONAS,
    ae: TOM,
    handedOverAgo: 150,
    pilotDays: 130,
    pilot: {
      key: 'trackers',
      name: 'Trailer trackers',
      plannedDevices: 600,
      stages: stages(),
    },
    people: [
      {
        name: 'Devon Marsh',
        roles: [
          { role: 'champion', from: -120 },
          { role: 'system-owner', from: -5 },
        ],
        talk: talks(5, 7, 0.94),
      },
      { name: 'Imogen Sayer', roles: [{ role: 'budget-holder', from: -100 }], talk: talks(22, 30, 0.75) },
      { name: 'Kacper Nowak', roles: [{ role: 'operator', from: -90 }], talk: talks(9, 12, 0.85) },
    ],
    asks: WEEKLY_ASKS,
    meetings: [pilotCalls(['Devon Marsh', 'Kacper Nowak']), reviews(['Devon Marsh', 'Imogen Sayer'], 25, [[0, 0.95]])],
    fleet: {
      devices: [
        [-120, 30],
        [-30, 300],
        [30, 300],
        [60, 400],
        [500, 400],
      ],
      reporting: [
        [0, 0.95],
        [40, 0.93],
        [75, 0.8],
        [105, 0.66],
        [150, 0.52],
        [220, 0.4],
        [320, 0.3],
      ],
      intervalMinutes: 20,
    },
    use: [
      {
        person: 'Kacper Nowak',
        via: 'portal',
        daysPerWeek: [
          [-90, 4.4],
          [60, 4.2],
          [130, 2.4],
          [230, 1],
        ],
        actions: 12,
      },
    ],
    nextSteps: [
      { on: 25, dueIn: 35, what: 'Order for trailers 301 to 400', with: 'Devon Marsh' },
      { on: 110, dueIn: 50, what: 'Swap of the old batteries', with: 'Devon Marsh' },
    ],
    // The newer pilot is well; the client is as weak as the older one.
    secondPilot: {
      key: 'cold-trailers',
      name: 'Cold trailers',
      plannedDevices: 120,
      startsOn: 10,
      handedOverOn: 88,
      fleet: {
        devices: [
          [10, 8],
          [60, 60],
          [150, 60],
          [170, 72],
          [300, 74],
          [320, 84],
        ],
        reporting: level(0.97),
        intervalMinutes: 10,
      },
    },
    plans: HARBOUR,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady'],
      150: ['at-risk'],
      180: ['at-risk', 'stalled'],
      365: ['stalled'],
    },
    stallsOn: 185,
  },
  {
    key: 'wadi-dairy',
    name: 'Wadi Dairy',
    family: FAMILY,
    sentence: 'Heat kills the collars one by one; the herd manager still sends us photos.',
    place: RIYADH,
    annualValue: 690_000,
    potential: 1_700_000,
    contractModel: 'per device',
    renewsOn: 365,
    csm: PRIYA,
    ae: TOM,
    handedOverAgo: 100,
    pilotDays: 150,
    pilot: {
      key: 'collars',
      name: 'Cow collars',
      plannedDevices: 2500,
      stages: stages(),
    },
    people: [
      { name: 'Abdullah Shammari', roles: [{ role: 'champion', from: -140 }], talk: talks(5, 7, 0.93) },
      { name: 'Tariq Anazi', roles: [{ role: 'system-owner', from: -8 }], talk: talks(12, 15, 0.85) },
      {
        name: 'Reem Harbi',
        roles: [
          { role: 'sponsor', from: -120 },
          { role: 'budget-holder', from: -120 },
        ],
        talk: talks(25, 32, 0.75),
      },
    ],
    asks: WEEKLY_ASKS,
    meetings: [
      pilotCalls(['Abdullah Shammari', 'Tariq Anazi']),
      reviews(['Abdullah Shammari', 'Tariq Anazi', 'Reem Harbi'], 28, [[0, 0.94]]),
    ],
    fleet: {
      devices: [
        [-140, 80],
        [-30, 900],
        [500, 900],
      ],
      reporting: [
        [0, 0.94],
        [30, 0.9],
        [70, 0.78],
        [110, 0.64],
        [160, 0.5],
        [230, 0.36],
        [330, 0.25],
      ],
      intervalMinutes: 30,
    },
    use: [
      {
        person: 'Tariq Anazi',
        via: 'app',
        daysPerWeek: [
          [-8, 0],
          [0, 4],
          [70, 3.6],
          [150, 2],
          [240, 1],
        ],
        actions: 14,
      },
    ],
    nextSteps: [
      { on: 20, dueIn: 40, what: 'Collars for the second herd', with: 'Abdullah Shammari' },
      { on: 85, dueIn: 60, what: 'Test of the new collar', with: 'Abdullah Shammari' },
    ],
    plans: WADI,
    expected: {
      30: ['steady', 'thriving'],
      90: ['steady', 'at-risk'],
      150: ['at-risk', 'stalled'],
      180: ['at-risk', 'stalled'],
      365: ['stalled'],
    },
    stallsOn: 180,
  },
];
