import { ClientStory } from '../../fixtures/client-story.fixture-spec';

const gateAt = (story: ClientStory, day: number): unknown => story.healthAt(day).gates.find(({ gate }) => gate === 'csm-vacant');

it('caps the score a month after nobody of ours is responsible, as our doing, until somebody is named', () => {
  const story = ClientStory.healthy(200).on(20, 'owner.changed', { role: 'csm', from: 'Lena' });
  story.on(40, 'owner.changed', { role: 'engineer', to: 'Omar' }).on(150, 'owner.changed', { role: 'csm', to: 'Omar' });
  expect(gateAt(story, 45)).toBeUndefined();
  expect(gateAt(story, 60)).toMatchObject({ cap: 69, owner: 'vendor', sentence: { params: { since: ClientStory.date(20) } } });
  expect(gateAt(story, 120)).toMatchObject({ cap: 59 });
  expect(story.healthAt(60).hint?.code).toBe('hint.name-csm');
  expect(gateAt(story, 151)).toBeUndefined();
});

it('says nothing where nobody was ever recorded', () => {
  expect(gateAt(ClientStory.healthy(100), 100)).toBeUndefined();
});
