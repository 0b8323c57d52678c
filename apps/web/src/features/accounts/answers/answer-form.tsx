import { Button } from '@mantine/core';
import { SchemaFields } from '../../../ui/schema-form/schema-fields';
import { useAnswer, type Asked } from './use-answer';
import styles from '../account.module.css';

/** The few fields that a question asks for. */
export function AnswerForm({ asked, onSent }: { asked: Asked; onSent: () => void }) {
  const { form, isAlsoTicked, tickAlso, submit, answerInstead } = useAnswer(asked, onSent);
  const { also, instead } = asked.answer;
  return (
    <form
      className={styles.log}
      noValidate
      aria-label={asked.question}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SchemaFields form={form} />
      {also !== null && (
        <label className={styles.person}>
          <input type="checkbox" checked={isAlsoTicked} onChange={(event) => tickAlso(event.currentTarget.checked)} />
          {also.label}
        </label>
      )}
      <div className={styles.answers}>
        <Button size="sm" type="submit">
          Answer
        </Button>
        {instead !== null && (
          <Button size="sm" variant="default" onClick={answerInstead}>
            {instead.label}
          </Button>
        )}
      </div>
    </form>
  );
}
