import { ClientStory } from '../../fixtures/client-story.fixture-spec';

/** Emails without names every six days for half a year, then nothing although we ask. */
function log(): ClientStory {
  const story = new ClientStory();
  story.every(6, 0, 180, (day) =>
    story
      .on(day, 'touchpoint.outbound', { channel: 'email' }, { hour: 9 })
      .on(day, 'touchpoint.inbound', { channel: 'email' }, { hour: 10 }),
  );
  return story.on(190, 'touchpoint.outbound', { channel: 'email' }).on(205, 'touchpoint.outbound', { channel: 'email' });
}

describe('an account of which only a mail log is known', () => {
  it('has no score, but a silence and an early read with questions', () => {
    const health = log().healthAt(181);
    expect(health).toMatchObject({ pilot: 'main', score: null, band: null, earlyRead: true, handoverAssumed: true, gates: [] });
    expect(health.silence).toMatchObject({ clock: 'client', standsIn: true });
    expect(health.missing.length).toBeGreaterThan(4);
    expect(health.sentence.code).toBe('silence.answering');
    expect(health.hint).toEqual({ code: 'hint.fill-in', params: { question: health.missing[0]!.code } });
  });

  it('says when the client last replied, also where only one person does', () => {
    const story = new ClientStory();
    story.every(6, 0, 180, (day) => story.exchange(day, 'ann'));
    expect(story.healthAt(182)).toMatchObject({ score: null, sentence: { code: 'silence.answering' }, hint: { code: 'hint.fill-in' } });
  });

  it('names a quiet client and who to call, still without a score', () => {
    const health = log().healthAt(220);
    expect(health).toMatchObject({ score: null, earlyRead: true, gates: [] });
    expect([health.sentence.code, health.hint?.code]).toEqual(['silence.quiet', 'hint.call']);
    expect(health.silence).toMatchObject({ alarm: true, level: 'task' });
  });

  it('never hides bad news for want of data', () => {
    const health = log().healthAt(250);
    expect(health.earlyRead).toBe(true);
    expect(health.band).toBe('stalled');
    expect(health.gates.map((gate) => gate.gate)).toEqual(['dark']);
    expect(health.sentence).toMatchObject({ code: 'gate.dark', params: { since: ClientStory.date(180), everyDays: 6, mails: 2 } });
    expect(health.hint?.code).toBe('hint.call');
  });

  it('has a risk after one answer, none without', () => {
    const one = new ClientStory().on(0, 'touchpoint.inbound', {});
    expect(one.healthAt(0).silence).toMatchObject({ days: 0, usualDays: 30 });
    expect(one.healthAt(70).silence?.risk).toBeGreaterThan(0.5);
    expect(new ClientStory().on(0, 'touchpoint.outbound', {}).healthAt(60).silence).toBeNull();
  });
});

describe('an account of which nothing is known', () => {
  it('has no score', () => {
    const health = new ClientStory().on(0, 'account.described', { name: 'Acme' }).healthAt(3);
    expect(health).toMatchObject({
      score: null,
      rawScore: null,
      band: null,
      earlyRead: false,
      coverage: 0,
      sentence: { code: 'health.nothing-known' },
    });
  });
});

describe('an account of which a mail log, a fleet file and the list of accounts are known', () => {
  const story = new ClientStory().on(0, 'account.described', { name: 'Acme' }, { hour: 1 });
  story.every(6, 0, 260, (day) =>
    story
      .on(day, 'touchpoint.outbound', { channel: 'email' }, { hour: 9 })
      .on(day, 'touchpoint.inbound', { channel: 'email' }, { hour: 10, person: day % 12 === 0 ? 'farid' : 'aisha' }),
  );
  story.fleet(0, 260, (day) => ({ total: 300 + day, reporting: 290 + day }));

  it('has an early read that says how much is known and asks for what weighs most', () => {
    const health = story.healthAt(240);
    expect(health).toMatchObject({ earlyRead: true, band: null, gates: [], scorecard: 'growing-1' });
    expect(health.score).toBeGreaterThan(80);
    expect(health.coverage).toBeGreaterThan(0.3);
    expect(health.missing.slice(0, 3).map((each) => each.code)).toEqual(['missing.champion', 'missing.owner', 'missing.budget']);
  });

  it('is firm once owner, champion and budget are known', () => {
    story
      .on(241, 'stakeholder.assigned', { role: 'system-owner' }, { person: 'aisha' })
      .on(241, 'stakeholder.assigned', { role: 'champion' }, { person: 'farid' })
      .on(241, 'budget.changed', { state: 'approved' });
    expect(story.healthAt(242)).toMatchObject({ earlyRead: false, band: 'thriving' });
  });
});
