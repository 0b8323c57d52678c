import { TextInput } from '@mantine/core';
import type { Card } from '@app/scoring';
import { Choice } from '../../ui/choice';
import { cardTitle, mistakesAt } from './card-edit.rules';
import type { DraftEditing } from './use-draft';
import styles from './scorecards.module.css';

interface Props {
  cards: readonly Card[];
  chosen: Card | undefined;
  onChoose: (code: string) => void;
  editing: DraftEditing;
}

/** Which card is shown, and in a draft the note of its version. */
export function CardChoice({ cards, chosen, onChoose, editing: { draft, mistakes, setNote } }: Props) {
  return (
    <div className={styles.bar}>
      <Choice
        label="Which card"
        value={chosen?.code ?? ''}
        onChange={onChoose}
        choices={cards.map((card, index) => ({
          value: card.code,
          label: mistakesAt(mistakes, ['cards', index], true).length > 0 ? `${cardTitle(card)} (mistake)` : cardTitle(card),
        }))}
      />
      {draft !== null && (
        <TextInput
          size="xs"
          aria-label="Note"
          placeholder="What this version changes, and why"
          maxLength={1000}
          className={styles.note}
          value={draft.note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
