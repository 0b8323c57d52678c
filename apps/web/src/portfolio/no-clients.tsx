import { Button } from '@mantine/core';
import empty from '../look/empty.module.css';

/** The empty portfolio teaches the next step. */
export function NoClients({ onAdd }: { onAdd: () => void }) {
  return (
    <div className={empty.empty}>
      <h1 className={empty.title}>No clients yet. A mail log is enough to begin.</h1>
      <p>Import one and every client in it gets a score, a sentence and, where it went quiet, a task:</p>
      <code className={empty.command} tabIndex={0} role="region" aria-label="Command to import a mail log">
        npm run cli -- import signals mail.ndjson --create-accounts
      </code>
      <Button onClick={onAdd}>Add a client by hand</Button>
    </div>
  );
}
