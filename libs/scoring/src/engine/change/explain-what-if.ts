import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { GateHealth, MeasureHealth, PilotHealth } from '../health';

/** One part of what another card would change, all else being the same. */
export interface WhatIfPart {
  /** A measure, or `gates`. */
  part: string;
  name: string | null;
  points: number;
  reason: 'value' | 'weight' | 'gate';
  sentence: Explanation;
}

/**
 * The same pilot at the same moment by two cards: what each measure is worth and how much it counts, then the gates. Largest first; the
 * parts add up to the difference of the scores: (w+w′)/2·(v′−v) and ((v+v′)/2−m)·(w′−w), where m is the mean of both weighted sums. As
 * weights add up to 1, any m would do; with this one more weight on what is bad costs points, and less weight on it brings them. Empty
 * where either score is unknown.
 */
export function explainWhatIf(before: PilotHealth, after: PilotHealth): WhatIfPart[] {
  if (before.score === null || after.score === null) return [];
  if (before.rawScore === null || after.rawScore === null) return [gatePart(before, after, after.score - before.score)];
  const middle = (before.rawScore + after.rawScore) / 2;
  const old = measuresOf(before);
  const now = measuresOf(after);
  const parts = [...new Set([...old.keys(), ...now.keys()])].flatMap((code) => partsOf(code, old.get(code), now.get(code), middle));
  parts.push(gatePart(before, after, after.gateContribution - before.gateContribution));
  return parts.filter(({ points }) => points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function measuresOf(health: PilotHealth): Map<string, MeasureHealth> {
  return new Map(health.groups.flatMap((group) => group.measures.map((measure) => [measure.measure, measure] as const)));
}

/** A measure that a card lacks, or about which nothing is known, has no value there. */
function partsOf(measure: string, before: MeasureHealth | undefined, now: MeasureHealth | undefined, middle: number): WhatIfPart[] {
  const weight = before?.weight ?? 0;
  const newWeight = now?.weight ?? 0;
  const value = before?.value ?? now?.value ?? 0;
  const newValue = now?.value ?? value;
  const name = now?.name ?? before?.name ?? null;
  const say = (code: 'preview.curve' | 'preview.weight', from: number, to: number): Explanation =>
    explain(code, { measure, ...(name !== null && { name }), from, to });
  const byValue = ((weight + newWeight) / 2) * (newValue - value);
  const byWeight = ((value + newValue) / 2 - middle) * (newWeight - weight);
  return [
    { part: measure, name, points: byValue, reason: 'value', sentence: say('preview.curve', value, newValue) },
    { part: measure, name, points: byWeight, reason: 'weight', sentence: say('preview.weight', weight, newWeight) },
  ];
}

function gatePart(before: PilotHealth, after: PilotHealth, points: number): WhatIfPart {
  return {
    part: 'gates',
    name: null,
    points,
    reason: 'gate',
    sentence: explain('preview.gates', gateParams(before, after, points)),
  };
}

/** A gate that opened or closed, else the one that keeps what the measures do from showing: already now, or then too. */
function gateParams(before: PilotHealth, after: PilotHealth, points: number): Explanation['params'] {
  if (points < 0) {
    const opened = notIn(before, after);
    if (opened) return { opened: opened.gate, cap: opened.cap };
    return after.limit === null ? {} : { holds: lowest(after.gates)?.gate ?? null, cap: after.limit };
  }
  const closed = notIn(after, before);
  if (closed) return { closed: closed.gate };
  return before.limit === null ? {} : { held: lowest(before.gates)?.gate ?? null, cap: before.limit };
}

/** The lowest of the gates of `one` that the other has not, or not so low. */
function notIn(other: PilotHealth, one: PilotHealth): GateHealth | undefined {
  return lowest(one.gates.filter(({ gate, cap }) => !other.gates.some((each) => each.gate === gate && each.cap <= cap)));
}

function lowest(gates: readonly GateHealth[]): GateHealth | undefined {
  return [...gates].sort((a, b) => a.cap - b.cap)[0];
}
