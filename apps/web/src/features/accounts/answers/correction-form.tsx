import { Button } from '@mantine/core';
import type { SignalResponse } from '@app/contracts';
import type { JsonSchema } from '@app/scoring';
import { deleteSignal, logSignal } from '../../../api/signals';
import { defer } from '../../../ui/deferred';
import { useClock } from '../../../ui/format/clock';
import { isoDay } from '../../../ui/format/moment';
import { SchemaFields } from '../../../ui/schema-form/schema-fields';
import { useSchemaForm } from '../../../ui/schema-form/use-schema-form';
import { correctedData, correctionFields, typedBefore } from './correction.rules';
import { lookAgain } from './look-again';
import styles from '../account.module.css';

interface Props {
  account: string;
  signal: SignalResponse;
  schema: JsonSchema;
  onSent: () => void;
}

/** Changes an entry, or deletes it. One without an id of its source can only be deleted. */
export function CorrectionForm({ account, signal, schema, onSent }: Props) {
  const { sourceId } = signal;
  const fields = sourceId === null ? [] : correctionFields(signal, schema);
  const clock = useClock();
  const form = useSchemaForm(fields, [], typedBefore(signal, fields, clock));
  const remove = () => {
    onSent();
    defer(`Deleted: ${signal.text}.`, { send: () => deleteSignal(signal.id).then(() => lookAgain(account)), undo: () => undefined });
  };
  const correct = () => {
    const given = form.take();
    if (given === null || sourceId === null) return;
    onSent();
    const isSameDay = given.occurredOn === null || given.occurredOn === isoDay(clock.at(signal.occurredAt));
    const corrected = {
      id: sourceId,
      corrects: true as const,
      kind: signal.kind,
      account,
      source: 'screen' as const,
      occurredAt: isSameDay ? signal.occurredAt : clock.momentOn(given.occurredOn ?? '', Date.now()),
      ...(signal.pilot === null ? {} : { pilot: signal.pilot }),
      ...(signal.personAddress === null ? {} : { person: signal.personAddress }),
      data: correctedData(signal, fields, given),
    };
    defer(`Corrected: ${signal.text}.`, { send: () => logSignal(corrected).then(() => lookAgain(account)), undo: () => undefined });
  };

  return (
    <form
      className={styles.log}
      noValidate
      aria-label={`Correct: ${signal.text}`}
      onSubmit={(event) => {
        event.preventDefault();
        correct();
      }}
    >
      <SchemaFields form={form} />
      <div className={styles.answers}>
        {sourceId !== null && (
          <Button size="sm" type="submit">
            Correct
          </Button>
        )}
        <Button size="sm" variant="default" onClick={remove}>
          Delete: it never happened
        </Button>
      </div>
    </form>
  );
}
