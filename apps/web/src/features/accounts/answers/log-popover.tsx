import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { signalKindsQuery } from '../../../api/signals';
import type { NamedPerson } from '../people/people.rules';
import { LogForm } from './log-form';
import { LOG_ANSWERS, LOG_LABELS, type LogKind } from './log-signal.rules';

interface Props {
  kind: LogKind;
  account: string;
  people: readonly NamedPerson[];
  main: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Two clicks: what it was, and how it went. */
export function LogPopover({ kind, account, people, main, open, onOpen }: Props) {
  const kinds = useQuery(signalKindsQuery);
  const schema = kinds.data?.get(LOG_ANSWERS[kind][0].kind);
  return (
    <Popover opened={open && schema !== undefined} onChange={onOpen} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button size="sm" {...(main ? {} : { variant: 'default' })} onClick={() => onOpen(!open)}>
          {LOG_LABELS[kind]}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {schema !== undefined && <LogForm kind={kind} account={account} people={people} schema={schema} onSent={() => onOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}
