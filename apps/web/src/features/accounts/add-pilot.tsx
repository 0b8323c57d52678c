import { Button, Popover, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { addPilot } from '../../api/accounts';
import { queryClient } from '../../api/query-client';
import { keyFrom } from '../../ui/format/key-from';
import styles from './account.module.css';

/** A pilot needs a name; how many devices are planned lets the fleet be judged. */
export function AddPilot({ account }: { account: string }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [devices, setDevices] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const plannedDevices = devices === '' ? undefined : Number(devices);
    try {
      await addPilot(account, { key: keyFrom(name), name: name.trim(), ...(plannedDevices === undefined ? {} : { plannedDevices }) });
      setOpen(false);
      await queryClient.invalidateQueries({ queryKey: ['account', account] });
    } catch (failure) {
      setRefusal(failure instanceof Error ? failure.message : 'Not saved.');
    }
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={280} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.link} onClick={() => setOpen(!open)}>
          add the pilot
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.log} onSubmit={(event) => void save(event)}>
          <TextInput
            label="Name"
            size="sm"
            required
            withAsterisk={false}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={refusal}
          />
          <TextInput
            label="Planned devices"
            description="Optional"
            size="sm"
            inputMode="numeric"
            pattern="[0-9]*"
            value={devices}
            onChange={(event) => setDevices(event.currentTarget.value.replace(/\D/g, ''))}
          />
          <Button size="sm" type="submit" disabled={keyFrom(name) === ''}>
            Add the pilot
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
