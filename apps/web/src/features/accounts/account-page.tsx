import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { accountQuery, healthQuery, peopleQuery, pilotsQuery } from '../../api/accounts';
import { accountTasksQuery } from '../../api/tasks';
import { ErrorNote } from '../../ui/error-note';
import { shownBand } from '../../ui/format/band';
import { useKeys } from '../../ui/keys';
import { AccountHead } from './account-head';
import { AccountSkeleton } from './account-skeleton';
import { CausesPanel } from './causes-panel';
import { FactsRow } from './facts-row';
import { History } from './history/history';
import { JudgementPanel } from './judgement/judgement-panel';
import { Measures } from './measures';
import { PeoplePanel } from './people/people-panel';
import { TasksPanel } from './tasks-panel';
import { Timeline } from './timeline/timeline';
import styles from './account.module.css';

const route = getRouteApi('/inside/accounts/$key');

export function AccountPage() {
  const { key } = route.useParams();
  const { log } = route.useSearch();
  const navigate = useNavigate();
  const account = useQuery(accountQuery(key));
  const health = useQuery({ ...healthQuery(key), refetchInterval: 60_000 });
  const pilots = useQuery(pilotsQuery(key));
  const tasks = useQuery(accountTasksQuery(key));
  const people = useQuery(peopleQuery(key));
  useKeys({ Escape: () => void navigate({ to: '/' }) });

  const failure = account.error ?? health.error;
  if (account.data === undefined || health.data === undefined) {
    return failure === null ? (
      <AccountSkeleton />
    ) : (
      <ErrorNote
        what="This client could not be loaded."
        failure={failure}
        retry={() => {
          void account.refetch();
          void health.refetch();
        }}
      />
    );
  }

  const isKnown = shownBand(health.data) !== 'unknown';
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {health.data.stopped.length > 0 && (
          <ul className={styles.stopped} aria-label="Data sources that stopped">
            {health.data.stopped.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <AccountHead
          account={account.data}
          health={health.data}
          tasks={tasks.data?.items ?? null}
          people={people.data ?? null}
          log={log ?? null}
          onLog={(open) =>
            void navigate({ to: '/accounts/$key', params: { key }, search: open === null ? {} : { log: open }, replace: true })
          }
        />
        <FactsRow account={account.data} health={health.data} pilots={pilots.data?.items ?? null} people={people.data ?? null} />
        <TasksPanel tasks={tasks.data?.items ?? null} failure={tasks.error} stopped={health.data.stopped.length > 0} />
        {isKnown && <CausesPanel account={key} causes={health.data.causes} />}
        {people.data !== undefined && <PeoplePanel account={key} people={people.data} />}
        {isKnown && (
          <>
            <JudgementPanel account={key} health={health.data} />
            <History account={account.data} health={health.data} />
            <Measures account={key} health={health.data} />
          </>
        )}
      </div>
      <Timeline account={key} />
    </div>
  );
}
