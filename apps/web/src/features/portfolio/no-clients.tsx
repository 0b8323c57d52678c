import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import empty from '../../ui/empty.module.css';
import { FIRST_LINES } from './first-lines';

/** The empty portfolio teaches the next step. */
export function NoClients({ onAdd }: { onAdd: () => void }) {
  return (
    <div className={empty.empty}>
      <h1 className={empty.title}>No clients yet. A mail log is enough to start.</h1>
      <p>Import one on the server: every client in it gets a score, a sentence and, if it went quiet, a task:</p>
      <code className={empty.command}>npm run cli -- import signals mails.ndjson --create-accounts</code>
      <p>
        From another machine add <code>--url</code> and <code>--key</code>, with a key from the{' '}
        <Link to="/settings" className={empty.link}>
          settings
        </Link>
        . Importing a file again is safe.
      </p>
      <Button onClick={onAdd}>Add a client by hand</Button>
      <h2 className={empty.subtitle}>What the file contains</h2>
      <p>One line per event, in any order. A fleet file and a list of clients are lines too:</p>
      {FIRST_LINES.map(({ what, line }) => (
        <figure key={what} className={empty.sample}>
          <figcaption>{what}</figcaption>
          <code className={empty.command}>
            {/* Broken where it is read, not within a date or a name. */}
            {line.split(/(?<=, )/).map((piece) => (
              <span key={piece} className={empty.unbroken}>
                {piece}
              </span>
            ))}
          </code>
        </figure>
      ))}
      <p>
        All kinds of signals, and how to send them over HTTP, are in the{' '}
        <a href="/docs" className={empty.link}>
          API documents
        </a>
        .
      </p>
    </div>
  );
}
