import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function story(): ClientStory {
  const told = ClientStory.handedOver().fleet(-100, 260, () => ({ total: 400, reporting: 396 }));
  told.every(7, -140, 70, (day) => told.exchange(day, 'farid'));
  told.every(1, -60, 260, (day) => told.on(day, 'user.active', { via: 'portal' }, { person: 'nurul' }));
  told.every(30, 0, 260, (day) =>
    told.on(day, 'next-step.agreed', { what: 'Pump hall', dueOn: ClientStory.date(day + 40) }, { person: 'aisha' }),
  );
  return told.on(75, 'stakeholder.vacated', { role: 'champion', reason: 'moved' }, { person: 'farid' });
}

describe('the champion leaves without a backup', () => {
  it('is at risk at once, before any silence could show it', () => {
    expect(story().healthAt(74).band).not.toBe('at-risk');
    const health = story().healthAt(75);
    expect(health.band).toBe('at-risk');
    expect(health.sentence).toMatchObject({ code: 'gate.champion-vacant', params: { former: 'farid', since: ClientStory.date(75) } });
    expect(health.rawScore).toBeGreaterThan(60);
  });

  it('is worse after a month', () => {
    expect(story().healthAt(105).gates).toContainEqual(expect.objectContaining({ gate: 'champion-vacant', cap: 49 }));
  });

  it('goes dark when two requests stay unanswered, and names a remaining contact', () => {
    const told = story()
      .on(80, 'touchpoint.outbound', { channel: 'email' })
      .on(95, 'touchpoint.outbound', { channel: 'email' })
      .on(110, 'touchpoint.outbound', { channel: 'phone' });
    const health = told.healthAt(160);
    expect(health.gates[0]).toMatchObject({ gate: 'dark', cap: 39 });
    expect(health.silence).toMatchObject({
      clock: 'deciders',
      alarm: true,
      level: 'dark',
      corroboratedBy: ['unanswered-ask', 'champion-gone'],
    });
    expect(health.hint).toMatchObject({ code: 'hint.ask-who-took-over', params: { person: 'nurul', former: 'farid', often: 'daily' } });
    expect(health.band).toBe('stalled');
  });

  it('recovers as soon as somebody takes over and answers', () => {
    const told = story()
      .on(90, 'stakeholder.assigned', { role: 'champion' }, { person: 'lim' })
      .on(91, 'touchpoint.inbound', {}, { person: 'lim' });
    expect(told.healthAt(91).score).toBeGreaterThanOrEqual(60);
  });
});

describe('the champion leaves, with a trained backup', () => {
  it('stays steady at most, and asks the backup to take over', () => {
    const health = story().on(10, 'stakeholder.assigned', { role: 'backup-champion', trained: true }, { person: 'lim' }).healthAt(76);
    expect(health.gates).toEqual([expect.objectContaining({ gate: 'champion-vacant', cap: 69 })]);
    expect(health.band).toBe('steady');
    expect(health.hint).toMatchObject({ code: 'hint.hand-over-to-backup', params: { backup: 'lim' } });
  });
});
