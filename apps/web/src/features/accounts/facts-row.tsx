import type { AccountResponse, HealthResponse, PilotResponse, SignalResponse } from '@app/contracts';
import { Fragment, type ReactNode } from 'react';
import { Ago } from '../../ui/ago';
import { money } from '../../ui/format/money';
import { AddPilot } from './add-pilot';
import { MarkHandover } from './mark-handover';
import { ROLE_WORDS, rolesNow, type RoleNow } from './people.rules';
import styles from './account.module.css';

function Fact({ name, children, beside }: { name: string; children: ReactNode; beside?: ReactNode }) {
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

function Role({ role, roles }: { role: RoleNow['role']; roles: readonly RoleNow[] | null }) {
  const now = roles?.find((one) => one.role === role);
  const holder = now?.holders[0];
  if (roles === null) return <Fact name={ROLE_WORDS[role]}> </Fact>;
  if (holder !== undefined) {
    return (
      <Fact
        name={ROLE_WORDS[role]}
        beside={
          <>
            since <Ago at={holder.since} as="day" />
          </>
        }
      >
        {now?.holders.map((one, index) => (
          <Fragment key={one.person}>
            {index > 0 && ', '}
            {one.address?.includes('@') === true ? (
              <a href={`mailto:${one.address}`} className={styles.mail} title={`Write to ${one.address}`}>
                {one.person}
              </a>
            ) : (
              one.person
            )}
          </Fragment>
        ))}
      </Fact>
    );
  }
  if (now !== undefined && now.vacantSince !== null) {
    return (
      <Fact
        name={ROLE_WORDS[role]}
        beside={
          <>
            since <Ago at={now.vacantSince} as="day" />
          </>
        }
      >
        nobody
      </Fact>
    );
  }
  return <Fact name={ROLE_WORDS[role]}>not asked</Fact>;
}

interface Props {
  account: AccountResponse;
  health: HealthResponse;
  pilots: PilotResponse[] | null;
  signals: readonly SignalResponse[] | null;
}

/** One row of facts: what anyone asks first. */
export function FactsRow({ account, health, pilots, signals }: Props) {
  const roles = signals === null ? null : rolesNow(signals);
  const pilot = pilots?.find((one) => one.key === health.pilot) ?? null;
  const days = health.daysSinceHandover;
  const value = money(account.annualValue, account.currency);
  const potential = money(account.potential, account.currency);
  return (
    <dl className={styles.facts}>
      <Fact
        name="Handover"
        beside={
          pilot !== null && (pilot.handedOverAt === null || pilot.handoverAssumed) ? (
            <MarkHandover account={account.key} pilot={pilot} />
          ) : pilots?.length === 0 ? (
            <AddPilot account={account.key} />
          ) : pilot !== null && pilot.handedOverAt !== null ? (
            <Ago at={pilot.handedOverAt} as="day" />
          ) : undefined
        }
      >
        {days === null ? 'not yet' : days < 0 ? `in ${-days} days` : `${days} days ago`}
        {health.handoverAssumed && ', assumed'}
      </Fact>
      <Role role="system-owner" roles={roles} />
      <Role role="champion" roles={roles} />
      <Fact name="Renewal" {...(account.renewsOn === null ? {} : { beside: <Ago at={account.renewsOn} /> })}>
        {account.renewsOn === null ? 'not known' : <Ago at={account.renewsOn} as="day" />}
      </Fact>
      <Fact name="Value a year" {...(potential === '' ? {} : { beside: `could be ${potential}` })}>
        {value === '' ? 'not known' : value}
      </Fact>
      <Fact name="Known" beside={health.scorecard}>
        {Math.round(health.coverage * 100)} % of the card
      </Fact>
      <Fact name="Ours" {...(account.ae === null ? {} : { beside: `AE ${account.ae.split('@')[0]}` })}>
        {account.csm === null ? 'no CSM' : account.csm.split('@')[0]}
      </Fact>
    </dl>
  );
}
