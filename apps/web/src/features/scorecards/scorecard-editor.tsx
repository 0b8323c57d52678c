import { Skeleton } from '@mantine/core';
import type { ScorecardResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../../api/login';
import { scorecardVersionQuery, scorecardVersionsQuery, scorecardVocabularyQuery } from '../../api/scorecards';
import { ErrorNote } from '../../ui/error-note';
import { AskBeforeLeaving } from './ask-before-leaving';
import { CardChoice } from './card-choice';
import { CardView } from './card-view';
import { DraftMistakes } from './draft-mistakes';
import { isUnsaved } from './draft.rules';
import { PreviewTable } from './preview-table';
import { ScorecardHead } from './scorecard-head';
import { useDraft } from './use-draft';
import { Versions } from './versions';
import styles from './scorecards.module.css';

/** One scorecard: its cards, and for administrators a draft of them with each mistake next to its field. */
export function ScorecardEditor({ scorecard, first }: { scorecard: ScorecardResponse; first: string | null }) {
  const { key, version, draft: draftVersion } = scorecard;
  const { data: me } = useQuery(meQuery);
  const versions = useQuery(scorecardVersionsQuery(key));
  const vocabulary = useQuery(scorecardVocabularyQuery);
  const [asked, setAsked] = useState<number | null>(null);
  const shown = asked ?? version ?? draftVersion ?? 1;
  const stored = useQuery(scorecardVersionQuery(key, shown));
  const [cardCode, setCardCode] = useState(first);
  const editing = useDraft(scorecard, stored.data, () => setAsked(null));
  const { draft, mistakes, refusal, preview } = editing;

  const cards = draft?.cards ?? stored.data?.cards;
  if (cards === undefined) {
    return stored.isError ? (
      <ErrorNote what="The scorecard could not be loaded." failure={stored.error} retry={() => void stored.refetch()} />
    ) : (
      <Skeleton height={320} my={24} />
    );
  }
  const chosen = cards.findIndex((one) => one.code === cardCode);
  const index = Math.max(0, chosen);
  const card = cards[index];

  return (
    <>
      <AskBeforeLeaving unsaved={draft !== null && isUnsaved(draft)} save={editing.save} />
      <ScorecardHead scorecard={scorecard} shown={shown} isAdmin={me?.member?.role === 'admin'} editing={editing} />
      {refusal !== null && <DraftMistakes cards={cards} mistakes={mistakes} refusal={refusal} />}
      {preview !== null && <PreviewTable preview={preview} />}
      <div className={styles.columns}>
        <div>
          <CardChoice cards={cards} chosen={card} onChoose={setCardCode} editing={editing} />
          {card !== undefined && (
            <CardView
              card={card}
              index={index}
              meanings={new Map(vocabulary.data?.readings.map(({ reading, meaning }) => [reading, meaning]))}
              editing={draft === null ? null : { draft: { cards: draft.cards }, mistakes, onChange: editing.setPlace }}
            />
          )}
        </div>
        <Versions
          versions={versions.data?.items ?? []}
          shown={draft !== null ? (draftVersion ?? -1) : shown}
          locked={draft !== null}
          onShow={setAsked}
        />
      </div>
    </>
  );
}
