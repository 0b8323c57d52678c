import type { Explanation } from '../explanations/explanation';
import { ClientStory } from '../fixtures/client-story.fixture-spec';

describe('a fleet that has been low for long', () => {
  it('is low since the day it became low, not since the oldest stored day', () => {
    const story = ClientStory.healthy(40);
    story.fleet(41, 120, () => ({ total: 420, reporting: 330 }));
    const gate = story.healthAt(119).gates.find((each) => each.gate === 'fleet-low');
    expect(gate?.sentence.params.since).toBe(ClientStory.date(41));
  });
});

describe('a client who is well', () => {
  it('raises nothing: nobody who replies as usual is missed, and no step is requested', () => {
    const story = ClientStory.healthy(260);
    for (let day = 100; day < 250; day += 10) {
      const { band, hint, causes } = story.healthAt(day);
      expect({ day, band, hint: hint?.code ?? null, causes }).toEqual({ day, band: 'thriving', hint: null, causes: [] });
    }
  });
});

describe('a client who has been dark for half a year', () => {
  const story = ClientStory.healthy(60);
  story.every(30, 90, 500, (day) => story.on(day, 'touchpoint.outbound', { channel: 'email' }));
  const darkCap = (day: number): number | undefined => story.healthAt(day).gates.find((each) => each.gate === 'dark')?.cap;

  it('falls to the second level', () => {
    const first = [...Array(300).keys()].map((day) => day + 100).find((day) => darkCap(day) !== undefined) ?? 0;
    expect(darkCap(first)).toBe(49);
    expect(darkCap(first + 150)).toBe(49);
    expect(darkCap(first + 190)).toBe(39);
  });
});

describe('a client we stopped asking, with no progress', () => {
  const story = ClientStory.handedOver().fleet(-100, 330, () => ({ total: 300, reporting: 297 }));
  story.every(7, -140, 60, (day) => story.exchange(day, 'farid'));

  it('is our neglect in the sentence and as the owner of the gate', () => {
    const health = story.healthAt(200);
    expect(health.gates[0]).toMatchObject({ gate: 'no-forward-step', owner: 'vendor' });
    expect(health.causes[0]).toMatchObject({ cause: 'neglected-by-us', owner: 'vendor' });
    expect(health.sentence).toMatchObject({ code: 'gate.nobody-asked', params: { lastAskOn: ClientStory.date(60 - 4) } });
    expect(health.hint?.code).toBe('hint.ask-now');
  });
});

describe('a client who puts a meeting off three times', () => {
  it('no longer holds the alarm by it', () => {
    const story = ClientStory.handedOver().on(10, 'meeting.scheduled', {
      meeting: 'm',
      startsAt: `${ClientStory.date(20)}T09:00:00Z`,
      acceptedByClient: true,
    });
    story.exchange(2, 'farid');
    [18, 38, 58].forEach((day) =>
      story.on(day, 'meeting.rescheduled', { meeting: 'm', startsAt: `${ClientStory.date(day + 20)}T09:00:00Z`, by: 'client' }),
    );
    expect(story.healthAt(57).silence?.heldUntil).not.toBeNull();
    expect(story.healthAt(58).silence?.heldUntil).toBeNull();
  });
});

describe('a client who went silent on day 60', () => {
  const silentWith = (claimedOn: number): Explanation => {
    const story = ClientStory.healthy(60).on(claimedOn, 'value.claimed', { claim: 'v1', what: 'Less gas' });
    story.every(20, 90, 260, (day) => story.on(day, 'touchpoint.outbound', { channel: 'email' }, { person: 'farid' }));
    return story.healthAt(260).sentence;
  };

  it('is explained by what came before that, not by what came after', () => {
    expect(silentWith(30)).toMatchObject({ code: 'gate.dark', params: { because: 'cause.value-not-accepted' } });
    expect(silentWith(90).params).not.toHaveProperty('because');
  });
});

describe('a client who decided against us', () => {
  const story = ClientStory.healthy(60)
    .on(20, 'decision.opened', { decision: 'phase-2', what: 'Phase two' })
    .on(55, 'decision.closed', { decision: 'phase-2', outcome: 'no' });
  story.every(14, 63, 260, (day) => story.exchange(day, 'farid'));
  story.fleet(61, 260, () => ({ total: 440, reporting: 438 }));

  it('is mentioned before the lack of progress', () => {
    const { sentence, cause, hint } = story.healthAt(259);
    expect(sentence).toMatchObject({
      code: 'gate.no-forward-step',
      params: { because: 'cause.decision-refused', 'because.what': 'Phase two' },
    });
    expect(cause).toBe('decision-refused');
    expect(hint).toMatchObject({ code: 'hint.ask-after-no', params: { what: 'Phase two' } });
  });
});

describe('notice that gives its reason', () => {
  it('needs no other', () => {
    const story = ClientStory.healthy(200).on(60, 'value.claimed', { claim: 'v1', what: 'Less gas' });
    const why = (reason?: string): unknown =>
      story.on(190, 'notice.given', { ...(reason !== undefined && { reason }) }).healthAt(199).sentence.params.because;
    expect(why()).toBe('cause.value-not-accepted');
    expect(why('No pilot without an owner')).toBeUndefined();
  });
});

describe('a system that we operate', () => {
  it('is described as operated as agreed, and raises no question about the operator', () => {
    const health = ClientStory.healthy(100)
      .on(-149, 'account.described', { name: 'Tanjung Water', operatedBy: 'vendor' })
      .on(50, 'operation.performed', { by: 'vendor' })
      .healthAt(99);
    const operations = health.groups.flatMap(({ measures }) => measures).find(({ measure }) => measure === 'operations');
    expect(operations).toMatchObject({ value: null, sentence: { code: 'operations.as-agreed', params: { by: 'vendor' } } });
    expect(health.missing.map(({ code }) => code)).not.toContain('missing.operations');
    expect(
      ClientStory.healthy(100)
        .healthAt(99)
        .missing.map(({ code }) => code),
    ).toContain('missing.operations');
  });
});
