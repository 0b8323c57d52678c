import { Popover } from '@mantine/core';
import type { SignalResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signalKindsQuery } from '../../../api/signals';
import { CorrectionForm } from './correction-form';
import styles from '../timeline/timeline.module.css';

/** An entry made by hand can be corrected by hand. The score follows. */
export function CorrectSignal({ account, signal }: { account: string; signal: SignalResponse }) {
  const kinds = useQuery(signalKindsQuery);
  const [open, setOpen] = useState(false);
  const schema = kinds.data?.get(signal.kind);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.correct} onClick={() => setOpen(!open)}>
          correct<span className="unseen">: {signal.text}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {schema !== undefined && <CorrectionForm account={account} signal={signal} schema={schema} onSent={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}
