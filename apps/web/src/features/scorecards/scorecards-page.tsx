import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { scorecardsQuery } from '../../api/scorecards';
import { ErrorNote } from '../../ui/error-note';
import { ScorecardEditor } from './scorecard-editor';
import styles from './scorecards.module.css';

const route = getRouteApi('/inside/scorecards');

/** The published cards, the draft, and a preview of the draft. */
export function ScorecardsPage() {
  const { card, scorecard: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const scorecards = useQuery(scorecardsQuery);
  if (scorecards.data === undefined) {
    return scorecards.isError ? (
      <ErrorNote what="The scorecards could not be loaded." failure={scorecards.error} retry={() => void scorecards.refetch()} />
    ) : (
      <div role="status" aria-label="The scorecards are loading">
        <Skeleton height={24} width={180} my={8} />
        <Skeleton height={320} my={24} />
      </div>
    );
  }
  const { items } = scorecards.data;
  const inForce = items.find((one) => one.inForce) ?? items[0];
  const scorecard = items.find((one) => one.key === chosen) ?? inForce;
  return (
    <div className={styles.page}>
      <title>Scorecards · Afterpilot</title>
      {items.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label="Which scorecard"
          w={240}
          mb={8}
          value={scorecard?.key}
          onChange={(event) => void navigate({ search: { scorecard: event.currentTarget.value } })}
          data={items.map((one) => ({ value: one.key, label: one.inForce ? `${one.name} (in use)` : one.name }))}
        />
      )}
      {scorecard !== undefined && <ScorecardEditor key={scorecard.key} scorecard={scorecard} first={card ?? null} />}
    </div>
  );
}
