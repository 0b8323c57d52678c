import type { Explanation } from './explanation';
import type { GateHealth, Health, HealthChange, HealthChangePart, MeasureHealth, PilotHealth } from './health';

/** Changes under half a point are nothing to explain. */
const NOTABLE_CHANGE = 0.5;

/**
 * Why the score of the pilot shown now moved. The parts add up to the change exactly: with weights w and values v,
 * (w+w′)/2·(v′−v) for what a measure says, (v+v′)/2·(w′−w) for data that appeared, the rest by gates (design, section 8).
 * `onNewCard` is the health of the old facts by the new card: its difference is the scorecard's part. Without it, where
 * the pilot's age chose another card, all shifts of weight together are the scorecard's.
 */
export function explainChange(before: Health, after: Health, onNewCard?: Health): HealthChange {
  const old = before.pilots.find((pilot) => pilot.pilot === after.pilot) ?? null;
  const from = { at: before.at, score: old?.score ?? null, band: old?.band ?? null };
  const to = { at: after.at, score: after.score, band: after.band };
  if (!old || old.score === null || after.score === null) {
    return { pilot: after.pilot, from, to, change: null, parts: [], sentence: { code: 'change.no-score', params: {} } };
  }
  const middle = onNewCard?.pilots.find((pilot) => pilot.pilot === after.pilot);
  const hasMiddle = middle !== undefined && middle.score !== null;
  const start = hasMiddle ? middle : old;
  const parts = [...measureParts(start, after), ...gatePart(start, after)];
  if (hasMiddle) parts.push(scorecardPart(old, after, (middle.score ?? 0) - old.score));
  const change = after.score - old.score;
  const shown = parts.filter((part) => part.points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { pilot: after.pilot, from, to, change, parts: shown, sentence: mainReason(change, shown) };
}

function mainReason(change: number, parts: readonly HealthChangePart[]): Explanation {
  const main = parts.find((part) => Math.sign(part.points) === Math.sign(change));
  return Math.abs(change) < NOTABLE_CHANGE || !main ? { code: 'change.none', params: {} } : main.sentence;
}

function scorecardPart(old: PilotHealth, after: PilotHealth, points: number): HealthChangePart {
  const sentence: Explanation = { code: 'change.scorecard', params: { from: old.scorecard, to: after.scorecard } };
  return { part: 'scorecard', name: null, owner: 'scorecard', points, reason: 'scorecard', sentence };
}

function measureParts(old: PilotHealth, after: PilotHealth): HealthChangePart[] {
  const before = measuresOf(old);
  const now = measuresOf(after);
  const parts = [...new Set([...before.keys(), ...now.keys()])].flatMap((code) => partsOfMeasure(code, before.get(code), now.get(code)));
  if (old.scorecard === after.scorecard) return parts;
  const byCard = parts.reduce((sum, part) => sum + (part.reason === 'weight' ? part.points : 0), 0);
  return [...parts.filter((part) => part.reason !== 'weight'), scorecardPart(old, after, byCard)];
}

function measuresOf(health: PilotHealth): Map<string, MeasureHealth> {
  return new Map(health.groups.flatMap((group) => group.measures.map((measure) => [measure.measure, measure] as const)));
}

/** An unknown side has no value of its own: it takes the other's, so that all it moves is weight. */
function partsOfMeasure(measure: string, before: MeasureHealth | undefined, now: MeasureHealth | undefined): HealthChangePart[] {
  const said = now ?? before;
  if (!said) return [];
  const weight = before?.weight ?? 0;
  const newWeight = now?.weight ?? 0;
  const value = before?.value ?? now?.value ?? 0;
  const newValue = now?.value ?? value;
  const hasAppeared = (before?.value ?? null) === null && (now?.value ?? null) !== null;
  const byWeight = ((value + newValue) / 2) * (newWeight - weight);
  const whyWeight: Explanation = {
    code: hasAppeared ? 'change.now-known' : 'change.shifted',
    params: { measure, ...(said.name !== null && { name: said.name }) },
  };
  return [
    {
      part: measure,
      name: said.name,
      owner: said.owner,
      points: ((weight + newWeight) / 2) * (newValue - value),
      reason: 'value',
      sentence: said.sentence,
    },
    { part: measure, name: said.name, owner: 'now-known', points: byWeight, reason: 'weight', sentence: whyWeight },
  ];
}

function gatePart(old: PilotHealth, after: PilotHealth): HealthChangePart[] {
  const points = after.gateContribution - old.gateContribution;
  const opened = lowest(after.gates.filter((gate) => !old.gates.some((other) => other.gate === gate.gate && other.cap <= gate.cap)));
  const closed = lowest(old.gates.filter((gate) => !after.gates.some((other) => other.gate === gate.gate)));
  if (points < 0 && opened) return [{ part: 'gates', name: null, owner: opened.owner, points, reason: 'gate', sentence: opened.sentence }];
  if (points > 0 && closed) {
    return [
      {
        part: 'gates',
        name: null,
        owner: closed.owner,
        points,
        reason: 'gate',
        sentence: { code: 'change.gate-closed', params: { gate: closed.gate } },
      },
    ];
  }
  const held = lowest(after.gates) ?? lowest(old.gates);
  const sentence: Explanation = { code: 'change.gates-moved', params: { gate: held?.gate ?? null } };
  return [{ part: 'gates', name: null, owner: held?.owner ?? 'client', points, reason: 'gate', sentence }];
}

function lowest(gates: readonly GateHealth[]): GateHealth | undefined {
  return [...gates].sort((a, b) => a.cap - b.cap)[0];
}
