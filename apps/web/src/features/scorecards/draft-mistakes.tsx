import type { Card } from '@app/scoring';
import { mistakesElsewhere, placesOf, type Mistake } from './card-edit.rules';
import styles from './scorecards.module.css';

interface Props {
  cards: readonly Card[];
  mistakes: readonly Mistake[];
  refusal: string;
}

/** The server's error, and mistakes without a field on the page. */
export function DraftMistakes({ cards, mistakes, refusal }: Props) {
  const count = mistakes.length;
  return (
    <div className={styles.mistakes} role="alert">
      <p>{count > 0 ? `${count} ${count === 1 ? 'field needs' : 'fields need'} correcting, marked below. Nothing was saved.` : refusal}</p>
      {mistakesElsewhere(mistakes, placesOf(cards)).map((one) => (
        <p key={one.pointer + one.detail}>
          {one.pointer} {one.detail}
        </p>
      ))}
    </div>
  );
}
