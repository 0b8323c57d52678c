import type { IsoDate, Share } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Gates, Level } from '../definitions';
import { CAP, DAYS, FROM_DAY, SHARE, levels } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { DAY } from '../../vocabulary/vocabulary';
import { levelCap } from '../level-cap';
import { startOf } from './handover.dates';
import { daysPastPlan, handoverShare } from './handover.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'gate.never-handed-over': { startedOn: IsoDate | null; days: number };
    'gate.handover-late': { plannedEndOn: IsoDate; days: number };
    'gate.handover-incomplete': { share: Share | null; daysSinceHandover: number | null };
  }
}

export interface NeverHandedOverGate {
  days: number;
  cap: number;
  pastPlan?: readonly (Level & { days: number })[];
}

export interface HandoverIncompleteGate {
  share: number;
  levels: readonly (Level & { fromDay: number })[];
}

/** Only a pilot that was described, does not operate and is not paused or over is to be handed over. */
function isToBeHandedOver({ part, handedOverAt }: Snapshot): boolean {
  const described = part.description.pilot;
  return described !== null && handedOverAt === null && described.stage !== 'paused' && described.stage !== 'wound-down';
}

export function neverHandedOverCap(gate: NeverHandedOverGate, snapshot: Snapshot): number | null {
  if (!isToBeHandedOver(snapshot)) return null;
  const start = startOf(snapshot.part, snapshot.zone);
  const late = levelCap(gate.pastPlan ?? [], daysPastPlan(snapshot));
  if (start === null || snapshot.t - start < gate.days * DAY) return late;
  return Math.min(gate.cap, late ?? gate.cap);
}

export function handoverIncompleteCap(gate: HandoverIncompleteGate, snapshot: Snapshot): number | null {
  const share = handoverShare(snapshot);
  if (share === null || share >= gate.share || snapshot.sinceHandover === null || snapshot.handoverAssumed) return null;
  return levelCap(
    gate.levels.map(({ fromDay, cap }) => ({ days: fromDay, cap })),
    snapshot.sinceHandover,
  );
}

/** From this age on the pilot's age counts, whatever was planned. */
const LONG_RUNNING = 270;

/** Long after its start, else past its planned end. */
export function neverHandedOverSentence(snapshot: Snapshot): Explanation {
  const { part, t, zone } = snapshot;
  const start = startOf(part, zone);
  const days = start === null ? 0 : Math.floor((t - start) / DAY);
  const plannedEndOn = part.description.pilot?.plannedEndOn ?? null;
  if (days < LONG_RUNNING && plannedEndOn !== null) {
    return explain('gate.handover-late', { plannedEndOn, days: daysPastPlan(snapshot) });
  }
  return explain('gate.never-handed-over', { startedOn: start === null ? null : zone.dateOf(start), days });
}

export function handoverIncompleteSentence(snapshot: Snapshot): Explanation {
  return explain('gate.handover-incomplete', { share: handoverShare(snapshot), daysSinceHandover: snapshot.sinceHandover });
}

export const handoverGates = {
  'never-handed-over': {
    cap: neverHandedOverCap,
    sentence: neverHandedOverSentence,
    evidence: ['handover'],
    owner: 'vendor',
    explainedBy: ['integration', 'data-governance', 'technical', 'no-charter', 'promise-broken', 'politics'],
    includes: { 'gate.never-handed-over': ['handover.missing'], 'gate.handover-late': ['handover.missing'] },
    closedBy: ['handover.accepted', 'handover.part-accepted'],
    builtIn: {
      days: 270,
      cap: 59,
      pastPlan: [
        { days: 30, cap: 69 },
        { days: 90, cap: 59 },
      ],
    },
    schema: { days: DAYS, cap: CAP, pastPlan: levels({ days: { ...DAYS, minimum: 1 } }) },
    optional: ['pastPlan'],
  },
  'handover-incomplete': {
    cap: handoverIncompleteCap,
    sentence: handoverIncompleteSentence,
    evidence: ['handover'],
    owner: 'vendor',
    explainedBy: ['integration', 'data-governance', 'technical', 'promise-broken', 'knowledge-lost', 'champion-lost'],
    includes: { 'gate.handover-incomplete': ['handover.part-accepted'] },
    closedBy: ['handover.accepted', 'handover.part-accepted'],
    builtIn: {
      share: 0.6,
      levels: [
        { fromDay: 30, cap: 69 },
        { fromDay: 90, cap: 59 },
      ],
    },
    schema: { share: SHARE, levels: FROM_DAY },
  },
} as const satisfies Gates;
