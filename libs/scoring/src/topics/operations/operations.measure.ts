import { holderOf } from '../roles/roles.state';
import type { NoParams, PersonId, QuestionParams, Share } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Reading, ReadingParams } from '../../facts/reading';
import type { Hints, Measures, Readings } from '../definitions';
import { rateOf, ratioOf } from '../rates';
import { awakeSince, type Snapshot } from '../snapshot';
import { readTally } from '../../facts/tally';
import type { Explanation } from '../../explanations/explanation';

/** The client's share of the daily operating work, and the share expected by now. */
export interface OperationsParams {
  share: Share;
  target: Share;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'operations.by-client': OperationsParams;
    'operations.by-others': OperationsParams;
    /** Somebody else is to operate the system. */
    'operations.as-agreed': { by: 'partner' | 'vendor' };
    /** The client's share so far, of a system that is not handed over. */
    'operations.before-handover': { share: Share };
    'operations.unknown': NoParams;
    'hint.let-client-operate': { person: PersonId | null };
    'missing.operations': QuestionParams;
  }
}

/** Target share of operating work done by the client, by days since the handover; design, section 8. */
export const OPERATING_TARGETS: readonly (readonly [number, number])[] = [
  [0, 0.15],
  [30, 0.3],
  [90, 0.6],
  [180, 0.85],
];

/** 1 = the client does as much of the operating as it should by now. Only where the client is to operate. */
export function readOperations(snapshot: Snapshot, params?: ReadingParams): Reading | null {
  const share = clientsShare(snapshot, params);
  if (share === null) return null;
  const { last } = snapshot.part.operations;
  return { x: share.share / share.target, age: last ? awakeSince(snapshot, last) : 0 };
}

/**
 * The client's share of operating actions (half-life 60 d as a rule, shrunk to the target by one action), and the share it should be.
 * Read at the last action: that nobody does anything is no progress.
 */
export function clientsShare(
  { part, sinceHandover, isHandedOver }: Snapshot,
  { halfLife = 60, targets = OPERATING_TARGETS }: ReadingParams = {},
): { share: number; target: number } | null {
  const { last, all, client } = part.operations;
  if (!last || !isHandedOver || (part.description.operatedBy !== null && part.description.operatedBy !== 'client')) return null;
  const target = targetOn(targets, sinceHandover ?? 0);
  return { share: (readTally(client, halfLife, last.awake) + target) / (readTally(all, halfLife, last.awake) + 1), target };
}

function targetOn(targets: readonly (readonly [number, number])[], day: number): number {
  let low = targets[0] ?? [0, 1];
  for (const high of targets) {
    if (day < high[0]) return low[1] + ((high[1] - low[1]) * (day - low[0])) / (high[0] - low[0]);
    low = high;
  }
  return low[1];
}

/** Why the share is not measured: somebody else is to operate, it is too early, or nothing is recorded. */
function unmeasuredSentence({ part, isHandedOver }: Snapshot, { halfLife = 60 }: ReadingParams): Explanation {
  const { operatedBy } = part.description;
  if (operatedBy === 'partner' || operatedBy === 'vendor') return explain('operations.as-agreed', { by: operatedBy });
  const { last, all, client } = part.operations;
  if (!last || isHandedOver) return explain('operations.unknown', {});
  return explain('operations.before-handover', {
    share: readTally(client, halfLife, last.awake) / readTally(all, halfLife, last.awake),
  });
}

const GOOD_SHARE = 0.9;

export function operationsSentence(snapshot: Snapshot, measure: ReadingParams): Explanation {
  const operated = clientsShare(snapshot, measure);
  if (!operated) return unmeasuredSentence(snapshot, measure);
  const { share, target } = operated;
  return explain(share >= GOOD_SHARE * target ? 'operations.by-client' : 'operations.by-others', { share, target });
}

export const operationsReadings = {
  'operations-by-client': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife', 'targets'],
    meaning: "The client's share of operating actions, relative to the target for this age; 1 is on target.",
    read: readOperations,
    evidence: ['operations'],
  },
  'client-operations-per-month': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife'],
    meaning: "Operating actions by the client's people in the last 30 days.",
    read: (snapshot, params) => rateOf(snapshot, snapshot.part.operations.client, params),
    evidence: ['operations'],
  },
  'client-operations-ratio': {
    kind: 'ratio-to-baseline',
    better: 'high',
    params: ['halfLife', 'baselineHalfLife'],
    meaning: "Recent operating by the client's people compared with the long-term level; 1 is unchanged.",
    read: (snapshot, params) => ratioOf(snapshot, snapshot.part.operations.client, params),
    evidence: ['operations'],
  },
  'client-operation': {
    kind: 'days-since',
    better: 'low',
    params: [],
    meaning: 'Days since anybody last operated the system.',
    read: (snapshot) => (snapshot.part.operations.last ? { x: awakeSince(snapshot, snapshot.part.operations.last), age: 0 } : null),
    evidence: ['operations'],
  },
} as const satisfies Readings;

export const operationsMeasures = {
  operations: {
    reading: 'operations-by-client',
    params: { halfLife: 60, targets: OPERATING_TARGETS },
    sentence: operationsSentence,
    evidence: ['operations'],
    owner: 'client',
    question: 'missing.operations',
    sounds: {
      'operations.by-client': 'good',
      'operations.by-others': 'bad',
      'operations.as-agreed': 'neither',
      'operations.before-handover': 'neither',
      'operations.unknown': 'neither',
    },
    freshDays: 60,
    curve: {
      direction: 'rising',
      shape: 'linear',
      points: [
        [0.2, 0],
        [0.7, 70],
        [1, 100],
      ],
    },
  },
} as const satisfies Measures;

function letClientOperate({ part }: Snapshot): Explanation {
  return explain('hint.let-client-operate', { person: holderOf(part, 'operator', 'operations', 'system-owner') });
}

export const operationsHints = {
  'operations.by-others': letClientOperate,
  'cause.not-operated-by-client': letClientOperate,
  'alarms.ignored': letClientOperate,
  'cause.alarms-ignored': letClientOperate,
} as const satisfies Hints;
