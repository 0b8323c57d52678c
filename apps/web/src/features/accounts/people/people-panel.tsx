import type { PeopleResponse } from '@app/contracts';
import { useState } from 'react';
import { Duplicates } from './duplicates';
import { PersonLine } from './person-line';
import styles from './people.module.css';

const AT_FIRST = 6;

/** The people at the client, decision-makers first: their roles, and whether they still reply. */
export function PeoplePanel({ account, people: { people } }: { account: string; people: PeopleResponse }) {
  const [all, setAll] = useState(false);
  if (people.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, people.length - AT_FIRST);
  return (
    <section className={styles.panel} aria-label="People">
      <h2>People</h2>
      <ul>
        {people.slice(0, people.length - hidden).map((person) => (
          <PersonLine key={person.id} person={person} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {hidden} more
        </button>
      )}
      <Duplicates account={account} />
    </section>
  );
}
