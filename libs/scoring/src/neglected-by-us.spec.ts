import { ClientStory } from './client-story.fixture-spec';

describe('a client whom we stopped asking', () => {
  const story = ClientStory.handedOver().fleet(-100, 200, () => ({ total: 300, reporting: 297 }));
  story.every(7, -140, 14, (day) => story.exchange(day, 'farid'));

  it('is our neglect, not their silence: no alarm about them', () => {
    const health = story.healthAt(110);
    expect(health.silence).toMatchObject({ alarm: false, level: 'digest', unansweredAsks: 0 });
    expect(health.gates.map((gate) => gate.gate)).toContain('nobody-asked');
    expect(health.gates.map((gate) => gate.gate)).not.toContain('dark');
  });

  it('names it as the vendor’s, with the day of our last ask', () => {
    const health = story.healthAt(95);
    expect(health.gates[0]).toMatchObject({
      gate: 'nobody-asked',
      owner: 'vendor',
      sentence: { params: { lastAskOn: ClientStory.date(14) } },
    });
    expect(health.hint?.code).toBe('hint.ask-now');
  });
});
