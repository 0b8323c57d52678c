import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { meQuery } from '../../api/login';
import { portfolioQuery } from '../../api/portfolio';
import { BAND_WORDS } from '../../ui/format/band';
import { ErrorNote } from '../../ui/error-note';
import { useKeys } from '../../ui/keys';
import { NoClients } from './no-clients';
import { PortfolioHead } from './portfolio-head';
import { PortfolioRow } from './portfolio-row';
import { PortfolioSkeleton } from './portfolio-skeleton';
import { arrange, type Section } from './portfolio-view.rules';
import styles from './portfolio.module.css';

const AddAccount = lazy(() => import('./add-account').then((module) => ({ default: module.AddAccount })));
const route = getRouteApi('/inside/');
const AT_ONCE = 150;

function Rows({ section }: { section: Section }) {
  const [shown, setShown] = useState(AT_ONCE);
  const heading = section.id === 'need-you' ? 'need you' : section.id === 'sorted' ? 'sorted' : BAND_WORDS[section.id];
  return (
    <section aria-label={`${heading}, ${section.items.length}`}>
      <h2 className={styles.rule}>
        <span>
          {heading} ({section.items.length})
        </span>
      </h2>
      <ul>
        {section.items.slice(0, shown).map((item) => (
          <PortfolioRow key={item.account.id} item={item} />
        ))}
      </ul>
      {section.items.length > shown && (
        <Button variant="default" size="xs" mt={8} onClick={() => setShown(shown + AT_ONCE)}>
          Show {Math.min(AT_ONCE, section.items.length - shown)} more
        </Button>
      )}
    </section>
  );
}

export function PortfolioPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const { data: me } = useQuery(meQuery);
  const portfolio = useQuery(portfolioQuery);
  const [adding, setAdding] = useState(false);
  useKeys({ t: () => document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>('[data-tasks]')?.click() });

  if (portfolio.data === undefined) {
    return portfolio.isError ? (
      <ErrorNote what="The portfolio could not be loaded." failure={portfolio.error} retry={() => void portfolio.refetch()} />
    ) : (
      <PortfolioSkeleton />
    );
  }

  const { items, summary } = portfolio.data;
  const sections = arrange(items, view, me?.member ?? null);
  return (
    <>
      <title>Portfolio · Afterpilot</title>
      {items.length === 0 ? (
        <NoClients onAdd={() => setAdding(true)} />
      ) : (
        <>
          <PortfolioHead portfolio={portfolio.data} view={view} member={me?.member ?? null} onAdd={() => setAdding(true)} />
          {portfolio.isError && (
            <p role="status" className={styles.stale}>
              The server is not responding; these rows are from the last successful load.
            </p>
          )}
          {portfolio.isFetching && portfolio.data.nextCursor !== null && (
            <p role="status" className={styles.stale}>
              Here are the {items.length} clients who most need attention; the rest of {summary.clients} are loading.
            </p>
          )}
          {sections.map((section) => (
            <Rows key={section.id} section={section} />
          ))}
          {sections.length === 0 && (
            <div className={styles.none}>
              <p>No client matches.</p>
              <Button variant="default" size="xs" onClick={() => void navigate({ to: '/', search: { whose: 'all' } })}>
                Show all {items.length}
              </Button>
            </div>
          )}
        </>
      )}
      {adding && (
        <Suspense fallback={null}>
          <AddAccount onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
