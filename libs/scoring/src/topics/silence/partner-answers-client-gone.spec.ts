import { ClientStory } from '../../fixtures/client-story.fixture-spec';

describe('the integrator answers and the client is gone', () => {
  const story = ClientStory.handedOver().fleet(-100, 160, () => ({ total: 300, reporting: 297 }));
  story.every(7, -140, 14, (day) => story.exchange(day, 'farid'));
  story.every(7, -100, 160, (day) => story.on(day, 'touchpoint.inbound', { side: 'partner' }, { person: 'jo' }));
  story.every(20, 30, 160, (day) => story.on(day, 'touchpoint.outbound', { channel: 'email' }));

  it('does not mask the client’s silence, and is the one to ask', () => {
    const health = story.healthAt(100);
    expect(health.silence).toMatchObject({ alarm: true, level: 'dark', lastBy: 'farid' });
    expect(health.score).toBeLessThan(60);
    expect(health.hint).toMatchObject({ code: 'hint.ask-partner', params: { person: 'jo' } });
  });
});
