import { Button, Skeleton, TextInput } from '@mantine/core';
import { areSameCards, type PreviewResponse, type ScorecardResponse } from '@app/contracts';
import type { Card } from '@app/scoring';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/client';
import {
  dropDraft,
  previewCards,
  publishDraft,
  scorecardVersionQuery,
  scorecardVersionsQuery,
  scorecardVocabularyQuery,
  writeDraft,
} from '../../api/scorecards';
import { meQuery } from '../../api/login';
import { queryClient } from '../../api/query-client';
import { Choice } from '../../ui/choice';
import { ErrorNote } from '../../ui/error-note';
import { cardTitle, mistakesAt, mistakesElsewhere, placesOf, setAt, type Mistake } from './card-edit.rules';
import { AskBeforeLeaving } from './ask-before-leaving';
import { CardView } from './card-view';
import { PreviewTable } from './preview-table';
import { Versions } from './versions';
import styles from './scorecards.module.css';

interface Written {
  cards: readonly Card[];
  note: string;
}

/** What stands on the page, and what of it the server has. */
interface Edited extends Written {
  saved: Written;
}

const isUnsaved = ({ cards, note, saved }: Edited): boolean => note.trim() !== saved.note.trim() || !areSameCards(cards, saved.cards);

/** One scorecard: its cards, and for administrators a draft of them with every mistake at its place. */
export function ScorecardEditor({ scorecard, first }: { scorecard: ScorecardResponse; first: string | null }) {
  const { key, revision, version, draft } = scorecard;
  const { data: me } = useQuery(meQuery);
  const versions = useQuery(scorecardVersionsQuery(key));
  const vocabulary = useQuery(scorecardVocabularyQuery);
  const [asked, setAsked] = useState<number | null>(null);
  const shown = asked ?? version ?? draft ?? 1;
  const stored = useQuery(scorecardVersionQuery(key, shown));
  const [edited, setEdited] = useState<Edited | null>(null);
  const [cardCode, setCardCode] = useState(first);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [preview, setPreview] = useState<PreviewResponse | null>(null);
  const [busy, setBusy] = useState(false);

  const cards = edited?.cards ?? stored.data?.cards;
  if (cards === undefined) {
    return stored.isError ? (
      <ErrorNote what="The scorecard could not be loaded." failure={stored.error} retry={() => void stored.refetch()} />
    ) : (
      <Skeleton height={320} my={24} />
    );
  }

  const isAdmin = me?.member?.role === 'admin';
  const index = Math.max(
    0,
    cards.findIndex((one) => one.code === cardCode),
  );
  const card = cards[index];
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['scorecards'] });
  /** Does something with the server, and answers whether it went well; what is found wrong goes to its places. */
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setMistakes([]);
    setRefusal(null);
    try {
      await work();
      return true;
    } catch (failure) {
      const errors = failure instanceof ApiError ? (failure.problem.errors ?? []) : [];
      setMistakes(errors.filter((one) => one.pointer.startsWith('/cards')));
      setRefusal(failure instanceof Error ? failure.message : 'Nothing was saved.');
      if (failure instanceof ApiError && failure.status === 409) await refresh();
      return false;
    } finally {
      setBusy(false);
    }
  };
  const begin = async () => {
    const from = draft === null ? stored.data : await queryClient.fetchQuery(scorecardVersionQuery(key, draft));
    const begun = { cards: from?.cards ?? cards, note: draft === null ? '' : (from?.note ?? '') };
    setEdited({ ...begun, saved: begun });
    setPreview(null);
  };
  const save = async () => {
    if (edited === null) return null;
    const note = edited.note.trim() === '' ? null : edited.note.trim();
    const written = await writeDraft(key, { cards: edited.cards, note, revision });
    setEdited((now) => now && { ...now, saved: { cards: edited.cards, note: edited.note } });
    await refresh();
    return written;
  };
  const publish = () =>
    act(async () => {
      // The server refuses these; asking first leaves no draft behind.
      const now = scorecard.inForce && version !== null ? await queryClient.fetchQuery(scorecardVersionQuery(key, version)) : null;
      if (now && edited && areSameCards(now.cards, edited.cards))
        throw new Error('These cards are already in use, so there is nothing to publish.');
      const written = await save();
      if (written === null) return;
      await publishDraft(key, { version: written.version, revision: written.revision, note: written.note });
      setEdited(null);
      setPreview(null);
      setAsked(null);
      await queryClient.invalidateQueries();
    });
  const discard = () =>
    act(async () => {
      if (draft !== null) await dropDraft(key, revision);
      setEdited(null);
      setPreview(null);
      setAsked(null);
      await refresh();
    });
  const elsewhere = mistakesElsewhere(mistakes, placesOf(cards));
  const isMistaken = (at: number) => mistakesAt(mistakes, ['cards', at], true).length > 0;

  return (
    <>
      <AskBeforeLeaving unsaved={edited !== null && isUnsaved(edited)} save={() => act(save)} />
      <div className={styles.head}>
        <h1>Scorecards</h1>
        <p className={styles.state}>
          {edited !== null
            ? `A draft of ${scorecard.name}, not in use yet.`
            : `${scorecard.name}, version ${shown}${shown === version && scorecard.inForce ? ', in use' : ''}.`}
        </p>
        <div className={styles.acts}>
          {edited === null && isAdmin && (
            <Button size="xs" variant="default" onClick={() => void act(begin)} disabled={busy}>
              {draft === null ? (shown === version ? 'Edit a draft' : 'Make this the draft') : 'Continue the draft'}
            </Button>
          )}
          {edited !== null && (
            <>
              <Button
                size="xs"
                variant="default"
                disabled={busy}
                onClick={() => void act(async () => setPreview(await previewCards(key, edited.cards)))}
              >
                What would change?
              </Button>
              <Button size="xs" variant="default" disabled={busy} onClick={() => void act(save)}>
                Save the draft
              </Button>
              <Button size="xs" disabled={busy} onClick={() => void publish()}>
                Publish
              </Button>
              <Button size="xs" variant="default" disabled={busy} onClick={() => void discard()}>
                Discard
              </Button>
            </>
          )}
        </div>
      </div>
      {refusal !== null && (
        <div className={styles.mistakes} role="alert">
          <p>
            {mistakes.length > 0
              ? `${mistakes.length} ${mistakes.length === 1 ? 'field needs' : 'fields need'} correcting, marked below. Nothing was saved.`
              : refusal}
          </p>
          {elsewhere.map((one) => (
            <p key={one.pointer + one.detail}>
              {one.pointer} {one.detail}
            </p>
          ))}
        </div>
      )}
      {preview !== null && <PreviewTable preview={preview} />}
      <div className={styles.columns}>
        <div>
          <div className={styles.bar}>
            <Choice
              label="Which card"
              value={card?.code ?? ''}
              onChange={setCardCode}
              choices={cards.map((one, at) => ({
                value: one.code,
                label: isMistaken(at) ? `${cardTitle(one)} (mistake)` : cardTitle(one),
              }))}
            />
            {edited !== null && (
              <TextInput
                size="xs"
                aria-label="Note"
                placeholder="What this version changes, and why"
                maxLength={1000}
                className={styles.note}
                value={edited.note}
                onChange={(event) => setEdited({ ...edited, note: event.currentTarget.value })}
              />
            )}
          </div>
          {card !== undefined && (
            <CardView
              card={card}
              index={index}
              meanings={new Map(vocabulary.data?.readings.map(({ reading, meaning }) => [reading, meaning]))}
              editing={
                edited === null
                  ? null
                  : {
                      draft: { cards: edited.cards },
                      mistakes,
                      onChange: (path, next) => setEdited({ ...edited, cards: setAt({ cards: edited.cards }, path, next).cards }),
                    }
              }
            />
          )}
        </div>
        <Versions
          versions={versions.data?.items ?? []}
          shown={edited !== null ? (draft ?? -1) : shown}
          locked={edited !== null}
          onShow={setAsked}
        />
      </div>
    </>
  );
}
