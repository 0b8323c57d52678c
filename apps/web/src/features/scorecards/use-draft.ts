import { areSameCards, type PreviewResponse, type ScorecardResponse, type ScorecardVersionResponse } from '@app/contracts';
import { useState } from 'react';
import { queryClient } from '../../api/query-client';
import { dropDraft, previewCards, publishDraft, scorecardVersionQuery, writeDraft } from '../../api/scorecards';
import { setAt, type Path } from './card-edit.rules';
import { newDraft, noteToSend, type Draft } from './draft.rules';
import { useAttempt } from './use-attempt';

const refresh = () => queryClient.invalidateQueries({ queryKey: ['scorecards'] });

/** The draft of a scorecard while it is edited: null until it is begun and after it is published or discarded. */
export function useDraft(scorecard: ScorecardResponse, shown: ScorecardVersionResponse | undefined, onClose: () => void) {
  const { key, revision, version, draft: draftVersion } = scorecard;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [preview, setPreview] = useState<PreviewResponse | null>(null);
  const { busy, mistakes, refusal, attempt } = useAttempt(refresh);

  const close = () => {
    setDraft(null);
    setPreview(null);
    onClose();
  };
  const begin = () =>
    attempt(async () => {
      const from = draftVersion === null ? shown : await queryClient.fetchQuery(scorecardVersionQuery(key, draftVersion));
      if (from === undefined) return;
      setDraft(newDraft(from.cards, draftVersion === null ? null : from.note));
      setPreview(null);
    });
  const write = async (written: Draft) => {
    const answer = await writeDraft(key, { cards: written.cards, note: noteToSend(written), revision });
    setDraft((now) => now && { ...now, saved: { cards: written.cards, note: written.note } });
    await refresh();
    return answer;
  };
  const save = () => attempt(async () => draft && (await write(draft)));
  const publish = () =>
    attempt(async () => {
      if (draft === null) return;
      // The server refuses these; asking first leaves no draft behind.
      const inUse = scorecard.inForce && version !== null ? await queryClient.fetchQuery(scorecardVersionQuery(key, version)) : null;
      if (inUse && areSameCards(inUse.cards, draft.cards))
        throw new Error('These cards are already in use, so there is nothing to publish.');
      const written = await write(draft);
      await publishDraft(key, { version: written.version, revision: written.revision, note: written.note });
      close();
      await queryClient.invalidateQueries();
    });
  const discard = () =>
    attempt(async () => {
      if (draftVersion !== null) await dropDraft(key, revision);
      close();
      await refresh();
    });
  const showChanges = () => attempt(async () => draft && setPreview(await previewCards(key, draft.cards)));
  const setNote = (note: string) => setDraft((now) => now && { ...now, note });
  const setPlace = (path: Path, next: unknown) =>
    setDraft((now) => now && { ...now, cards: setAt({ cards: now.cards }, path, next).cards });

  return { draft, preview, busy, mistakes, refusal, begin, save, publish, discard, showChanges, setNote, setPlace };
}

export type DraftEditing = ReturnType<typeof useDraft>;
