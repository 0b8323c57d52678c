import { ClientStory } from './client-story.fixture-spec';

describe('everybody answers, nothing moves', () => {
  const story = ClientStory.handedOver().fleet(-100, 330, () => ({ total: 300, reporting: 297 }));
  story.every(7, -140, 330, (day) => story.exchange(day, day % 14 === 0 ? 'farid' : 'aisha'));
  story.every(1, -60, 330, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: 'nurul' }));

  it('is at risk by +100 though it talks every week, stalled after 300 days', () => {
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
});
