import { Popover } from '@mantine/core';
import type { QuestionResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signalKindsQuery } from '../../../api/signals';
import { fieldsOf } from '../../../ui/schema-form/form-field.rules';
import { AnswerForm } from './answer-form';
import type { NamedPerson } from '../people/people.rules';
import styles from '../account.module.css';

interface Props {
  account: string;
  /** Only where there are several. */
  pilot: string | null;
  question: QuestionResponse;
  people: readonly NamedPerson[];
}

/** An open question with its answer: a few fields, and the answer becomes a signal. */
export function AnswerPopover({ account, pilot, question, people }: Props) {
  const kinds = useQuery(signalKindsQuery);
  const [open, setOpen] = useState(false);
  const { answer, text } = question;
  const schema = answer === null ? undefined : kinds.data?.get(answer.kind);
  if (answer === null || schema === undefined) return <strong>{text}</strong>;
  const fields = fieldsOf(schema, answer.fields);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.question} data-stop onClick={() => setOpen(!open)}>
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <AnswerForm asked={{ account, pilot, question: text, answer, fields, people }} onSent={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
