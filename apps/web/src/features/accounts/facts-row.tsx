import type { AccountResponse, HealthResponse, PeopleResponse, PilotResponse } from '@app/contracts';
import { Ago } from '../../ui/ago';
import { money } from '../../ui/format/money';
import { memberName } from '../../ui/format/member-name';
import { AddPilot } from './add-pilot';
import { cardName } from './card-name.rules';
import { MarkHandover } from './mark-handover';
import { Fact, RoleFact } from './people/role-fact';
import styles from './account.module.css';

interface Props {
  account: AccountResponse;
  health: HealthResponse;
  pilots: PilotResponse[] | null;
  people: PeopleResponse | null;
}

/** One row of facts: what anyone asks first. */
export function FactsRow({ account, health, pilots, people }: Props) {
  const value = money(account.annualValue, account.currency);
  const potential = money(account.potential, account.currency);
  const ae = account.ae === null ? 'no AE' : memberName(account.ae);
  return (
    <dl className={styles.facts}>
      <HandoverFact account={account.key} health={health} pilots={pilots} />
      <RoleFact role="system-owner" people={people} />
      <RoleFact role="champion" people={people} />
      <Fact name="Renewal" {...(account.renewsOn === null ? {} : { beside: <Ago at={account.renewsOn} /> })}>
        {account.renewsOn === null ? 'not known' : <Ago at={account.renewsOn} as="day" />}
      </Fact>
      <Fact name="Annual value" {...(potential === '' ? {} : { beside: `potential ${potential}` })}>
        {value === '' ? 'not known' : value}
      </Fact>
      <Fact name="Data coverage" beside={cardName(health.scorecard)}>
        {Math.round(health.coverage * 100)} %
      </Fact>
      <Fact name="CSM / AE" beside={ae}>
        {account.csm === null ? 'no CSM' : memberName(account.csm)}
      </Fact>
    </dl>
  );
}

function HandoverFact({ account, health, pilots }: { account: string; health: HealthResponse; pilots: PilotResponse[] | null }) {
  const pilot = pilots?.find((one) => one.key === health.pilot) ?? null;
  const days = health.daysSinceHandover;
  const beside =
    pilots?.length === 0 ? (
      <AddPilot account={account} />
    ) : pilot === null ? undefined : pilot.handedOverAt === null || pilot.handoverAssumed ? (
      <MarkHandover account={account} pilot={pilot} />
    ) : (
      <Ago at={pilot.handedOverAt} as="day" />
    );
  return (
    <Fact name="Handover" beside={beside}>
      {days === null ? 'not yet' : days < 0 ? `in ${-days} days` : `${days} days ago`}
      {health.handoverAssumed && ', assumed'}
    </Fact>
  );
}
