import { ClientStory } from '../../fixtures/client-story.fixture-spec';

describe('everybody answers, nothing moves', () => {
  const story = ClientStory.handedOver().fleet(-100, 330, () => ({ total: 300, reporting: 297 }));
  story.every(7, -140, 330, (day) => story.exchange(day, day % 14 === 0 ? 'farid' : 'aisha'));
  story.every(1, -60, 330, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: 'nurul' }));

  it('is at risk by +100 despite weekly conversations, and stalled after 300 days', () => {
    expect(story.healthAt(85).band).toBe('thriving');
    const health = story.healthAt(101);
    expect(health.band).toBe('at-risk');
    expect(health.rawScore).toBeGreaterThan(70);
    expect(health.sentence).toMatchObject({ code: 'gate.no-forward-step', params: { step: 'handover', since: ClientStory.date(0) } });
    expect(story.healthAt(305).band).toBe('stalled');
  });

  it('is held off by a dated next step, two weeks past its date at most', () => {
    const planned = ClientStory.handedOver().fleet(-100, 130, () => ({ total: 300, reporting: 297 }));
    planned.every(7, -140, 130, (day) => planned.exchange(day, 'farid'));
    planned.on(80, 'next-step.agreed', { what: 'Budget paper', dueOn: ClientStory.date(110) }, { person: 'farid' });
    expect(planned.healthAt(123).gates).toEqual([]);
    expect(planned.healthAt(126).gates).toEqual([expect.objectContaining({ gate: 'no-forward-step' })]);
  });

  it.each([
    ['an order', (story: ClientStory) => story.on(98, 'order.placed', { devices: 100 })],
    ['a budget', (story: ClientStory) => story.on(98, 'budget.changed', { state: 'approved' })],
    ['a decision', (story: ClientStory) => story.on(98, 'decision.closed', { decision: 'phase-2' })],
    ['a gain agreed to', (story: ClientStory) => story.on(98, 'value.accepted', { claim: 'v' }, { person: 'aisha' })],
    ['a new contract', (story: ClientStory) => story.on(98, 'contract.signed', { contract: 'C2' })],
    ['a new stage', (story: ClientStory) => story.on(98, 'pilot.stage-changed', { stage: 'scaling' })],
    [
      'a new department',
      (story: ClientStory) =>
        story
          .on(-100, 'stakeholder.assigned', { role: 'it', department: 'IT' }, { person: 'jo' })
          .on(98, 'stakeholder.assigned', { role: 'operations', department: 'Cold chain' }, { person: 'mei' }),
    ],
  ])('is moved by %s', (_name, move) => {
    const told = ClientStory.handedOver().fleet(-100, 160, () => ({ total: 300, reporting: 297 }));
    told.every(7, -140, 160, (day) => told.exchange(day, 'farid'));
    expect(told.healthAt(150).gates).toHaveLength(1);
    expect(move(told).healthAt(150).gates).toEqual([]);
  });

  it.each([
    ['a no', (story: ClientStory) => story.on(98, 'decision.closed', { decision: 'phase-2', outcome: 'no' })],
    ['money asked for', (story: ClientStory) => story.on(98, 'budget.changed', { state: 'requested' })],
    ['our own claim', (story: ClientStory) => story.on(98, 'value.claimed', { claim: 'v', what: 'leaks found' })],
  ])('is not moved by %s', (_name, move) => {
    const told = ClientStory.handedOver().fleet(-100, 160, () => ({ total: 300, reporting: 297 }));
    told.every(7, -140, 160, (day) => told.exchange(day, 'farid'));
    expect(move(told).healthAt(150).gates).toEqual([expect.objectContaining({ gate: 'no-forward-step' })]);
  });
});
