import { Button, Popover, TextInput } from '@mantine/core';
import type { SignalResponse } from '@app/contracts';
import { useState, type FormEvent } from 'react';
import { deleteSignal, logSignal } from '../../../api/commands';
import { defer } from '../../../ui/deferred';
import { localDay, momentOnDay } from '../../../ui/format/moment';
import { useNow } from '../../../ui/format/now';
import { lookAgain } from './look-again';
import { noteOf } from '../timeline/timeline.rules';
import account from '../account.module.css';
import styles from '../timeline/timeline.module.css';

/** Names stand in the answer where the ledger has addresses: whoever was named on the screen is the one attendee. */
function correctedData({ kind, data, personAddress }: SignalResponse, note: string): Record<string, unknown> {
  const { extra, attendees, ...rest } = data;
  const others =
    typeof extra === 'object' && extra !== null ? Object.fromEntries(Object.entries(extra).filter(([name]) => name !== 'note')) : {};
  const kept = note === '' ? others : { ...others, note };
  return {
    ...rest,
    ...(kind === 'meeting.held' && attendees !== undefined && personAddress !== null ? { attendees: [personAddress] } : {}),
    ...(Object.keys(kept).length === 0 ? {} : { extra: kept }),
  };
}

/** What was entered by hand can be corrected: the day, the note, or that it never happened. The score follows. */
export function CorrectSignal({ account: key, signal }: { account: string; signal: SignalResponse }) {
  const now = useNow();
  const was = localDay(Date.parse(signal.occurredAt));
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(was);
  const [note, setNote] = useState(noteOf(signal) ?? '');

  const remove = () => {
    setOpen(false);
    defer(`Deleted: ${signal.text}.`, { send: () => deleteSignal(signal.id).then(() => lookAgain(key)), undo: () => undefined });
  };
  const correct = (event: FormEvent) => {
    event.preventDefault();
    setOpen(false);
    const { sourceId } = signal;
    if (sourceId === null || day === '') return;
    defer(`Corrected: ${signal.text}.`, {
      send: () =>
        logSignal({
          id: sourceId,
          corrects: true,
          kind: signal.kind,
          account: key,
          source: 'screen',
          occurredAt: day === was ? signal.occurredAt : momentOnDay(day, Date.now()),
          ...(signal.pilot === null ? {} : { pilot: signal.pilot }),
          ...(signal.personAddress === null ? {} : { person: signal.personAddress }),
          data: correctedData(signal, note.trim()),
        }).then(() => lookAgain(key)),
      undo: () => undefined,
    });
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.correct} onClick={() => setOpen(!open)}>
          correct<span className="unseen">: {signal.text}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={account.log} onSubmit={correct} aria-label={`Correct: ${signal.text}`}>
          {signal.sourceId !== null && (
            <>
              <TextInput
                size="xs"
                type="date"
                label="When"
                max={localDay(now)}
                value={day}
                onChange={(event) => setDay(event.currentTarget.value)}
              />
              <TextInput size="xs" label="Note" maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            </>
          )}
          <div className={account.answers}>
            {signal.sourceId !== null && (
              <Button size="sm" type="submit">
                Correct
              </Button>
            )}
            <Button size="sm" variant="default" onClick={remove}>
              Delete: it never happened
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
