import { Button } from '@mantine/core';
import type { ScorecardResponse } from '@app/contracts';
import type { DraftEditing } from './use-draft';
import styles from './scorecards.module.css';

interface Props {
  scorecard: ScorecardResponse;
  /** The version on the page. */
  shown: number;
  isAdmin: boolean;
  editing: DraftEditing;
}

/** Which version this is, and what an administrator can do with it. */
export function ScorecardHead({ scorecard, shown, isAdmin, editing }: Props) {
  const { name, version, inForce, draft } = scorecard;
  const isCurrent = shown === version;
  return (
    <div className={styles.head}>
      <h1>Scorecards</h1>
      <p className={styles.state}>
        {editing.draft !== null
          ? `A draft of ${name}, not in use yet.`
          : `${name}, version ${shown}${isCurrent && inForce ? ', in use' : ''}.`}
      </p>
      <div className={styles.acts}>
        {editing.draft !== null ? (
          <DraftActions editing={editing} />
        ) : (
          isAdmin && (
            <Button size="xs" variant="default" onClick={() => void editing.begin()} disabled={editing.busy}>
              {draft !== null ? 'Continue the draft' : isCurrent ? 'Edit a draft' : 'Make this the draft'}
            </Button>
          )
        )}
      </div>
    </div>
  );
}

function DraftActions({ editing: { busy, showChanges, save, publish, discard } }: { editing: DraftEditing }) {
  return (
    <>
      <Button size="xs" variant="default" disabled={busy} onClick={() => void showChanges()}>
        What would change?
      </Button>
      <Button size="xs" variant="default" disabled={busy} onClick={() => void save()}>
        Save the draft
      </Button>
      <Button size="xs" disabled={busy} onClick={() => void publish()}>
        Publish
      </Button>
      <Button size="xs" variant="default" disabled={busy} onClick={() => void discard()}>
        Discard
      </Button>
    </>
  );
}
