import { ClientStory } from '../../fixtures/client-story.fixture-spec';
import type { WhatIfPart } from './explain-what-if';
import { explainWhatIf, type PilotHealth, DEFAULT_CARDS, type VersionedCard } from '../../index';

/** The built-in cards where measures of one group count otherwise. */
function weighing(group: string, by: number): VersionedCard[] {
  return DEFAULT_CARDS.map((card) => ({
    ...card,
    groups: card.groups.map((each) => ({
      ...each,
      measures: each.measures.map((measure) => ({ ...measure, weight: each.group === group ? by * measure.weight : measure.weight })),
    })),
  }));
}

function gatesOf(story: ClientStory, before: VersionedCard[], after: VersionedCard[]): WhatIfPart | undefined {
  const [old, now] = [before, after].map((cards) => story.healthAt(120, { cards }).pilots[0]) as [PilotHealth, PilotHealth];
  return explainWhatIf(old, now).find(({ part }) => part === 'gates');
}

describe('what another card would change under a gate', () => {
  const story = ClientStory.healthy(60).on(61, 'stakeholder.vacated', { role: 'champion', reason: 'moved' }, { person: 'farid' });
  const heavy = weighing('engagement', 3);

  it('is less than its measures lose where a gate holds the score already', () => {
    const gates = gatesOf(story, DEFAULT_CARDS as VersionedCard[], heavy);
    expect(gates?.points).toBeGreaterThan(0);
    expect(gates?.sentence.params).toEqual({ held: expect.any(String), cap: expect.any(Number) });
  });

  it('is less than its measures gain where a gate would still hold the score', () => {
    const gates = gatesOf(story, heavy, DEFAULT_CARDS as VersionedCard[]);
    expect(gates?.points).toBeLessThan(0);
    expect(gates?.sentence.params).toEqual({ holds: expect.any(String), cap: expect.any(Number) });
  });

  it('names the gate that would open or close', () => {
    const without = DEFAULT_CARDS.map((card) => ({ ...card, gates: card.gates.filter(({ gate }) => gate !== 'champion-vacant') }));
    expect(gatesOf(story, without, DEFAULT_CARDS as VersionedCard[])?.sentence.params).toEqual({ opened: 'champion-vacant', cap: 49 });
    expect(gatesOf(story, DEFAULT_CARDS as VersionedCard[], without)?.sentence.params).toEqual({ closed: 'champion-vacant' });
  });
});
