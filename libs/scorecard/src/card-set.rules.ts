import { DomainError } from '@app/contracts';
import { type CardSet, type CardSetValidator } from '@app/scoring';

/** Returns a valid set of cards. Throws `invalid` with every mistake, each with its pointer into `{"cards": …}`. */
export function requireCardSet(cards: unknown, validator: CardSetValidator): CardSet {
  const set = { cards };
  const mistakes = validator.validate(set);
  const [first] = mistakes;
  if (!first) return set as CardSet;
  const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : '';
  throw new DomainError('invalid', `${first.pointer || 'The scorecard'} ${first.detail}${more}.`, mistakes);
}
