import { ClientStory } from '../../fixtures/client-story.fixture-spec';
import type { Health, SignalDataByKind } from '../../index';

type About = Partial<SignalDataByKind['account.described']>;
const RUN: About = { route: 'partner', partner: 'Utara', operatedBy: 'partner' };

/** The partner replies every week until `partnerUntil`, the champion until `clientUntil`; we keep asking both. */
function story(about: About, partnerUntil: number, clientUntil: number): ClientStory {
  const story = ClientStory.handedOver().fleet(-100, 400, () => ({ total: 300, reporting: 297 }));
  story.on(-149, 'account.described', { name: 'Utara Mills', ...about });
  story.every(7, -140, clientUntil, (day) => story.exchange(day, 'farid'));
  story.every(7, -100, partnerUntil, (day) => story.on(day, 'touchpoint.inbound', { side: 'partner' }, { person: 'jo' }));
  story.every(20, 30, 400, (day) => story.on(day, 'touchpoint.outbound', { channel: 'email' }, { person: 'farid' }));
  story.every(20, 33, 400, (day) => story.on(day, 'touchpoint.outbound', { side: 'partner' }, { person: 'jo' }));
  return story;
}

const gateOf = (health: Health, code: string) => health.gates.find(({ gate }) => gate === code);
const measureOf = (health: Health, code: string) =>
  health.groups.flatMap(({ measures }) => measures).find(({ measure }) => measure === code);

describe('a partner that runs the system and goes silent', () => {
  const health = story(RUN, 40, 400).healthAt(160);

  it('is a measure and a gate that name the date and the person to call', () => {
    expect(measureOf(health, 'partner-replies')).toMatchObject({ value: 0, owner: 'client', sentence: { code: 'partner.quiet' } });
    expect(gateOf(health, 'partner-silent')).toMatchObject({
      cap: 49,
      sentence: { params: { person: 'jo', since: ClientStory.date(40), asks: 3 } },
    });
    expect(health.score).toBeLessThan(50);
    expect(health.hint).toEqual({ code: 'hint.call-partner', params: { person: 'jo', holder: 'farid' } });
    expect(health.causes.map(({ cause }) => cause)).toContain('partner-gone');
    expect(gateOf(health, 'partner-silent')?.evidence.length).toBeGreaterThan(1);
  });

  it('is not a gate if it was not asked, or once it replies', () => {
    const unasked = ClientStory.healthy(200).on(-149, 'account.described', { name: 'Utara Mills', ...RUN });
    unasked.every(7, -100, 40, (day) => unasked.on(day, 'touchpoint.inbound', { side: 'partner' }, { person: 'jo' }));
    expect(gateOf(unasked.healthAt(160), 'partner-silent')).toBeUndefined();
    expect(measureOf(unasked.healthAt(160), 'partner-replies')).toMatchObject({ value: 0, owner: 'vendor' });
    const replied = story(RUN, 40, 400).on(158, 'touchpoint.inbound', { side: 'partner' }, { person: 'jo' });
    expect(gateOf(replied.healthAt(160), 'partner-silent')).toBeUndefined();
  });

  it('does not count a request that bounced', () => {
    const bounced = story(RUN, 40, 400);
    for (const day of [53, 73, 93, 113, 133, 153]) bounced.on(day, 'touchpoint.bounced', {}, { person: 'jo', hour: 10 });
    expect(gateOf(bounced.healthAt(160), 'partner-silent')).toBeUndefined();
  });
});

describe('a partner relationship', () => {
  const quietPartner = (about: About) => story(about, 40, 400).healthAt(160);

  it.each([
    ['it operates', { operatedBy: 'partner' }, true],
    ['it holds the contract', { contractHeldBy: 'partner' }, true],
    ['it only sells', { route: 'partner', operatedBy: 'client' }, false],
  ] as const)('is recorded: %s', (_what, about, isGate) => {
    expect(measureOf(quietPartner(about), 'partner-replies')?.value).toBe(0);
    expect(gateOf(quietPartner(about), 'partner-silent') !== undefined).toBe(isGate);
  });

  it('is inferred from who operates the system if nobody recorded it', () => {
    const by = (side: 'partner' | 'client'): Health => {
      const operated = story({}, 40, 400);
      operated.every(7, 3, 160, (day) => operated.on(day, 'operation.performed', { by: side }));
      return operated.healthAt(160);
    };
    expect(gateOf(by('partner'), 'partner-silent')).toBeDefined();
    expect(measureOf(by('client'), 'partner-replies')).toBeUndefined();
  });

  it('is not asked about if there is no partner: the measure is not part of the card', () => {
    const direct = quietPartner({ route: 'direct', operatedBy: 'client' });
    expect(measureOf(direct, 'partner-replies')).toBeUndefined();
    expect(direct.missing.map(({ code }) => code)).not.toContain('missing.partner-replies');
    const unheard = ClientStory.healthy(160)
      .on(-149, 'account.described', { name: 'Utara Mills', ...RUN })
      .healthAt(160);
    expect(measureOf(unheard, 'partner-replies')).toMatchObject({ value: null, sentence: { code: 'partner.unknown' } });
    expect(unheard.missing.map(({ code }) => code)).toContain('missing.partner-replies');
    expect(unheard.coverage).toBeLessThan(ClientStory.healthy(160).healthAt(160).coverage);
  });
});

describe("the client's own decision-makers beside a partner that runs the system", () => {
  it('count less while it replies: a milder cap, and some points remain', () => {
    const [beside, direct] = [story(RUN, 400, 40).healthAt(140), story({ route: 'partner' }, 400, 40).healthAt(140)];
    expect([gateOf(beside, 'dark')?.cap, gateOf(direct, 'dark')?.cap]).toEqual([59, 49]);
    expect(measureOf(beside, 'decider-silence')!.value).toBeGreaterThan(20);
    expect(measureOf(direct, 'decider-silence')!.value).toBe(0);
    expect(beside.score!).toBeGreaterThan(direct.score!);
  });

  it('are named, with how long they have been silent and who replied last at the partner', () => {
    const health = story(RUN, 400, 40).healthAt(280);
    expect(gateOf(health, 'dark')).toMatchObject({
      cap: 49,
      sentence: { code: 'gate.dark-beside-partner', params: { since: ClientStory.date(36), partner: 'jo' } },
    });
    expect(health.hint).toMatchObject({ code: 'hint.ask-partner', params: { person: 'jo' } });
  });

  it('count in full once the partner is silent too', () => {
    const health = story(RUN, 40, 40).healthAt(200);
    expect(gateOf(health, 'dark')).toMatchObject({ cap: 49, sentence: { code: 'gate.dark' } });
    expect(measureOf(health, 'decider-silence')?.value).toBe(0);
    expect(gateOf(health, 'partner-silent')).toBeDefined();
  });

  it('need only two messages a year from us while it replies', () => {
    const rarely = (about: About): Health => {
      const story = ClientStory.handedOver().on(-149, 'account.described', { name: 'Utara Mills', ...about });
      story.every(7, -140, 14, (day) => story.exchange(day, 'farid'));
      story.every(7, -100, 300, (day) => story.on(day, 'touchpoint.inbound', { side: 'partner' }, { person: 'jo' }));
      return story.on(60, 'touchpoint.outbound', {}, { person: 'farid' }).healthAt(150);
    };
    expect(gateOf(rarely({ route: 'partner' }), 'nobody-asked')).toBeDefined();
    expect(gateOf(rarely(RUN), 'nobody-asked')).toBeUndefined();
  });
});
