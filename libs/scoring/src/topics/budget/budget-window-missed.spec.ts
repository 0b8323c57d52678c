import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function story(): ClientStory {
  return ClientStory.healthy(260)
    .on(60, 'budget.changed', { state: 'requested', amount: 12_000_000, currency: 'MYR', windowClosesOn: ClientStory.date(140) })
    .on(60, 'stakeholder.assigned', { role: 'budget-holder' }, { person: 'lim' });
}

describe('a budget window that closes without an approval', () => {
  it('is missed the day after, even if nobody records it, and puts a healthy client at risk', () => {
    expect(story().healthAt(139).gates).toEqual([]);
    const health = story().healthAt(142);
    expect(health.gates).toEqual([expect.objectContaining({ gate: 'budget-missed', cap: 59, owner: 'client' })]);
    expect(health.band).toBe('at-risk');
    expect(health.sentence).toMatchObject({ code: 'gate.budget-missed', params: { closesOn: ClientStory.date(140) } });
    expect(health.hint).toMatchObject({ code: 'hint.rescue-budget', params: { person: 'lim' } });
    expect(health.causes[0]).toMatchObject({ cause: 'budget-window-missed', strength: 0.85 });
    expect(health.causes[0]?.evidence).toHaveLength(1);
  });

  it('warns before: asked for and about to close is worth less than asked for in time', () => {
    const value = (day: number): number | null | undefined =>
      story()
        .healthAt(day)
        .groups.flatMap((group) => group.measures)
        .find((each) => each.measure === 'budget')?.value;
    expect([value(100), value(130), value(150)]).toEqual([75, 55, 0]);
  });

  it('is over with an approval or a new window', () => {
    const approved = story().on(150, 'budget.changed', { state: 'approved', amount: 9_000_000 });
    expect(approved.healthAt(150).gates).toEqual([]);
    const next = story().on(150, 'budget.changed', { state: 'requested', windowClosesOn: ClientStory.date(300) });
    expect(next.healthAt(150).gates).toEqual([]);
  });

  it('explains why nothing moves', () => {
    const told = ClientStory.handedOver().fleet(-100, 260, () => ({ total: 300, reporting: 297 }));
    told.every(7, -140, 260, (day) => told.exchange(day, 'farid'));
    told.on(20, 'budget.changed', { state: 'requested', windowClosesOn: ClientStory.date(90) });
    expect(told.healthAt(220).sentence).toMatchObject({
      code: 'gate.no-forward-step',
      params: { because: 'cause.budget-window-missed', 'because.closesOn': ClientStory.date(90) },
    });
  });
});
