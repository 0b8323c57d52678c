import { ClientStory } from '../../fixtures/client-story.fixture-spec';

/** The champion replies every week; the budget holder did, until day 39, and is asked three times after that. */
function story(until: number): ClientStory {
  const story = ClientStory.healthy(until)
    .on(-100, 'stakeholder.assigned', { role: 'budget-holder' }, { person: 'mei' })
    .on(-90, 'budget.changed', { state: 'requested', windowClosesOn: ClientStory.date(200) });
  story.every(7, -95, 40, (day) => story.exchange(day, 'mei'));
  for (const day of [100, 110, 120]) story.on(day, 'touchpoint.outbound', { channel: 'email' }, { person: 'mei' });
  return story;
}

const silentRole = (health: ReturnType<ClientStory['healthAt']>) => health.gates.find(({ gate }) => gate === 'role-silent');

describe('a budget holder who stops replying while the champion continues', () => {
  it('is not masked: a gate names the person, although other decision-makers reply', () => {
    const health = story(160).healthAt(150);
    expect(health.silence?.risk).toBeLessThan(0.45);
    expect(silentRole(health)).toMatchObject({
      cap: 59,
      sentence: { params: { role: 'budget-holder', person: 'mei', since: ClientStory.date(39), replied: 1, asks: 3 } },
    });
    expect(health.gates.map(({ gate }) => gate)).not.toContain('dark');
  });

  it('weighs less while no budget window is near', () => {
    const near = story(160).healthAt(70);
    const far = story(160)
      .on(-80, 'budget.changed', { state: 'requested', windowClosesOn: ClientStory.date(600) })
      .healthAt(150);
    expect(silentRole(near)).toBeUndefined();
    expect(silentRole(far)).toBeUndefined();
  });

  it('is no gate where we did not ask', () => {
    const unasked = ClientStory.healthy(160)
      .on(-100, 'stakeholder.assigned', { role: 'budget-holder' }, { person: 'mei' })
      .on(-90, 'budget.changed', { state: 'requested', windowClosesOn: ClientStory.date(200) });
    unasked.every(7, -95, 40, (day) => unasked.on(day, 'touchpoint.inbound', {}, { person: 'mei' }));
    expect(silentRole(unasked.healthAt(150))).toBeUndefined();
  });

  it('ends with a reply of that person, not of another', () => {
    expect(silentRole(story(160).on(148, 'touchpoint.inbound', {}, { person: 'aisha' }).healthAt(150))).toBeDefined();
    expect(silentRole(story(160).on(148, 'touchpoint.inbound', {}, { person: 'mei' }).healthAt(150))).toBeUndefined();
  });
});

it('a new holder who never replied is silent from our first request', () => {
  const story = ClientStory.healthy(200).on(60, 'stakeholder.assigned', { role: 'champion' }, { person: 'new' });
  story.on(61, 'stakeholder.vacated', { role: 'champion' }, { person: 'farid' });
  for (const day of [70, 80, 90]) story.on(day, 'touchpoint.outbound', { channel: 'email' }, { person: 'new' });
  expect(silentRole(story.healthAt(190))?.sentence.params).toMatchObject({ person: 'new', since: ClientStory.date(70), replied: 0 });
});

describe('mail without a person', () => {
  const quiet = (): ClientStory => {
    const story = ClientStory.handedOver();
    story.every(7, -140, 20, (day) => story.exchange(day, 'farid'));
    story.every(10, 40, 150, (day) => story.on(day, 'touchpoint.outbound', { channel: 'email' }));
    return story;
  };

  it('never makes deciders dark', () => {
    const story = quiet();
    story.every(10, 45, 150, (day) => story.on(day, 'touchpoint.inbound', { channel: 'email' }));
    expect(
      quiet()
        .healthAt(150)
        .gates.map(({ gate }) => gate),
    ).toContain('dark');
    expect(story.healthAt(150).gates.map(({ gate }) => gate)).not.toContain('dark');
  });

  it('unlike a log-in, which is no reply', () => {
    const story = quiet();
    story.every(1, 30, 150, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: 'farid' }));
    expect(story.healthAt(150).gates.map(({ gate }) => gate)).toContain('dark');
  });
});
