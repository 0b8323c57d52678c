import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import styles from './scorecards.module.css';

interface Place {
  pathname: string;
  search: object;
}

/** To another page or another scorecard; any other address leaves the editor as it stands. */
const isElsewhere = ({ current, next }: { current: Place; next: Place }): boolean =>
  current.pathname !== next.pathname || scorecardOf(current) !== scorecardOf(next);
const scorecardOf = ({ search }: Place): unknown => ('scorecard' in search ? search.scorecard : undefined);

/** Asks before unsaved changes are lost, even when the tab is closed. `save` resolves to true once they are stored. */
export function AskBeforeLeaving({ unsaved, save }: { unsaved: boolean; save: () => Promise<boolean> }) {
  const leaving = useBlocker({ shouldBlockFn: isElsewhere, enableBeforeUnload: true, disabled: !unsaved, withResolver: true });
  const [saving, setSaving] = useState(false);
  const saveAndLeave = async () => {
    setSaving(true);
    const stored = await save();
    setSaving(false);
    // What could not be stored is said on the page.
    if (stored) leaving.proceed?.();
    else leaving.reset?.();
  };
  return (
    <Modal opened={leaving.status === 'blocked'} onClose={() => leaving.reset?.()} size="md" withCloseButton={false}>
      <Modal.Title fw={600}>The draft is not saved</Modal.Title>
      <p className={styles.state}>Your changes exist only on this page. Saving keeps them as a draft, which does not score anyone.</p>
      <div className={styles.leaving}>
        <Button size="xs" data-autofocus disabled={saving} onClick={() => void saveAndLeave()}>
          Save the draft and leave
        </Button>
        <Button size="xs" variant="default" disabled={saving} onClick={() => leaving.proceed?.()}>
          Leave without saving
        </Button>
        <Button size="xs" variant="default" disabled={saving} onClick={() => leaving.reset?.()}>
          Stay
        </Button>
      </div>
    </Modal>
  );
}
