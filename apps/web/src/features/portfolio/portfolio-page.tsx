import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { PORTFOLIO_PAGE, portfolioQuery } from '../../api/portfolio';
import { ErrorNote } from '../../ui/error-note';
import { useKeys } from '../../ui/keys';
import { NoClients } from './no-clients';
import { PortfolioHead } from './portfolio-head';
import { PortfolioSection } from './portfolio-section';
import { PortfolioSkeleton } from './portfolio-skeleton';
import { searchOf, sectionsOf } from './portfolio-view.rules';
import { StoppedSources } from './stopped-sources';
import styles from './portfolio.module.css';

const AddAccount = lazy(() => import('./add-account').then((module) => ({ default: module.AddAccount })));
const route = getRouteApi('/inside/');

export function PortfolioPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const search = searchOf(view);
  const portfolio = useInfiniteQuery(portfolioQuery(search));
  const [adding, setAdding] = useState(false);
  useKeys({ t: () => document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>('[data-tasks]')?.click() });

  const first = portfolio.data?.pages[0];
  if (portfolio.data === undefined || first === undefined) {
    return portfolio.isError ? (
      <ErrorNote what="The portfolio could not be loaded." failure={portfolio.error} retry={() => void portfolio.refetch()} />
    ) : (
      <PortfolioSkeleton />
    );
  }

  const sections = sectionsOf(portfolio.data.pages, search.sort);
  const shown = sections.reduce((sum, { items }) => sum + items.length, 0);
  const isEmpty = first.book.clients === 0 && first.scope === 'all' && search.csm === undefined;
  return (
    <>
      <title>Portfolio · Afterpilot</title>
      {isEmpty ? (
        <NoClients onAdd={() => setAdding(true)} />
      ) : (
        <>
          <StoppedSources />
          <PortfolioHead portfolio={first} view={view} onAdd={() => setAdding(true)} />
          {portfolio.isError && (
            <p role="status" className={styles.stale}>
              The server is not responding; these rows are from the last successful load.
            </p>
          )}
          <div className={portfolio.isPlaceholderData ? styles.old : undefined}>
            {sections.map((section) => (
              <PortfolioSection key={section.id} section={section} />
            ))}
          </div>
          {portfolio.hasNextPage && (
            <Button
              variant="default"
              size="xs"
              mt={8}
              loading={portfolio.isFetchingNextPage}
              onClick={() => void portfolio.fetchNextPage()}
            >
              Show {Math.min(PORTFOLIO_PAGE, first.summary.clients - shown)} more
            </Button>
          )}
          {sections.length === 0 && (
            <div className={styles.none}>
              <p>No client matches.</p>
              <Button variant="default" size="xs" onClick={() => void navigate({ to: '/', search: { whose: 'all' } })}>
                Show all clients
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
