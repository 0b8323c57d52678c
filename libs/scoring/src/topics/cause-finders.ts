import type { Instant } from '../facts/snapshot';
import type { CauseCode } from '../vocabulary/causes';
import { budgetWindowMissed, noBudget } from './budget/budget.cause';
import type { Finding } from './cause';
import { championLost } from './champion/champion.cause';
import { nothingMoves } from './forward-step/forward-step.cause';
import { knowledgeLost } from './knowledge/knowledge.cause';
import { neglectedByUs } from './staff/staff.cause';
import { fieldOperations } from './operations/field-operations.cause';
import { noOwner } from './owner/owner.cause';
import { promiseBroken } from './promises/promises.cause';
import { unready } from './readiness/readiness.cause';
import { technical } from './support/technical.cause';
import { valueNotAccepted } from './value/value.cause';

export const CAUSE_FINDERS: { [K in CauseCode]: (instant: Instant) => Finding | null } = {
  'champion-lost': championLost,
  'no-owner': noOwner,
  'no-budget': noBudget,
  'budget-window-missed': budgetWindowMissed,
  politics: unready('politics', 'cause.politics'),
  'data-governance': unready('data-governance', 'cause.data-governance'),
  integration: unready('integration', 'cause.integration'),
  'promise-broken': promiseBroken,
  'knowledge-lost': knowledgeLost,
  'value-not-accepted': valueNotAccepted,
  'nothing-moves': nothingMoves,
  'field-operations': fieldOperations,
  technical,
  'neglected-by-us': neglectedByUs,
  'no-charter': unready('charter', 'cause.no-charter'),
};
