import type { Instant } from '../../facts/snapshot';
import type { Explanation } from '../../vocabulary/explanation';
import { budgetSentence } from './budget.measure';

export function budgetMissedSentence(instant: Instant): Explanation {
  return { code: 'gate.budget-missed', params: budgetSentence(instant).params };
}
