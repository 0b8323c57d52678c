import { BUILT_IN_CARDS } from '@app/scoring';
import { isUnsaved, newDraft, noteToSend } from './draft.rules';

const { cards } = BUILT_IN_CARDS;

describe('a draft', () => {
  it('is unsaved once its cards or its note differ from what the server has', () => {
    const draft = newDraft(cards, 'Fewer false alarms');
    expect(isUnsaved(draft)).toBe(false);
    expect(isUnsaved({ ...draft, note: 'Fewer false alarms ' })).toBe(false);
    expect(isUnsaved({ ...draft, note: 'Fewer alarms' })).toBe(true);
    expect(isUnsaved({ ...draft, cards: cards.slice(1) })).toBe(true);
  });

  it('sends no note that is only spaces', () => {
    expect(noteToSend(newDraft(cards, null))).toBeNull();
    expect(noteToSend({ ...newDraft(cards, null), note: '  ' })).toBeNull();
    expect(noteToSend({ ...newDraft(cards, null), note: ' Softer gates ' })).toBe('Softer gates');
  });
});
