import type { PortfolioResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { meQuery } from '../../api/login';
import { openTasksQuery } from '../../api/tasks';
import { moneyAtStake } from '../../ui/format/money';
import { useClock } from '../../ui/format/clock';
import { tasksOf } from '../tasks/own-tasks.rules';
import { PortfolioFilters, type ViewChange } from './portfolio-filters';
import { PortfolioSearch } from './portfolio-search';
import type { PortfolioView } from './portfolio-view.rules';
import styles from './portfolio.module.css';

interface Props {
  portfolio: PortfolioResponse;
  view: PortfolioView;
  onAdd: () => void;
}

/** How many there are, how many need you, what is at stake; and how to filter the list. */
export function PortfolioHead({ portfolio, view, onAdd }: Props) {
  const navigate = useNavigate({ from: '/' });
  const change = (changed: ViewChange) =>
    void navigate({ to: '/', search: (now) => ({ ...now, find: undefined, ...changed }), replace: true });
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>Portfolio</h1>
      <Counts portfolio={portfolio} whose={view.whose ?? portfolio.scope} />
      <div className={styles.tools}>
        <PortfolioSearch q={view.q ?? ''} isWanted={view.find === true} onSearch={(q) => change({ q })} />
        <PortfolioFilters portfolio={portfolio} view={view} onChange={change} />
        <button type="button" className={styles.add} onClick={onAdd}>
          Add a client
        </button>
      </div>
    </div>
  );
}

function Counts({ portfolio: { book }, whose }: { portfolio: PortfolioResponse; whose: string }) {
  const { data: me } = useQuery(meQuery);
  const { data: tasks = [] } = useQuery(openTasksQuery);
  const { today } = useClock();
  const due = tasksOf(tasks, whose, me?.member ?? null).filter((task) => task.dueOn <= today).length;
  const stake = moneyAtStake(book.atStake);
  return (
    <p className={styles.counts}>
      {book.clients} client{book.clients === 1 ? '' : 's'} · <strong>{book.needYou} need you</strong>
      {stake !== '' && <> · {stake} at stake</>}
      {due > 0 && (
        <>
          {' · '}
          <Link to="/tasks" className={styles.due}>
            {due} task{due === 1 ? '' : 's'} due
          </Link>
        </>
      )}
    </p>
  );
}
