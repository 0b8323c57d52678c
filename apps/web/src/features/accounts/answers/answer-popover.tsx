import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import type { Sentence } from '@app/contracts';
import { useId, useState, type FormEvent } from 'react';
import { logSignals, type NewSignal } from '../../../api/commands';
import { defer } from '../../../ui/deferred';
import { localDay, momentOnDay } from '../../../ui/format/moment';
import { newEventId } from '../../../ui/format/new-event-id';
import { useNow } from '../../../ui/format/now';
import { answerTo, lackOf, type AnswerField, type AnswerSignal, type Given } from './answers.rules';
import { lookAgain } from './look-again';
import type { NamedPerson } from '../people.rules';
import styles from '../account.module.css';

interface Props {
  account: string;
  /** Only where there are several. */
  pilot: string | null;
  question: Sentence;
  people: readonly NamedPerson[];
}

/** An open question with its answer: a few fields, and what is said becomes a signal. */
export function AnswerPopover({ account, pilot, question, people }: Props) {
  const now = useNow();
  const today = localDay(now);
  const list = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Given>({});
  const [lack, setLack] = useState<string | null>(null);
  const answer = answerTo(question.code);
  if (answer === null) return <strong>{question.text}</strong>;

  const given: Given = Object.fromEntries(
    answer.fields.flatMap((field) => {
      const value = (
        typed[field.name] ?? (field.type === 'past-date' ? today : field.type === 'choice' ? (field.choices?.[0]?.value ?? '') : '')
      ).trim();
      if (value === '') return [];
      const known = field.type === 'person' ? people.find((one) => one.name.toLowerCase() === value.toLowerCase()) : undefined;
      return [[field.name, known?.address ?? value]];
    }),
  );
  const send = (signals: readonly AnswerSignal[]) => {
    setOpen(false);
    setTyped({});
    const stated = signals.map(({ kind, data, person, on }): NewSignal => ({
      id: newEventId(),
      kind,
      account,
      source: 'screen',
      occurredAt: momentOnDay(on ?? today, Date.now()),
      ...(person === undefined ? {} : { person }),
      ...(pilot === null ? {} : { pilot }),
      data,
    }));
    defer(`Answered: ${question.text}`, { send: () => logSignals(stated).then(() => lookAgain(account)), undo: () => undefined });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = lackOf(answer, given);
    setLack(missing);
    if (missing === null) send(answer.signals(given, newEventId));
  };
  const field = (one: AnswerField) => {
    const set = (value: string) => setTyped({ ...typed, [one.name]: value });
    const label = one.optional === true ? `${one.label} (optional)` : one.label;
    if (one.type === 'choice') {
      return (
        <NativeSelect
          key={one.name}
          size="xs"
          label={label}
          value={given[one.name]}
          data={[...(one.choices ?? [])]}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    }
    return (
      <TextInput
        key={one.name}
        size="xs"
        label={label}
        type={one.type === 'date' || one.type === 'past-date' ? 'date' : 'text'}
        value={typed[one.name] ?? (one.type === 'past-date' ? today : '')}
        onChange={(event) => set(event.currentTarget.value)}
        {...(one.type === 'past-date' ? { max: today } : {})}
        {...(one.type === 'number' ? { inputMode: 'numeric' as const } : {})}
        {...(one.type === 'person' ? { list, placeholder: 'Name or email address' } : { maxLength: 200 })}
      />
    );
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.question} data-stop onClick={() => setOpen(!open)}>
          {question.text}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.log} onSubmit={submit} aria-label={question.text}>
          {answer.fields.map(field)}
          <datalist id={list}>
            {people.map((one) => (
              <option key={one.address} value={one.name} />
            ))}
          </datalist>
          {lack !== null && (
            <p role="alert" className={styles.lack}>
              {lack}
            </p>
          )}
          <div className={styles.answers}>
            <Button size="sm" type="submit">
              Answer
            </Button>
            {answer.nobody !== undefined && (
              <Button size="sm" variant="default" onClick={() => send(answer.nobody?.signals ?? [])}>
                {answer.nobody.label}
              </Button>
            )}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
