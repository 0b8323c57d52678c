import type { HealthResponse } from '@app/contracts';
import { useState } from 'react';
import { AnswerPopover } from './answer-popover';
import type { NamedPerson } from '../people/people.rules';
import styles from '../account.module.css';

/** Counts the groups of the card with any known measure. */
function basics({ groups }: HealthResponse): { known: number; of: number } {
  return {
    known: groups.filter((group) => group.measures.some((measure) => measure.known === 'fresh')).length,
    of: groups.length,
  };
}

/** One question at a time, the one that would firm the score most; the others on request. Each is answered where it stands. */
export function Questions({ health, people }: { health: HealthResponse; people: readonly NamedPerson[] }) {
  const [all, setAll] = useState(false);
  const open = health.earlyRead || health.score === null;
  if (health.missing.length === 0) return null;
  const { known, of } = basics(health);
  const shown = all ? health.missing : open ? health.missing.slice(0, 1) : [];
  const hidden = health.missing.length - shown.length;
  const pilot = health.pilots.length > 1 ? health.pilot : null;
  return (
    <div className={styles.questions}>
      <p>
        {health.score === null
          ? 'Log the last call or email, add the pilot, or answer:'
          : open
            ? `Early read: ${known} of ${of} basics known.`
            : `${Math.round(health.coverage * 100)} % data coverage.`}
      </p>
      {shown.length > 0 && (
        <ul>
          {shown.map((question) => (
            <li key={`${question.code}${question.text}`}>
              <AnswerPopover account={health.account} pilot={pilot} question={question} people={people} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" className={styles.link} aria-expanded={all} onClick={() => setAll(true)}>
          {shown.length === 0 ? `${hidden} open question${hidden === 1 ? '' : 's'}` : `${hidden} more`}
        </button>
      )}
    </div>
  );
}
