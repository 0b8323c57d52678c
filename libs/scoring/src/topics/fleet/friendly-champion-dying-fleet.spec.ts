import { ClientStory } from '../../fixtures/client-story.fixture-spec';

describe('a friendly champion and a dying fleet', () => {
  const story = ClientStory.handedOver();
  story.fleet(-100, 160, (day) => ({ total: 300, reporting: day < 60 ? 297 : Math.max(60, 297 - (day - 60) * 6) }));
  story.every(7, -140, 160, (day) => story.exchange(day, 'farid'));
  story.every(45, 0, 160, (day) =>
    story.on(day, 'next-step.agreed', { what: 'Hall 2', dueOn: ClientStory.date(day + 50) }, { person: 'farid' }),
  );

  it('falls under 60 however much they talk', () => {
    expect(story.healthAt(59).band).toBe('thriving');
    const health = story.healthAt(105);
    expect(health.score).toBeLessThan(60);
    expect(health.sentence.code).toBe('gate.fleet-low');
    expect(health.gates[0]).toMatchObject({ gate: 'fleet-low', owner: 'vendor' });
    expect(story.healthAt(130).band).toBe('stalled');
  });
});
