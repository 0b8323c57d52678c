import fc from 'fast-check';
import { ClientStory } from '../fixtures/client-story.fixture-spec';
import { changeBetween, emptyFacts, fold, type Facts, type HealthChange, type Signal } from '../index';
import { endOf, randomHistory } from '../fixtures/random-signals.fixture-spec';

function factsOf(signals: readonly Signal[], end: number): Facts {
  return fold(
    emptyFacts(),
    signals.filter((signal) => signal.occurredAt < end),
  );
}

function changeOf(story: ClientStory, from: number, to: number): HealthChange {
  const at = (day: number): { facts: Facts; at: number } => {
    const end = ClientStory.end(day);
    return { facts: factsOf(story.sorted(), end), at: end };
  };
  return changeBetween(at(from), at(to), {});
}

describe('a pilot that comes of age', () => {
  const story = ClientStory.healthy(95).on(30, 'budget.changed', { state: 'none' });
  const change = changeOf(story, 88, 92);
  const card = change.told.find(({ part }) => part === 'scorecard');

  it('is explained by its first day, what now counts, and what no longer does', () => {
    expect(card).toMatchObject({ owner: 'scorecard', sentence: { code: 'change.scorecard' } });
    expect(card?.sentence.params).toMatchObject({ from: 'hypercare-1', to: 'growing-1', fromDay: 90, gone: 'handover', measure: 'budget' });
    expect(String(card?.sentence.params.added).split(' ')).toEqual(expect.arrayContaining(['forward-step', 'budget']));
  });

  it('is not blamed on the client: a measure that only the new card weighs has no part of its own', () => {
    expect(change.told.filter(({ parts }) => parts.includes('budget') || parts.includes('handover'))).toEqual([]);
  });
});

describe('what happened while a pilot came of age', () => {
  const story = ClientStory.healthy(95).on(30, 'budget.changed', { state: 'requested', windowClosesOn: ClientStory.date(300) });
  story.on(130, 'budget.changed', { state: 'refused' });
  const change = changeOf(story, 80, 140);
  const pointsOf = (part: string): number => change.told.find(({ parts }) => parts.includes(part))?.points ?? 0;

  it('is reported separately: the scorecard only gets the points that it moved itself', () => {
    expect(change.told.find(({ parts }) => parts.includes('budget'))).toMatchObject({
      owner: 'client',
      sentence: { code: 'budget.refused' },
    });
    expect(pointsOf('budget')).toBeLessThan(-3);
    expect(Math.abs(pointsOf('scorecard'))).toBeLessThan(3);
  });
});

it('a pilot that reaches its plan is explained by the plan, not by a day', () => {
  const story = ClientStory.healthy(150)
    .on(60, 'ticket.opened', { ticket: 't-1', urgency: 'high' })
    .on(120, 'pilot.described', { name: 'Plant 3', stage: 'steady' });
  const card = changeOf(story, 110, 130).parts.find(({ part }) => part === 'scorecard');
  expect(card?.sentence.params).toMatchObject({ from: 'growing-1', to: 'steady-1', atPlan: 1, gone: 'forward-step' });
  expect(Object.keys(card?.sentence.params ?? {})).toEqual(expect.not.arrayContaining(['fromDay', 'added']));
});

it('whatever happened, the parts add up to the change', () => {
  const day = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(randomHistory(), day, day, (history, one, other) => {
      const at = (end: number): { facts: Facts; at: number } => ({ facts: factsOf(history, end), at: end });
      const change = changeBetween(at(endOf(Math.min(one, other))), at(endOf(Math.max(one, other))), {});
      if (change.change === null) return;
      const sum = (parts: readonly { points: number }[]): number => parts.reduce((total, { points }) => total + points, 0);
      expect(Math.abs(sum(change.parts) - change.change)).toBeLessThan(1e-9);
      expect(Math.abs(sum(change.told) - change.change)).toBeLessThan(1e-9);
    }),
    { numRuns: 200 },
  );
});
