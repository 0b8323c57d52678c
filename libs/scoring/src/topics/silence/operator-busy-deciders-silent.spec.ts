import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function story(): ClientStory {
  const told = ClientStory.handedOver().fleet(-100, 150, () => ({ total: 400, reporting: 396 }));
  told.every(7, -140, 21, (day) => told.exchange(day, 'farid'));
  told.every(2, -60, 150, (day) => told.on(day, 'touchpoint.inbound', { channel: 'email' }, { person: 'nurul' }));
  told.every(1, -60, 150, (day) => told.on(day, 'user.active', { via: 'portal' }, { person: 'nurul' }));
  told.every(21, 40, 150, (day) => told.on(day, 'touchpoint.outbound', { channel: 'email' }, { person: 'farid' }));
  return told;
}

describe('an operator writes daily while the decision-makers are silent', () => {
  it('does not mask the silence: the deciders have a clock of their own', () => {
    const { silence } = story().healthAt(120);
    expect(silence).toMatchObject({ clock: 'deciders', standsIn: false, lastBy: 'farid', alarm: true, corroboratedBy: ['unanswered-ask'] });
    expect(silence?.risk).toBeGreaterThan(0.7);
  });

  it('is at risk and names the operator as the one to ask', () => {
    const health = story().healthAt(120);
    expect(health.score).toBeLessThan(60);
    expect(health.sentence.code).toBe('gate.dark');
    expect(health.hint).toMatchObject({ code: 'hint.ask-active-person', params: { person: 'nurul', former: 'farid' } });
  });
});

describe('where no decider is known', () => {
  it("the client's clock stands in, and says so", () => {
    const told = new ClientStory().on(0, 'touchpoint.inbound', {}, { person: 'nurul' });
    expect(told.healthAt(40).silence).toMatchObject({ clock: 'client', standsIn: true });
  });
});
