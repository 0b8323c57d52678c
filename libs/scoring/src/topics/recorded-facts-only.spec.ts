import { ClientStory } from '../fixtures/client-story.fixture-spec';

const gatesOf = (story: ClientStory, day: number): string[] => story.healthAt(day).gates.map(({ gate }) => gate);
const sentenceOf = (story: ClientStory, day: number, code: string): string =>
  story
    .healthAt(day)
    .groups.flatMap(({ measures }) => measures)
    .find(({ measure }) => measure === code)!.sentence.code;

describe('absence is not a fact', () => {
  it('whom nobody asked who owns the system is a question, not a gate', () => {
    const story = new ClientStory().on(-150, 'pilot.described', { name: 'P', stage: 'running' }).on(0, 'pilot.handed-over', {});
    story.every(7, -140, 200, (day) => story.exchange(day, 'farid'));
    expect(gatesOf(story, 150)).toEqual([]);
    expect(story.healthAt(150).missing.map(({ code }) => code)).toContain('missing.owner');
  });

  it('no step towards scale counts only where somebody records steps', () => {
    const story = new ClientStory().on(0, 'pilot.handed-over', {}).fleet(-100, 300, () => ({ total: 300, reporting: 297 }));
    story.every(7, -140, 300, (day) => story.exchange(day, 'farid'));
    expect(gatesOf(story, 200)).toEqual([]);
    expect(gatesOf(story.on(10, 'budget.changed', { state: 'requested' }), 200)).toContain('no-forward-step');
  });

  it('a budget is approved by what was ordered since it was requested', () => {
    const asked = (): ClientStory =>
      ClientStory.healthy(200).on(10, 'budget.changed', { state: 'requested', windowClosesOn: ClientStory.date(90) });
    expect(gatesOf(asked(), 120)).toContain('budget-missed');
    expect(gatesOf(asked().on(80, 'order.placed', { devices: 50 }), 120)).not.toContain('budget-missed');
  });

  it('one unpaid invoice older than the last payment is a question, two are a gate', () => {
    const invoices = (...keys: string[]): ClientStory => {
      const story = ClientStory.healthy(200).on(60, 'invoice.issued', { invoice: 'paid', dueOn: ClientStory.date(90) });
      for (const invoice of keys) story.on(10, 'invoice.issued', { invoice, dueOn: ClientStory.date(20) });
      return story.on(85, 'invoice.paid', { invoice: 'paid' });
    };
    expect(gatesOf(invoices('a'), 120)).not.toContain('invoice-overdue');
    expect(gatesOf(invoices('a', 'b'), 120)).toContain('invoice-overdue');
  });

  it('an urgent ticket without a word for 60 working days is more likely closed', () => {
    const story = ClientStory.healthy(200).on(20, 'ticket.opened', { ticket: 'T', urgency: 'urgent' });
    expect(gatesOf(story, 90)).toContain('ticket-urgent');
    expect(gatesOf(story, 110)).not.toContain('ticket-urgent');
  });
});

describe('bad news is bad news', () => {
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
