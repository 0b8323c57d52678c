import { ClientStory } from '../fixtures/client-story.fixture-spec';

const gatesOf = (story: ClientStory, day: number): string[] => story.healthAt(day).gates.map(({ gate }) => gate);
const sentenceOf = (story: ClientStory, day: number, code: string): string =>
  story
    .healthAt(day)
    .groups.flatMap(({ measures }) => measures)
    .find(({ measure }) => measure === code)!.sentence.code;

describe('absence is not a fact', () => {
  it('treats an owner nobody asked about as a question, not a gate', () => {
    const story = new ClientStory().on(-150, 'pilot.described', { name: 'P', stage: 'running' }).on(0, 'pilot.handed-over', {});
    story.every(7, -140, 200, (day) => story.exchange(day, 'farid'));
    expect(gatesOf(story, 150)).toEqual([]);
    expect(story.healthAt(150).missing.map(({ code }) => code)).toContain('missing.owner');
  });

  it('no step towards scale counts only where somebody records steps', () => {
    const story = new ClientStory().on(0, 'pilot.handed-over', {}).fleet(-100, 300, () => ({ total: 300, reporting: 297 }));
    story.every(7, -140, 300, (day) => story.exchange(day, 'farid'));
    expect(gatesOf(story, 200)).toEqual([]);
    const asked = (day: number): string[] =>
      gatesOf(new ClientStory().on(0, 'pilot.handed-over', {}).on(100, 'forward-step.none', {}), day);
    expect(asked(200)).toContain('no-forward-step');
    expect(asked(281)).not.toContain('no-forward-step');
    expect(gatesOf(story.on(10, 'budget.changed', { state: 'requested' }), 200)).toContain('no-forward-step');
  });

  it('a budget is approved by what was ordered since it was requested', () => {
    const asked = (): ClientStory =>
      ClientStory.healthy(200).on(10, 'budget.changed', { state: 'requested', windowClosesOn: ClientStory.date(90) });
    expect(gatesOf(asked(), 120)).toContain('budget-missed');
    expect(gatesOf(asked().on(80, 'order.placed', { devices: 50 }), 120)).not.toContain('budget-missed');
  });

  it('an invoice that was due before one that has been paid is a question', () => {
    const invoices = (dueOn: number): ClientStory =>
      ClientStory.healthy(200)
        .on(10, 'invoice.issued', { invoice: 'open', dueOn: ClientStory.date(dueOn) })
        .on(12, 'invoice.issued', { invoice: 'paid', dueOn: ClientStory.date(25) })
        .on(28, 'invoice.paid', { invoice: 'paid' });
    expect(gatesOf(invoices(20), 120)).not.toContain('invoice-overdue');
    expect(gatesOf(invoices(30), 120)).toContain('invoice-overdue');
  });

  it('a contract that ran out continues if we bill after its end', () => {
    const signed = (): ClientStory => ClientStory.healthy(300).on(10, 'contract.signed', { contract: 'c', endsOn: ClientStory.date(100) });
    expect(gatesOf(signed(), 150)).toContain('contract-lapsed');
    expect(gatesOf(signed().on(120, 'invoice.issued', { invoice: 'i', dueOn: ClientStory.date(150) }), 150)).not.toContain(
      'contract-lapsed',
    );
  });

  it('a promise that nobody mentions for 90 days after its date was more likely kept than recorded', () => {
    const promised = ClientStory.healthy(300).on(5, 'promise.made', {
      promise: 'p',
      what: 'A report',
      contractual: true,
      dueOn: ClientStory.date(50),
    });
    const capOn = (story: ClientStory, day: number): number | undefined =>
      story.healthAt(day).gates.find(({ gate }) => gate === 'promise-late')?.cap;
    expect([70, 100, 150].map((day) => capOn(promised, day))).toEqual([undefined, 69, undefined]);
    const kept = promised
      .on(20, 'promise.made', { promise: 'q', what: 'A call' })
      .on(30, 'promise.settled', { promise: 'q', outcome: 'kept' });
    expect(capOn(kept, 100)).toBe(59);
  });

  it('an email that answers ours within a minute and a half was written by a machine', () => {
    const minutes = (after: number): ClientStory => {
      const story = ClientStory.healthy(60);
      for (let day = 65; day < 160; day += 7) {
        story.on(day, 'touchpoint.outbound', { channel: 'email' }, { person: 'farid', hour: 9 });
        story.on(day, 'touchpoint.inbound', { channel: 'email' }, { person: 'farid', hour: 9 + after / 60 });
      }
      return story.fleet(61, 160, () => ({ total: 480, reporting: 475 }));
    };
    expect(minutes(1).healthAt(150).silence!.risk).toBeGreaterThan(0.7);
    expect(minutes(10).healthAt(150).silence!.risk).toBeLessThan(0.25);
  });

  it('an urgent ticket without a word for 60 working days is more likely closed', () => {
    const story = ClientStory.healthy(200).on(20, 'ticket.opened', { ticket: 'T', urgency: 'urgent' });
    expect(gatesOf(story, 90)).toContain('ticket-urgent');
    expect(gatesOf(story, 110)).not.toContain('ticket-urgent');
  });
});

describe('bad news is bad news', () => {
  it('a budget that was refused, until it is requested again', () => {
    const refused = ClientStory.healthy(200).on(100, 'budget.changed', { state: 'refused' });
    const [gate] = refused.healthAt(120).gates;
    expect(gate).toMatchObject({ gate: 'budget-missed', cap: 69, sentence: { code: 'gate.budget-refused' } });
    expect(gatesOf(refused.on(125, 'budget.changed', { state: 'requested' }), 130)).toEqual([]);
  });

  it('a sponsor or budget holder who left, until somebody follows', () => {
    const left = ClientStory.healthy(300)
      .on(-100, 'stakeholder.assigned', { role: 'budget-holder' }, { person: 'mei' })
      .on(50, 'stakeholder.vacated', { role: 'budget-holder' }, { person: 'mei' });
    const capOn = (day: number): (number | undefined)[] =>
      left
        .healthAt(day)
        .gates.filter(({ gate }) => gate === 'decider-vacant')
        .map(({ cap }) => cap);
    expect([49, 60, 120].map(capOn)).toEqual([[], [69], [59]]);
    expect(left.healthAt(60).gates[0]?.sentence.params).toMatchObject({
      role: 'budget-holder',
      former: 'mei',
      since: ClientStory.date(50),
    });
    expect(left.healthAt(60).gates[0]?.evidence).toHaveLength(2);
    expect(gatesOf(left.on(125, 'stakeholder.assigned', { role: 'budget-holder' }, { person: 'jan' }), 130)).not.toContain(
      'decider-vacant',
    );
  });

  it('a pilot that was paused, stalled or wound down, until it resumes', () => {
    for (const [stage, cap] of [
      ['paused', 69],
      ['stalled', 49],
      ['wound-down', 29],
    ] as const) {
      const stopped = ClientStory.healthy(200).on(100, 'pilot.described', { name: 'Plant 3', stage });
      expect(stopped.healthAt(120).gates).toContainEqual(
        expect.objectContaining({
          gate: 'pilot-stopped',
          cap,
          sentence: { code: 'gate.pilot-stopped', params: { stage, since: ClientStory.date(100) } },
        }),
      );
      expect(gatesOf(stopped.on(125, 'pilot.described', { name: 'Plant 3', stage: 'operating' }), 130)).not.toContain('pilot-stopped');
    }
  });

  it('a decision against us, until the next yes', () => {
    const no = ClientStory.healthy(200)
      .on(100, 'decision.opened', { decision: 'd', what: 'Phase two' })
      .on(110, 'decision.closed', { decision: 'd', outcome: 'no' });
    expect(sentenceOf(no, 115, 'decisions')).toBe('decisions.refused');
    no.on(120, 'decision.opened', { decision: 'e', what: 'Half of it' }).on(130, 'decision.closed', { decision: 'e' });
    expect(sentenceOf(no, 135, 'decisions')).toBe('decisions.none-open');
  });

  it('a rollout plan that was emptied, but not one that never was', () => {
    const waves = [{ site: 'North', devices: 40, dueOn: ClientStory.date(150) }];
    const withdrawn = ClientStory.healthy(200).on(20, 'rollout.planned', { waves }).on(90, 'rollout.planned', { waves: [] });
    expect(sentenceOf(withdrawn, 100, 'rollout')).toBe('rollout.withdrawn');
    expect(sentenceOf(ClientStory.healthy(200).on(90, 'rollout.planned', { waves: [] }), 100, 'rollout')).toBe('rollout.unknown');
  });
});

it('the devices of an order do not take its place as the last step', () => {
  const story = ClientStory.handedOver().on(20, 'order.placed', { devices: 100 });
  story.fleet(-60, 120, (day) => ({ total: day < 50 ? 100 : 140, reporting: 100 }));
  expect(
    story
      .healthAt(100)
      .groups.flatMap(({ measures }) => measures)
      .find(({ measure }) => measure === 'forward-step'),
  ).toMatchObject({
    sentence: { params: { step: 'order', amount: 100 } },
  });
});

it('a pilot with all planned devices is scored by the steady card, whatever its stage', () => {
  const story = ClientStory.handedOver().fleet(-60, 120, () => ({ total: 100, reporting: 99 }));
  story.on(1, 'pilot.described', { name: 'Plant 3', stage: 'operating', plannedDevices: 100 });
  expect(story.healthAt(100).scorecard).toBe('steady-1');
});
