import type { Facts } from '../../facts/facts';
import type { Moment } from '../../vocabulary/vocabulary';
import type { Health, HealthChange } from '../health';
import { cardsAt, score, type ScoreOptions } from '../score';
import { explainChange } from './explain-change';

export interface FactsThen {
  facts: Facts;
  at: Moment;
}

/**
 * Why the health moved between two moments, each with the cards current then. Where another version or another card scores the pilot
 * now, the facts of then are scored by it too: that difference belongs to the scorecard, everything else to the measures.
 */
export function changeBetween(then: FactsThen, now: FactsThen, options: ScoreOptions): HealthChange {
  const [before, after] = [score(then.facts, then.at, options), score(now.facts, now.at, options)];
  const [oldCards, cards] = [cardsAt(options, then.at), cardsAt(options, now.at)];
  const byCards = (of: typeof cards): Health => score(then.facts, then.at, { ...options, cards: of, earlier: [] });
  const steps = oldCards === cards ? [] : [byCards(cards)];
  const card = cards.find(({ named }) => named === after.scorecard);
  if (card) steps.push(byCards([{ ...card, when: {} }]));
  return explainChange(before, after, { steps, cards });
}
