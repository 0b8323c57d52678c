import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import { leadingGate } from '../gate-health';
import type { GateHealth, HealthChangePart, PilotHealth } from '../health';

/** Rounding is no movement. */
const NOTHING = 1e-9;

type Side = Pick<PilotHealth, 'rawScore' | 'limit' | 'gates' | 'gateContribution'>;

/** Explains gates between two moments: which opened or closed, and what an open gate hid. */
interface GateSteps {
  moved: number;
  held: number;
  /** The card whose gates applied while the measures moved. */
  holding: Side;
}

/**
 * The gates' part of a change in two: what opening and closing did, and how much of the measures' movement an open gate kept from
 * showing. Which of them came first is not known: that order is taken which has less go up and down again. Together they are the
 * change of (final − weighted sum).
 */
export function gateParts(old: PilotHealth, after: PilotHealth): HealthChangePart[] {
  const { moved, held, holding } = stepsOf(old, after);
  return [...movedPart(old, after, moved), ...heldPart(holding, (after.rawScore ?? 0) - (old.rawScore ?? 0), held)];
}

/** All points of a change where a gate is all that is known on one side, so that no measure can be compared. */
export function onlyGatesPart(old: PilotHealth, after: PilotHealth, points: number): HealthChangePart[] {
  return movedPart(old, after, points);
}

function stepsOf(old: Side, after: Side): GateSteps {
  const total = after.gateContribution - old.gateContribution;
  const measuresFirst = taken(after.rawScore, old.limit) - old.gateContribution;
  const gatesFirst = after.gateContribution - taken(old.rawScore, after.limit);
  const way = (held: number): number => Math.abs(held) + Math.abs(total - held);
  const isByNewGates =
    way(gatesFirst) < way(measuresFirst) - NOTHING || (way(gatesFirst) <= way(measuresFirst) + NOTHING && gatesFirst < 0);
  const held = isByNewGates ? gatesFirst : measuresFirst;
  return Math.abs(held) < NOTHING
    ? { moved: total, held: 0, holding: after }
    : { moved: total - held, held, holding: isByNewGates ? after : old };
}

/** Points that a limit takes from a raw score; 0 or less. */
function taken(rawScore: number | null, limit: number | null): number {
  return rawScore === null || limit === null ? 0 : Math.min(rawScore, limit) - rawScore;
}

function heldPart({ gates, limit }: Side, byMeasures: number, points: number): HealthChangePart[] {
  const gate = lowest(gates);
  if (points === 0 || !gate) return [];
  const isAll = Math.abs(points) > Math.abs(byMeasures) - 0.05;
  const sentence: Explanation = explain(points > 0 ? 'change.already-held' : 'change.still-held', {
    gate: gate.gate,
    limit,
    points: Math.abs(points),
    all: isAll ? 1 : 0,
  });
  return [{ part: 'gates', name: null, gate: gate.gate, owner: gate.owner, points, reason: 'held', sentence }];
}

function movedPart(old: PilotHealth, after: PilotHealth, points: number): HealthChangePart[] {
  if (points === 0) return [];
  const { gate, owner, sentence } = points < 0 ? opened(old, after) : eased(old, after);
  return [{ part: 'gates', name: null, gate, owner, points, reason: 'gate', sentence }];
}

type Why = Pick<HealthChangePart, 'gate' | 'owner' | 'sentence'>;

/** If we stopped asking, the sentence says so, whatever the gate. */
function opened(old: PilotHealth, after: PilotHealth): Why {
  const gate = leadingGate(after.gates.filter(({ gate, cap }) => !(capIn(old, gate) <= cap)));
  if (gate?.owner === 'vendor' && after.sentence.code === 'gate.nobody-asked')
    return { ...gate, gate: 'nobody-asked', sentence: after.sentence };
  return gate ?? movedSomehow(old, after);
}

/** A closed gate is described by what replaced it; a gate with a higher cap than before by its own sentence. */
function eased(old: PilotHealth, after: PilotHealth): Why {
  const gone = leadingGate(old.gates.filter(({ gate, cap }) => !(capIn(after, gate) <= cap)));
  if (!gone) return movedSomehow(old, after);
  const left = after.gates.find(({ gate }) => gate === gone.gate);
  return left ?? { gate: gone.gate, owner: gone.owner, sentence: explain('change.gate-closed', { gate: gone.gate }) };
}

/** Gates can weigh differently without one of them moving: by another card. */
function movedSomehow(old: PilotHealth, after: PilotHealth): Why {
  const gate = lowest(after.gates) ?? lowest(old.gates);
  const sentence: Explanation = explain('change.gates-moved', { gate: gate?.gate ?? null });
  return { gate: gate?.gate ?? null, owner: gate?.owner ?? 'client', sentence };
}

/** NaN while the gate is closed: no comparison holds. */
function capIn({ gates }: PilotHealth, code: GateHealth['gate']): number {
  return gates.find(({ gate }) => gate === code)?.cap ?? NaN;
}

function lowest(gates: readonly GateHealth[]): GateHealth | undefined {
  return [...gates].sort((a, b) => a.cap - b.cap)[0];
}
