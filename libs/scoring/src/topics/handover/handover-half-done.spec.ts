import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function story(accepted: number): ClientStory {
  const told = ClientStory.healthy(200);
  for (let item = 1; item <= 10; item++) {
    told.on(-5, 'handover.item-done', { item: `i${item}`, of: 12 });
    if (item <= accepted) told.on(5, 'handover.item-accepted', { item: `i${item}` }, { person: 'aisha' });
  }
  return told;
}

describe('a handover of which the client accepted half', () => {
  it('caps at +30 and again at +90', () => {
    expect(story(6).healthAt(28).gates).toEqual([]);
    expect(story(6).healthAt(31).gates).toEqual([expect.objectContaining({ gate: 'handover-incomplete', cap: 69 })]);
    const health = story(6).healthAt(91);
    expect(health.gates[0]).toMatchObject({ cap: 59, owner: 'vendor' });
    expect(health.sentence).toMatchObject({ code: 'gate.handover-incomplete', params: { share: 0.5 } });
    expect(health.hint).toMatchObject({ code: 'hint.finish-handover', params: { person: 'aisha' } });
  });

  it('counts what is waived as not needed, and 60 % as enough', () => {
    const waived = story(8).on(20, 'handover.item-waived', { item: 'i9' }).on(20, 'handover.item-waived', { item: 'i10' });
    expect(waived.healthAt(92).gates).toEqual([]);
    expect(story(7).healthAt(92).gates).toHaveLength(1);
  });

  it('is a question once nobody has touched the list for 90 days: it may be done', () => {
    const health = story(6).healthAt(97);
    expect(health.gates).toEqual([]);
    expect(
      story(6)
        .healthAt(60)
        .missing.map(({ code }) => code),
    ).not.toContain('missing.handover');
  });

  it('is not a gate without a recorded list', () => {
    expect(ClientStory.healthy(200).healthAt(120).gates).toEqual([]);
  });
});

describe('a pilot past its planned end without a handover', () => {
  const told = new ClientStory()
    .on(0, 'pilot.described', { name: 'Mall', stage: 'running', startedOn: ClientStory.date(0), plannedEndOn: ClientStory.date(60) })
    .on(0, 'readiness.answered', { dimension: 'integration', side: 'client', level: 0 });
  told.every(7, 1, 200, (day) => told.exchange(day, 'farid'));

  it('caps after 30 and after 90 days, and says why where it is known', () => {
    expect(told.healthAt(88).gates).toEqual([]);
    expect(told.healthAt(91).gates).toEqual([expect.objectContaining({ gate: 'never-handed-over', cap: 69 })]);
    const health = told.healthAt(151);
    expect(health.gates[0]).toMatchObject({ cap: 59 });
    expect(health.sentence).toMatchObject({
      code: 'gate.handover-late',
      params: { plannedEndOn: ClientStory.date(60), because: 'cause.integration' },
    });
  });
});
