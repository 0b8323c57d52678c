import { ClientStory } from '../../fixtures/client-story.fixture-spec';

describe('a client we stopped asking', () => {
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

describe('a client with no recorded request from us', () => {
  const quiet = (told: ClientStory): ClientStory =>
    told.every(6, -40, -10, (day) => told.on(day, 'touchpoint.inbound', {}, { person: 'farid' }));

  it('mentions it, without a gate: requests may just not have been recorded', () => {
    const health = quiet(ClientStory.handedOver()).healthAt(120);
    expect(health.gates.map(({ gate }) => gate)).not.toContain('nobody-asked');
    expect(health.sentence.params).toMatchObject({ because: 'cause.never-asked', 'because.since': ClientStory.date(0) });
    expect(health.hint).toMatchObject({ code: 'hint.ask-now', params: { told: 1, person: 'farid' } });
  });

  it('has it in the sentence of the silence where that is all we know', () => {
    const health = quiet(new ClientStory()).healthAt(160);
    expect(health).toMatchObject({ gates: [], sentence: { code: 'silence.quiet', params: { asked: 0, mails: 0 } } });
    expect(health.hint).toMatchObject({ code: 'hint.ask-now', params: { told: 1 } });
  });
});
