import { Button } from '@mantine/core';
import type { JsonSchema } from '@app/scoring';
import { logSignal } from '../../../api/signals';
import { defer } from '../../../ui/deferred';
import { newEventId } from '../../../ui/format/new-event-id';
import { fieldsOf } from '../../../ui/schema-form/form-field.rules';
import { SchemaFields } from '../../../ui/schema-form/schema-fields';
import { useSchemaForm } from '../../../ui/schema-form/use-schema-form';
import type { NamedPerson } from '../people/people.rules';
import { LOG_ANSWERS, LOG_FIELDS, LOG_LABELS, loggedSignal, type LogAnswer, type LogKind } from './log-signal.rules';
import { lookAgain } from './look-again';
import styles from '../account.module.css';

interface Props {
  kind: LogKind;
  account: string;
  people: readonly NamedPerson[];
  schema: JsonSchema;
  onSent: () => void;
}

/** The outcome is one click; person, date and note are prefilled or optional. */
export function LogForm({ kind, account, people, schema, onSent }: Props) {
  const form = useSchemaForm(fieldsOf(schema, LOG_FIELDS), people, { person: people[0]?.address ?? '' });
  const [first, second] = LOG_ANSWERS[kind];
  const log = (answer: LogAnswer) => {
    const given = form.take();
    if (given === null) return;
    const signal = loggedSignal(answer, given, { account, pilot: null, clock: form.clock, now: Date.now(), newId: newEventId });
    const name = people.find(({ address }) => address === given.person)?.name ?? given.person ?? 'someone there';
    onSent();
    defer(answer.done(name), { send: () => logSignal(signal).then(() => lookAgain(account)), undo: () => undefined });
  };
  return (
    <form
      className={styles.log}
      noValidate
      aria-label={LOG_LABELS[kind]}
      onSubmit={(event) => {
        event.preventDefault();
        log(first);
      }}
    >
      <SchemaFields form={form} />
      <div className={styles.answers}>
        <Button size="sm" type="submit" data-autofocus>
          {first.label}
        </Button>
        <Button size="sm" variant="default" onClick={() => log(second)}>
          {second.label}
        </Button>
      </div>
    </form>
  );
}
