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

/** The first question stands below the sentence, so that no hint has to ask it too. */
export const asksFirst = ({ earlyRead, score }: HealthResponse): boolean => earlyRead || score === null;

/** What is known of it, in one line; the browser only counts what the API says. */
function knownWords(health: HealthResponse): string {
  if (!asksFirst(health)) return `${Math.round(health.coverage * 100)} % data coverage.`;
  if (!health.earlyRead) return 'Log the last call or email, add the pilot, or answer:';
  const { known, of } = basics(health);
  const read = known === 0 ? 'Early read: nothing recent is known.' : `Early read: ${known} of ${of} basics known.`;
  // The sentence above may already say how much is known.
  const said = health.sentence.code === 'health.early-read' ? [] : [read];
  const next = health.score === null ? ['A few answers will give it a score.'] : [];
  return [...said, ...next].join(' ');
}

/** One question at a time, the one that would firm the score most; the others on request. Each is answered where it stands. */
export function Questions({ health, people }: { health: HealthResponse; people: readonly NamedPerson[] }) {
  const [all, setAll] = useState(false);
  const open = asksFirst(health);
  const words = knownWords(health);
  if (health.missing.length === 0) return null;
  const shown = all ? health.missing : open ? health.missing.slice(0, 1) : [];
  const hidden = health.missing.length - shown.length;
  const pilot = health.pilots.length > 1 ? health.pilot : null;
  return (
    <div className={styles.questions}>
      {words !== '' && <p>{words}</p>}
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
