import { Button, Popover } from '@mantine/core';
import type { PilotResponse } from '@app/contracts';
import { useState } from 'react';
import { handOver } from '../../api/accounts';
import { queryClient } from '../../api/query-client';
import { DateField } from '../../ui/date-field/date-field';
import { defer } from '../../ui/deferred';
import { useClock } from '../../ui/format/clock';
import { isoDay } from '../../ui/format/moment';
import styles from './account.module.css';

/** Starts the clock that matters: one date. */
export function MarkHandover({ account, pilot }: { account: string; pilot: PilotResponse }) {
  const clock = useClock();
  const { today } = clock;
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const chosen = day ?? (pilot.handedOverAt === null ? today : isoDay(clock.at(pilot.handedOverAt)));

  const mark = () => {
    setOpen(false);
    const handedOverAt = clock.momentOn(chosen, Date.now());
    defer(`${pilot.name} is recorded as handed over.`, {
      send: () => handOver(pilot.id, { handedOverAt }).then(() => queryClient.invalidateQueries({ queryKey: ['account', account] })),
      undo: () => undefined,
    });
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={280} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.link} onClick={() => setOpen(!open)}>
          {pilot.handoverAssumed ? 'enter the date' : 'record the handover'}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.log}>
          <DateField label={`The client accepted ${pilot.name} on`} max={today} value={chosen} onChange={setDay} />
          <Button size="sm" onClick={mark}>
            Record the handover
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
