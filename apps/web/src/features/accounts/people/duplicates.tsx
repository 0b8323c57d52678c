import type { DuplicateResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerDuplicate, duplicatesQuery } from '../../../api/accounts';
import { queryClient } from '../../../api/query-client';
import { defer } from '../../../ui/deferred';
import { answeredInWords, lookAlikeInWords, openDuplicates, pairOf } from './duplicates.rules';
import styles from './people.module.css';

/** Pairs of people who look like one person: merge them, or say that they are two. */
export function Duplicates({ account }: { account: string }) {
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const duplicates = useQuery(duplicatesQuery(account));
  const open = openDuplicates(duplicates.data?.items ?? [], answered);
  if (open.length === 0) return null;

  const answer = (duplicate: DuplicateResponse, isSame: boolean) => {
    const pair = pairOf(duplicate);
    const { into, from } = duplicate;
    setAnswered([...answered, pair]);
    defer(answeredInWords(duplicate, isSame), {
      send: () =>
        answerDuplicate(account, { into: into.person, from: from.person, isSame }).then(() =>
          queryClient.invalidateQueries({ queryKey: ['account', account] }),
        ),
      undo: () => setAnswered((before) => before.filter((each) => each !== pair)),
    });
  };

  return (
    <ul className={styles.duplicates} aria-label="Possible duplicates">
      {open.map((duplicate) => (
        <li key={pairOf(duplicate)}>
          <span>{lookAlikeInWords(duplicate)}</span>
          <span className={styles.choices}>
            <button type="button" className={styles.link} onClick={() => answer(duplicate, true)}>
              Merge
            </button>
            <button type="button" className={styles.link} onClick={() => answer(duplicate, false)}>
              Different people
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
