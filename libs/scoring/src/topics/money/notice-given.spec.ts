import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function story(): ClientStory {
  return ClientStory.healthy(260)
    .on(-20, 'contract.signed', { contract: 'C1', endsOn: ClientStory.date(345) })
    .on(150, 'notice.given', { contract: 'C1', endsOn: ClientStory.date(345), reason: 'no budget' });
}

describe('a client who gives notice', () => {
  it('is stalled, however well all else looks', () => {
    const health = story().healthAt(150);
    expect(health.gates[0]).toMatchObject({ gate: 'notice-given', cap: 29 });
    expect(health.score).toBe(29);
    expect(health.rawScore).toBeGreaterThan(80);
    expect(health.sentence).toMatchObject({ code: 'gate.notice-given', params: { endsOn: ClientStory.date(345), reason: 'no budget' } });
    expect(health.hint?.code).toBe('hint.win-back');
  });

  it('is not when the notice is withdrawn or the contract renewed', () => {
    expect(story().on(170, 'notice.given', { withdrawn: true }).healthAt(170).gates).toEqual([]);
    expect(
      story()
        .on(170, 'contract.renewed', { contract: 'C1', endsOn: ClientStory.date(700) })
        .healthAt(170).gates,
    ).toEqual([]);
  });

  it('stays so when the contract is over', () => {
    const over = ClientStory.healthy(200).on(-20, 'contract.signed', { contract: 'C1' }).on(120, 'contract.ended', { contract: 'C1' });
    expect(over.healthAt(120).sentence).toMatchObject({ code: 'gate.contract-ended', params: { on: ClientStory.date(120) } });
  });
});

describe('an invoice', () => {
  const issued = (): ClientStory => ClientStory.healthy(260).on(20, 'invoice.issued', { invoice: 'R1', dueOn: ClientStory.date(50) });

  it('is a matter for customer success 60 days after its date', () => {
    expect(issued().healthAt(108).gates).toEqual([]);
    const health = issued().healthAt(112);
    expect(health.gates).toEqual([expect.objectContaining({ gate: 'invoice-overdue', cap: 49 })]);
    expect(health.sentence.params).toMatchObject({ dueOn: ClientStory.date(50), count: 1 });
  });

  it('is none once it is paid', () => {
    expect(issued().on(100, 'invoice.paid', { invoice: 'R1' }).healthAt(140).gates).toEqual([]);
  });
});
