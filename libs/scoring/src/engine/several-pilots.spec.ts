import { ClientStory } from '../fixtures/client-story.fixture-spec';

describe('an account with several pilots', () => {
  const story = new ClientStory()
    .on(-100, 'stakeholder.assigned', { role: 'champion' }, { person: 'farid' })
    .on(-100, 'stakeholder.assigned', { role: 'system-owner' }, { person: 'aisha' });
  for (const pilot of ['alpha', 'beta', 'gamma']) {
    story.on(-90, 'pilot.described', { name: pilot, stage: pilot === 'gamma' ? 'running' : 'operating' }, { pilot });
  }
  story.on(0, 'pilot.handed-over', {}, { pilot: 'alpha' }).on(0, 'pilot.handed-over', {}, { pilot: 'beta' });
  story.every(7, -90, 60, (day) => story.exchange(day, 'farid'));
  story.every(1, -60, 60, (day) => {
    story.on(day, 'fleet.reported', { total: 100, reporting: 99 }, { pilot: 'alpha' });
    story.on(day, 'fleet.reported', { total: 100, reporting: day < 40 ? 99 : 60 }, { pilot: 'beta' });
    story.on(day, 'fleet.reported', { total: 100, reporting: 10 }, { pilot: 'gamma' });
  });

  it('shows its weakest handed-over pilot by name, with all others beside it', () => {
    const health = story.healthAt(60);
    expect(health.pilot).toBe('beta');
    expect(health.gates[0]?.gate).toBe('fleet-low');
    expect(health.pilots.map((each) => [each.pilot, each.daysSinceHandover])).toEqual([
      ['alpha', 60],
      ['beta', 60],
      ['gamma', null],
    ]);
    expect(health.pilots[0]?.score).toBeGreaterThan(80);
    expect(health.pilots[2]?.score).toBeLessThan(health.score ?? 0);
  });

  it('gives every pilot the account’s facts, even a later pilot', () => {
    const later = new ClientStory()
      .on(0, 'touchpoint.inbound', {}, { person: 'farid' })
      .on(1, 'stakeholder.assigned', { role: 'champion' }, { person: 'farid' })
      .on(5, 'pilot.described', { name: 'Late', stage: 'running' }, { pilot: 'late' })
      .on(6, 'touchpoint.inbound', {}, { person: 'farid' });
    expect(later.healthAt(7).pilots).toHaveLength(1);
    expect(later.healthAt(7).silence).toMatchObject({ clock: 'deciders', lastBy: 'farid', usualDays: 4 });
  });

  it('is not confused by names that objects have anyway', () => {
    const odd = new ClientStory()
      .on(0, 'fleet.reported', { total: 10, reporting: 10 }, { pilot: 'constructor', person: 'toString' })
      .on(1, 'touchpoint.inbound', {}, { pilot: 'constructor', person: 'toString' });
    expect(odd.healthAt(1)).toMatchObject({ pilot: 'constructor', silence: { lastBy: 'toString' } });
  });
});

describe('a decider who becomes known only after having answered', () => {
  it('brings the own rhythm along: an operator masks nothing from then on', () => {
    const story = new ClientStory();
    story.every(7, 0, 70, (day) => story.on(day, 'touchpoint.inbound', {}, { person: 'farid' }));
    story.every(2, 0, 160, (day) => story.on(day, 'touchpoint.inbound', {}, { person: 'nurul', hour: 11 }));
    story.on(150, 'stakeholder.assigned', { role: 'champion' }, { person: 'farid' });
    expect(story.healthAt(149).silence).toMatchObject({ clock: 'client', standsIn: true });
    const { silence } = story.healthAt(150);
    expect(silence).toMatchObject({ clock: 'deciders', lastBy: 'farid' });
    expect(silence?.risk).toBeGreaterThan(0.7);
  });
});
