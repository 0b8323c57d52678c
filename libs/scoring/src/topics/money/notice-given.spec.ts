import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function story(): ClientStory {
  return ClientStory.healthy(260)
    .on(-20, 'contract.signed', { contract: 'C1', endsOn: ClientStory.date(345) })
    .on(150, 'notice.given', { contract: 'C1', endsOn: ClientStory.date(345), reason: 'no budget' });
}

describe('a client who gives notice', () => {
  it('is stalled, even if everything else looks good', () => {
    const health = story().healthAt(150);
    expect(health.gates[0]).toMatchObject({ gate: 'notice-given', cap: 29 });
    expect(health.score).toBe(29);
    expect(health.rawScore).toBeGreaterThan(80);
    expect(health.sentence).toMatchObject({ code: 'gate.notice-given', params: { endsOn: ClientStory.date(345), reason: 'no budget' } });
    expect(health.hint?.code).toBe('hint.win-back');
  });

  it('is not stalled once the notice is withdrawn or the contract renewed', () => {
    expect(story().on(170, 'notice.given', { withdrawn: true }).healthAt(170).gates).toEqual([]);
    expect(
      story()
        .on(170, 'contract.renewed', { contract: 'C1', endsOn: ClientStory.date(700) })
        .healthAt(170).gates,
    ).toEqual([]);
  });

  it('stays stalled when the contract has ended', () => {
    const over = ClientStory.healthy(200).on(-20, 'contract.signed', { contract: 'C1' }).on(120, 'contract.ended', { contract: 'C1' });
    expect(over.healthAt(120).sentence).toMatchObject({ code: 'gate.contract-ended', params: { on: ClientStory.date(120) } });
  });
});

describe('a contract', () => {
  const running = (): ClientStory => ClientStory.healthy(300).on(-20, 'contract.signed', { contract: 'C1', endsOn: ClientStory.date(150) });

  it('that runs out without a renewal or a notice is a gate and a cause, worse by the month', () => {
    expect(running().healthAt(149).gates).toEqual([]);
    expect(running().healthAt(150).gates).toEqual([expect.objectContaining({ gate: 'contract-lapsed', cap: 69 })]);
    const health = running().healthAt(181);
    expect(health.gates[0]).toMatchObject({ cap: 59, sentence: { params: { contract: 'C1', on: ClientStory.date(150), days: 32 } } });
    expect(health.causes[0]).toMatchObject({ cause: 'contract-lapsed' });
  });

  it.each([
    ['renewed', (story: ClientStory) => story.on(160, 'contract.renewed', { contract: 'C1', endsOn: ClientStory.date(500) })],
    ['replaced by another', (story: ClientStory) => story.on(100, 'contract.signed', { contract: 'C2', endsOn: ClientStory.date(500) })],
    [
      'ended beside another',
      (story: ClientStory) => story.on(-10, 'contract.signed', { contract: 'C2' }).on(150, 'contract.ended', { contract: 'C1' }),
    ],
  ])('is no concern once it is %s', (_name, then) => {
    expect(then(running()).healthAt(182).gates).toEqual([]);
  });

  it('mentions that one of two contracts ran out while the other continues', () => {
    const two = running().on(-20, 'contract.signed', { contract: 'C2', endsOn: ClientStory.date(500) });
    expect(two.healthAt(182).gates).toEqual([expect.objectContaining({ gate: 'contract-lapsed' })]);
    expect(two.on(185, 'notice.given', { contract: 'C2' }).healthAt(190).gates[0]).toMatchObject({ gate: 'notice-given' });
  });
});

describe('an invoice', () => {
  const issued = (): ClientStory =>
    ClientStory.healthy(260)
      .on(-60, 'invoice.issued', { invoice: 'R0', dueOn: ClientStory.date(-30) })
      .on(-35, 'invoice.paid', { invoice: 'R0' })
      .on(20, 'invoice.issued', { invoice: 'R1', dueOn: ClientStory.date(50) });

  it('is a matter for customer success 60 days after its date', () => {
    expect(issued().healthAt(108).gates).toEqual([]);
    const health = issued().healthAt(112);
    expect(health.gates).toEqual([expect.objectContaining({ gate: 'invoice-overdue', cap: 69 })]);
    expect(health.sentence.params).toMatchObject({ dueOn: ClientStory.date(50), count: 1 });
  });

  it('weighs more if a second one is unpaid, unless earlier payments are missing too', () => {
    const two = (): ClientStory => issued().on(35, 'invoice.issued', { invoice: 'R2', dueOn: ClientStory.date(65) });
    expect(
      two()
        .healthAt(112)
        .gates.map(({ cap }) => cap),
    ).toEqual([49]);
    const gap = two().on(-90, 'invoice.issued', { invoice: 'R-1', dueOn: ClientStory.date(-61) });
    expect(gap.healthAt(112).gates.map(({ cap }) => cap)).toEqual([69]);
  });

  it('is not overdue if no payment was ever recorded', () => {
    const unrecorded = ClientStory.healthy(260).on(20, 'invoice.issued', { invoice: 'R1', dueOn: ClientStory.date(50) });
    expect(unrecorded.healthAt(140).gates).toEqual([]);
  });

  it('no longer counts once it is paid', () => {
    expect(issued().on(100, 'invoice.paid', { invoice: 'R1' }).healthAt(140).gates).toEqual([]);
  });
});
