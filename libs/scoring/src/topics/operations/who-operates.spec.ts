import { ClientStory } from '../../fixtures/client-story.fixture-spec';
import type { MeasureCode, Side } from '../../index';

function points(story: ClientStory, day: number, code: MeasureCode): number | null | undefined {
  return story
    .healthAt(day)
    .groups.flatMap((group) => group.measures)
    .find((each) => each.measure === code)?.value;
}

function operated(by: (day: number) => Side, about: { operatedBy?: Side } = {}): ClientStory {
  const story = ClientStory.healthy(260).on(-149, 'account.described', { name: 'Tanjung Water', ...about });
  return story.every(4, -60, 260, (day) => story.on(day, 'operation.performed', { by: by(day) }, { hour: 15 }));
}

describe("the client's share of operating", () => {
  it('is measured against what it should be by then', () => {
    const byUs = operated((day) => (day % 3 === 0 ? 'client' : 'vendor'));
    expect(points(byUs, 30, 'operations')).toBeGreaterThan(85);
    expect(points(byUs, 200, 'operations')).toBeLessThan(40);
    expect(
      points(
        operated(() => 'client'),
        200,
        'operations',
      ),
    ).toBe(100);
  });

  it('does not count where somebody else is to operate', () => {
    expect(
      points(
        operated(() => 'vendor', { operatedBy: 'vendor' }),
        200,
        'operations',
      ),
    ).toBeNull();
  });

  it('is no better because nobody does anything any more', () => {
    const story = ClientStory.healthy(260);
    story.every(4, 0, 100, (day) => story.on(day, 'operation.performed', { by: 'vendor' }));
    expect(points(story, 250, 'operations')).toBeLessThanOrEqual(points(story, 101, 'operations') ?? 0);
  });
});

describe('alarms', () => {
  it('that nobody deals with cost points and are a cause', () => {
    const story = ClientStory.healthy(260);
    story.every(2, 100, 200, (day) => story.on(day, 'alarm.handled', { raised: 5, handled: 1 }));
    expect(points(story, 200, 'alarms')).toBe(0);
    expect(story.healthAt(200).causes[0]).toMatchObject({ cause: 'field-operations', sentence: { code: 'cause.alarms-ignored' } });
  });
});

describe('a rollout plan', () => {
  const plan = { waves: [{ site: 'Plant 4', devices: 100, dueOn: ClientStory.date(120) }] };
  const flat = (grown: number): ClientStory =>
    ClientStory.handedOver()
      .fleet(-100, 200, (day) => ({ total: 300 + (day > 110 ? grown : 0), reporting: 290 }))
      .on(50, 'rollout.planned', plan, { hour: 3 });

  it('counts from its date and a fortnight of grace', () => {
    expect([130, 140].map((day) => points(flat(0), day, 'rollout'))).toEqual([100, 0]);
    expect(points(flat(100), 140, 'rollout')).toBe(100);
    expect(
      flat(0)
        .healthAt(140)
        .groups.flatMap((group) => group.measures),
    ).toContainEqual(
      expect.objectContaining({
        measure: 'rollout',
        sentence: { code: 'rollout.late', params: expect.objectContaining({ site: 'Plant 4' }) },
      }),
    );
  });
});

describe('value', () => {
  it('that we claim and nobody agrees to loses points; agreed to, it is a step forward', () => {
    const claimed = (): ClientStory => ClientStory.healthy(260).on(100, 'value.claimed', { claim: 'v1', what: 'Eleven leaks found' });
    expect(points(claimed(), 101, 'value')).toBeGreaterThan(points(claimed(), 200, 'value') ?? 100);
    expect(claimed().healthAt(250).causes[0]?.cause).toBe('value-not-accepted');
    const agreed = claimed().on(150, 'value.accepted', { claim: 'v1' }, { person: 'aisha' });
    expect(points(agreed, 200, 'value')).toBe(100);
  });
});
