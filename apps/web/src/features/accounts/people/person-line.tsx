import type { PersonResponse } from '@app/contracts';
import { useClock } from '../../../ui/format/clock';
import { formerRolesInWords, initialsOf, replyInWords, rolesInWords, useInWords } from './person-words.rules';
import { PersonName } from './person-name';
import styles from './people.module.css';

/** One person: name, roles now and before, the last reply and the last use. */
export function PersonLine({ person }: { person: PersonResponse }) {
  const clock = useClock();
  const { name, address, roles, hasLeft, isSilent } = person;
  const before = formerRolesInWords(person, clock);
  const use = useInWords(person, clock);
  return (
    <li className={styles.person} data-left={hasLeft || undefined}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(name ?? address)}
      </span>
      <div className={styles.who}>
        <span className={styles.name}>
          <PersonName name={name} address={address} />
        </span>
        {roles.length > 0 && <span>{rolesInWords(roles)}</span>}
        {before.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </div>
      <div className={styles.seen}>
        <span className={isSilent === true ? styles.quiet : undefined}>{replyInWords(person, clock)}</span>
        {use !== null && <span>{use}</span>}
      </div>
    </li>
  );
}
