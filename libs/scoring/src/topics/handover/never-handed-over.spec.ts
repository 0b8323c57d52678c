import { ClientStory } from '../../fixtures/client-story.fixture-spec';

describe('a pilot that runs and runs', () => {
  const story = new ClientStory()
    .on(
      0,
      'pilot.described',
      { name: 'Mall', stage: 'running', startedOn: ClientStory.date(0), plannedEndOn: ClientStory.date(120) },
      { pilot: 'mall' },
    )
    .on(1, 'stakeholder.assigned', { role: 'champion' }, { person: 'farid' })
    .on(1, 'stakeholder.assigned', { role: 'system-owner' }, { person: 'farid' })
    .fleet(1, 300, () => ({ total: 100, reporting: 99 }));
  story.every(7, 2, 300, (day) => story.exchange(day, 'farid'));

  it('has no handover, and is at risk 270 days after its start', () => {
    const health = story.healthAt(200);
    expect(health).toMatchObject({ pilot: 'mall', daysSinceHandover: null, handedOverAt: null });
    expect(health.score).toBeGreaterThanOrEqual(60);
    const late = story.healthAt(271);
    expect(late.score).toBeLessThan(60);
    expect(late.sentence).toMatchObject({ code: 'gate.never-handed-over', params: { startedOn: ClientStory.date(0) } });
  });
});

describe('an operating pilot without a recorded handover', () => {
  it('has an assumed one, and is asked for it', () => {
    const health = new ClientStory()
      .on(0, 'pilot.described', { name: 'Mall', stage: 'running', startedOn: ClientStory.date(0) }, { pilot: 'mall' })
      .on(150, 'pilot.described', { name: 'Mall', stage: 'operating', startedOn: ClientStory.date(0) }, { pilot: 'mall' })
      .on(151, 'touchpoint.inbound', {}, { person: 'farid' })
      .healthAt(160);
    expect(health).toMatchObject({ handoverAssumed: true, handedOverAt: ClientStory.HANDOVER + 120 * 86_400_000 });
    expect(health.missing.map((each) => each.code)).toContain('missing.handover');
  });
});
