import { explain } from '../explanations/explain';
import { evidenceOf } from '../facts/evidence';
import { CAUSES, CAUSE_CODES, GATES, type GateCode, TOPIC_OF_CAUSE } from '../topics/codes';
import { type Snapshot, viewOf } from '../topics/snapshot';
import type { Explanation } from '../explanations/explanation';
import type { Diagnosis } from './diagnosis';

/** Weaker causes are left out. */
const FAINT = 0.1;

/** All causes that the facts know of, strongest first. */
export function causesOf(snapshot: Snapshot): Diagnosis[] {
  const found: Diagnosis[] = [];
  for (const cause of CAUSE_CODES) {
    const finding = CAUSES[cause](viewOf(snapshot, TOPIC_OF_CAUSE[cause]));
    if (!finding || finding.strength < FAINT) continue;
    const { strength, owner, sentence, topics } = finding;
    found.push({ cause, strength: Math.min(1, strength), owner, sentence, evidence: evidenceOf(snapshot, topics) });
  }
  return found.sort((a, b) => b.strength - a.strength || CAUSE_CODES.indexOf(a.cause) - CAUSE_CODES.indexOf(b.cause));
}

/** True if we stopped asking them; false if nobody on our side is responsible. */
export function isNeglect(cause: Diagnosis | null): boolean {
  return cause?.sentence.code === 'cause.neglected-by-us';
}

/** A weaker cause does not explain a gate. */
const TELLING = 0.4;

/** The strongest cause that explains a gate, if any is strong enough. */
export function causeBehind(gate: GateCode, causes: readonly Diagnosis[]): Diagnosis | null {
  return causes.find(({ cause, strength }) => strength >= TELLING && GATES[gate].explainedBy.includes(cause)) ?? null;
}

/** Adds a cause to a sentence, as params with the prefix `because.`. */
export function because(sentence: Explanation, cause: Explanation | null): Explanation {
  if (!cause) return sentence;
  const params: Explanation['params'] = { ...sentence.params, because: cause.code };
  for (const [name, value] of Object.entries(cause.params)) params[`because.${name}`] = value;
  return explain(sentence.code, params);
}
