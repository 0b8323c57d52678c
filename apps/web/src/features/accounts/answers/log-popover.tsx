import { Button, Popover, TextInput } from '@mantine/core';
import type { AccountResponse } from '@app/contracts';
import { useState } from 'react';
import { logSignal } from '../../../api/signals';
import { defer } from '../../../ui/deferred';
import { newEventId } from '../../../ui/format/new-event-id';
import { LOG_ANSWERS, LOG_LABELS, type LogAnswer, type LogKind } from './log-signal.rules';
import { lookAgain } from './look-again';
import type { NamedPerson } from '../people/people.rules';
import styles from '../account.module.css';

interface Props {
  kind: LogKind;
  account: AccountResponse;
  people: readonly NamedPerson[];
  main: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Two clicks: what it was, and how it went. Who and a note are there, and optional. */
export function LogPopover({ kind, account, people, main, open, onOpen }: Props) {
  const [person, setPerson] = useState<NamedPerson | null | undefined>(undefined);
  const [note, setNote] = useState('');
  const chosen = person === undefined ? (people[0] ?? null) : person;

  const log = (answer: LogAnswer) => {
    const entry = { account: account.key, id: newEventId(), occurredAt: new Date().toISOString(), person: chosen?.address ?? null, note };
    onOpen(false);
    setNote('');
    defer(answer.done(chosen?.name ?? null), {
      send: () => logSignal(answer.signal(entry)).then(() => lookAgain(account.key)),
      undo: () => undefined,
    });
  };

  return (
    <Popover opened={open} onChange={onOpen} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button size="sm" {...(main ? {} : { variant: 'default' })} onClick={() => onOpen(!open)}>
          {LOG_LABELS[kind]}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.log}>
          <fieldset className={styles.people}>
            <legend>With</legend>
            {[...people, null].map((one) => (
              <label key={one?.address ?? ''} className={styles.person}>
                <input type="radio" name={`with-${kind}`} checked={chosen?.address === one?.address} onChange={() => setPerson(one)} />
                <span title={one?.address}>{one?.name ?? 'someone else'}</span>
              </label>
            ))}
          </fieldset>
          <TextInput
            size="xs"
            aria-label="Note"
            placeholder="Note (optional)"
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={styles.answers}>
            {LOG_ANSWERS[kind].map((answer, index) => (
              <Button
                key={answer.label}
                size="sm"
                {...(index === 0 ? { 'data-autofocus': true } : { variant: 'default' })}
                onClick={() => log(answer)}
              >
                {answer.label}
              </Button>
            ))}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
