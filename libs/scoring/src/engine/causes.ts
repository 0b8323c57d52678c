import type { GateCode } from '../cards/scorecard';
import { evidenceOf } from '../facts/evidence';
import type { Instant } from '../facts/snapshot';
import { CAUSE_FINDERS } from '../topics/cause-finders';
import { CAUSE_CODES, type CauseCode } from '../vocabulary/causes';
import type { Explanation } from '../vocabulary/explanation';
import type { Diagnosis } from './diagnosis';

/** Weaker hints are no diagnosis. */
const FAINT = 0.1;

/** All causes that the facts know of, strongest first. */
export function causesOf(instant: Instant): Diagnosis[] {
  const found: Diagnosis[] = [];
  for (const cause of CAUSE_CODES) {
    const finding = CAUSE_FINDERS[cause](instant);
    if (!finding || finding.strength < FAINT) continue;
    const { strength, owner, sentence, topics } = finding;
    found.push({ cause, strength: Math.min(1, strength), owner, sentence, evidence: evidenceOf(instant, topics) });
  }
  return found.sort((a, b) => b.strength - a.strength || CAUSE_CODES.indexOf(a.cause) - CAUSE_CODES.indexOf(b.cause));
}

const WHY_NOTHING_MOVES: readonly CauseCode[] = [
  'budget-window-missed',
  'no-budget',
  'politics',
  'data-governance',
  'integration',
  'promise-broken',
  'value-not-accepted',
  'no-charter',
  'no-owner',
  'champion-lost',
  'field-operations',
  'technical',
  'knowledge-lost',
  'neglected-by-us',
];

/** Which causes can stand behind a gate without saying the same thing twice. */
const EXPLAINED_BY: { [K in GateCode]: readonly CauseCode[] } = {
  dark: ['promise-broken', 'budget-window-missed', 'no-budget', 'value-not-accepted', 'politics', 'technical'],
  'nobody-asked': [],
  'owner-nobody': ['politics', 'no-charter', 'champion-lost'],
  'owner-never-asked': [],
  'champion-vacant': [],
  'no-forward-step': WHY_NOTHING_MOVES,
  'fleet-low': ['field-operations', 'knowledge-lost', 'promise-broken'],
  'never-handed-over': ['integration', 'data-governance', 'technical', 'no-charter', 'promise-broken', 'politics'],
  'handover-incomplete': ['integration', 'data-governance', 'technical', 'promise-broken', 'knowledge-lost', 'champion-lost'],
  'ticket-urgent': [],
  'promise-late': [],
  'budget-missed': ['politics', 'value-not-accepted', 'champion-lost'],
  'invoice-overdue': ['promise-broken', 'value-not-accepted', 'technical'],
  'notice-given': ['promise-broken', 'value-not-accepted', 'budget-window-missed', 'no-budget', 'technical', 'politics', 'neglected-by-us'],
};

/** That we stopped asking them, rather than that nobody of us is responsible. */
export function isNeglect(cause: Diagnosis | null): boolean {
  return cause?.sentence.code === 'cause.neglected-by-us';
}

/** A cause under this is no explanation of a gate. */
const TELLING = 0.4;

/** The strongest cause that explains a gate, if any is strong enough. */
export function causeBehind(gate: GateCode, causes: readonly Diagnosis[]): Diagnosis | null {
  return causes.find(({ cause, strength }) => strength >= TELLING && EXPLAINED_BY[gate].includes(cause)) ?? null;
}

/** A sentence with its cause: the words put one after the other. */
export function because(sentence: Explanation, cause: Explanation | null): Explanation {
  if (!cause) return sentence;
  const params: Explanation['params'] = { ...sentence.params, because: cause.code };
  for (const [name, value] of Object.entries(cause.params)) params[`because.${name}`] = value;
  return { code: sentence.code, params };
}
