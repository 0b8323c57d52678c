import { explain } from '../explanations/explain';
import { evidenceOf } from '../facts/evidence';
import { type CauseCode, CAUSES, CAUSE_CODES, GATES, type GateCode, TOPIC_OF_CAUSE } from '../topics/codes';
import { type Snapshot, viewOf } from '../topics/snapshot';
import type { Explanation, ExplanationCode } from '../explanations/explanation';
import { isStandstillRecorded } from '../topics/forward-step/forward-step.measure';
import type { Assessment } from './assess';
import type { Diagnosis } from './diagnosis';

/** Weaker causes are left out. */
const FAINT = 0.1;

/** All causes that the facts know of, strongest first. */
function causesOf(snapshot: Snapshot): Diagnosis[] {
  const found: Diagnosis[] = [];
  for (const cause of CAUSE_CODES) {
    const finding = CAUSES[cause](viewOf(snapshot, TOPIC_OF_CAUSE[cause]));
    if (!finding || finding.strength < FAINT) continue;
    const { strength, owner, sentence, topics, counted } = finding;
    found.push({ cause, strength: Math.min(1, strength), owner, sentence, evidence: evidenceOf(snapshot, topics, counted) });
  }
  return found.sort((a, b) => b.strength - a.strength || CAUSE_CODES.indexOf(a.cause) - CAUSE_CODES.indexOf(b.cause));
}

/** The causes beside a score. Without one, that nothing moves counts only where somebody said so: a single old order is enough for it. */
export function causesBeside({ snapshot, score }: Assessment): Diagnosis[] {
  const causes = causesOf(snapshot);
  return score === null && !isStandstillRecorded(snapshot) ? causes.filter(({ cause }) => cause !== 'nothing-moves') : causes;
}

/** True if we stopped asking them; false if nobody on our side is responsible. */
export function isNeglect(cause: Diagnosis | null): boolean {
  return cause?.sentence.code === 'cause.neglected-by-us';
}

/** Causes in the words of gates and measures. */
const TELLS: { readonly [C in ExplanationCode]?: readonly ExplanationCode[] } = {
  'gate.dark-without-decider': ['cause.champion-lost', 'cause.no-owner'],
  'gate.champion-vacant': ['cause.champion-lost'],
  'gate.champion-vacant-with-backup': ['cause.champion-lost'],
  'champion.vacant': ['cause.champion-lost'],
  'gate.owner-nobody': ['cause.no-owner'],
  'owner.nobody': ['cause.no-owner'],
  'gate.nobody-asked': ['cause.neglected-by-us'],
  'gate.csm-vacant': ['cause.nobody-responsible'],
  'gate.budget-missed': ['cause.budget-window-missed'],
  'budget.missed': ['cause.budget-window-missed'],
  'gate.fleet-low': ['cause.fleet-low'],
  'reporting.low': ['cause.fleet-low'],
  'gate.ticket-urgent': ['cause.ticket-open'],
  'gate.promise-late': ['cause.promise-late', 'cause.promise-broken'],
  'gate.promise-broken': ['cause.promise-broken'],
  'promises.late': ['cause.promise-late'],
  'promises.broken': ['cause.promise-broken'],
  'gate.partner-silent': ['cause.partner-gone'],
  'partner.quiet': ['cause.partner-gone'],
  'gate.contract-lapsed': ['cause.contract-lapsed'],
  'gate.no-forward-step': ['cause.nothing-moves'],
  'forward-step.none': ['cause.nothing-moves'],
  'gate.context-severe': ['cause.context'],
  'context.troubled': ['cause.context'],
  'decisions.refused': ['cause.decision-refused'],
  'knowledge.left': ['cause.knowledge-lost'],
  'knowledge.thin': ['cause.knowledge-thin'],
  'value.waiting': ['cause.value-not-accepted'],
  'alarms.ignored': ['cause.alarms-ignored'],
  'operations.by-others': ['cause.not-operated-by-client'],
};

/** A weaker cause does not explain a gate. */
const TELLING = 0.4;

/** The strongest cause that explains a gate, if any is strong enough. */
export function causeBehind(gate: GateCode, causes: readonly Diagnosis[]): Diagnosis | null {
  return causes.find(({ cause, strength }) => strength >= TELLING && GATES[gate].explainedBy.includes(cause)) ?? null;
}

/** The cause that a sentence gives after a gate's own words, or that the words of the gate or measure themselves are about. */
export function toldCause({ code, params }: Explanation, causes: readonly Diagnosis[]): CauseCode | null {
  const told = typeof params.because === 'string' ? [params.because] : (TELLS[code] ?? []);
  return causes.find(({ sentence }) => told.includes(sentence.code))?.cause ?? null;
}

/** Adds a cause to a sentence, as params with the prefix `because.`. */
export function because(sentence: Explanation, cause: Explanation | null): Explanation {
  if (!cause) return sentence;
  const params: Explanation['params'] = { ...sentence.params, because: cause.code };
  for (const [name, value] of Object.entries(cause.params)) params[`because.${name}`] = value;
  return explain(sentence.code, params);
}
