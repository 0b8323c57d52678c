import type { PeopleResponse } from '@app/contracts';
import type { StakeholderRole } from '@app/scoring';
import { Fragment, type ReactNode } from 'react';
import { Ago } from '../../../ui/ago';
import { ROLE_NAMES, roleOf } from './people.rules';
import { PersonName } from './person-name';
import styles from '../account.module.css';

export function Fact({ name, children, beside }: { name: string; children: ReactNode; beside?: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>
        {children}
        {beside !== undefined && <span className={styles.beside}>{beside}</span>}
      </dd>
    </div>
  );
}

/** The holders of a role; "nobody" with the date when it is known to be vacant, "not confirmed" when it was never mentioned. */
export function RoleFact({ role, people }: { role: StakeholderRole; people: PeopleResponse | null }) {
  const name = ROLE_NAMES[role];
  if (people === null) return <Fact name={name}> </Fact>;
  const known = roleOf(people, role);
  const since = known?.holders[0]?.since ?? known?.vacantSince ?? null;
  if (known === null || since === null) return <Fact name={name}>not confirmed</Fact>;
  return (
    <Fact
      name={name}
      beside={
        <>
          since <Ago at={since} as="day" />
        </>
      }
    >
      {known.holders.length === 0
        ? 'nobody'
        : known.holders.map(({ person, name, address }, index) => (
            <Fragment key={person}>
              {index > 0 && ', '}
              <PersonName name={name} address={address} />
            </Fragment>
          ))}
    </Fact>
  );
}
