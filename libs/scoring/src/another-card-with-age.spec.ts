import { ClientStory } from './client-story.fixture-spec';
import { explainChange } from './index';

describe('a pilot that comes of age', () => {
  const told = ClientStory.healthy(95).on(30, 'budget.changed', { state: 'refused' });
  const change = explainChange(told.healthAt(88), told.healthAt(92));
  const card = change.told.find(({ part }) => part === 'scorecard');

  it('is told from which day on what else counts, and what no longer does', () => {
    expect(card).toMatchObject({ owner: 'scorecard', sentence: { code: 'change.scorecard' } });
    expect(card?.sentence.params).toMatchObject({ from: 'hypercare-1', to: 'growing-1', fromDay: 90, gone: 'handover', measure: 'budget' });
    expect(String(card?.sentence.params.added).split(' ')).toEqual(expect.arrayContaining(['forward-step', 'budget']));
  });

  it('is not told that the client did it: what only the new card weighs has no part of its own', () => {
    expect(change.told.filter(({ parts }) => parts.includes('budget') || parts.includes('handover'))).toEqual([]);
  });
});

it('a pilot that reaches its plan is told so, and no day', () => {
  const told = ClientStory.healthy(150).on(120, 'pilot.described', { name: 'Plant 3', stage: 'steady' });
  const card = explainChange(told.healthAt(110), told.healthAt(130)).told.find(({ part }) => part === 'scorecard');
  expect(card?.sentence.params).toMatchObject({ from: 'growing-1', to: 'steady-1', atPlan: 1, gone: 'forward-step' });
  expect(Object.keys(card?.sentence.params ?? {})).toEqual(expect.not.arrayContaining(['fromDay', 'added']));
});
