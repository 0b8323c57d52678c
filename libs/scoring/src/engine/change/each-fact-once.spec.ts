import { ClientStory } from '../../fixtures/client-story.fixture-spec';
import { explainChange, type HealthChange } from '../../index';
import { secondVersion } from '../../fixtures/random-signals.fixture-spec';

function changeOf(story: ClientStory, from: number, to: number): HealthChange {
  return explainChange(story.healthAt(from), story.healthAt(to));
}

function sum(points: readonly { points: number }[]): number {
  return points.reduce((total, each) => total + each.points, 0);
}

/** Farid leaves and nobody takes over; from then on we ask and nobody answers. */
function dark(): ClientStory {
  const story = ClientStory.healthy(60).on(61, 'stakeholder.vacated', { role: 'champion', reason: 'moved' }, { person: 'farid' });
  story.every(10, 62, 200, (day) => story.on(day, 'touchpoint.outbound', { channel: 'email' }));
  return story;
}

describe('a champion who leaves', () => {
  const change = changeOf(dark(), 60, 61);

  it('is reported once, with the points of the measure and of the gate', () => {
    const [first, ...others] = change.told;
    expect(first).toMatchObject({ part: 'gates', gate: 'champion-vacant', parts: ['gates', 'champion'], owner: 'client' });
    expect(others.filter(({ part }) => part !== 'smaller').some(({ parts }) => parts.includes('champion'))).toBe(false);
    expect(first?.points).toBeCloseTo(sum(change.parts.filter(({ part }) => part === 'gates' || part === 'champion')), 9);
    expect(change.sentence).toEqual(first?.sentence);
  });

  it('keeps every part beside', () => {
    const lost = change.parts.filter(({ points }) => points < -1).map(({ part, reason }) => [part, reason]);
    expect(lost.sort()).toEqual([
      ['champion', 'value'],
      ['gates', 'gate'],
      ['people-depth', 'value'],
    ]);
  });
});

describe('a client who keeps falling below a gate', () => {
  const change = changeOf(dark(), 64, 120);

  it('has its causes first, and last what an open gate kept from showing', () => {
    expect(change.change).toBeLessThan(0);
    expect(change.told[0]?.points).toBeLessThan(0);
    const last = change.told.at(-1);
    expect(last).toMatchObject({
      part: 'held',
      owner: null,
      sentence: { code: 'change.already-held', params: { gate: 'champion-vacant' } },
    });
    expect(last?.points).toBeGreaterThan(0);
  });

  it('combines the silence, our asks and the vacancy in one', () => {
    const gone = change.told.find(({ gate }) => gate === 'dark');
    expect(gone?.parts).toEqual(expect.arrayContaining(['gates', 'decider-silence', 'reply-rate']));
  });
});

describe('a meeting that they missed while they were silent', () => {
  it('is reported with the silence, not separately', () => {
    const story = dark().on(100, 'meeting.missed', { missedBy: 'client' });
    const { parts, told: facts } = changeOf(story, 64, 120);
    expect(parts.some(({ part, points }) => part === 'meetings' && points < 0)).toBe(true);
    expect(facts.find(({ parts: within }) => within.includes('meetings'))).toMatchObject({
      gate: 'dark',
      sentence: { params: { missedOn: ClientStory.date(100) } },
    });
  });
});

describe('a gate that closes', () => {
  const story = ClientStory.healthy(120)
    .on(61, 'stakeholder.vacated', { role: 'champion', reason: 'moved' }, { person: 'farid' })
    .on(80, 'stakeholder.assigned', { role: 'champion' }, { person: 'siti' });

  it('is explained by what closed it: the new person, not the closed gate', () => {
    const [first] = changeOf(story, 79, 80).told;
    expect(first).toMatchObject({ gate: 'champion-vacant', parts: ['gates', 'champion'], sentence: { params: { person: 'siti' } } });
    expect(first?.points).toBeGreaterThan(10);
  });
});

describe('what gets better under a gate', () => {
  it('is explained as not visible yet', () => {
    const story = ClientStory.healthy(120)
      .on(10, 'ticket.opened', { ticket: 't-1', urgency: 'high' })
      .on(61, 'stakeholder.vacated', { role: 'champion', reason: 'moved' }, { person: 'farid' })
      .on(70, 'ticket.closed', { ticket: 't-1' });
    const change = changeOf(story, 69, 70);
    expect(Math.abs(change.change ?? 1)).toBeLessThan(1e-9);
    expect(change.told.at(-1)).toMatchObject({
      part: 'held',
      sentence: { code: 'change.still-held', params: { gate: 'champion-vacant', limit: 59, all: 1 } },
    });
  });
});

describe('what becomes known', () => {
  it('is explained by its own sentence, with its total points', () => {
    const story = ClientStory.healthy(130).on(120, 'budget.changed', { state: 'refused' });
    const change = changeOf(story, 119, 120);
    const budget = change.told.find(({ parts }) => parts.includes('budget'));
    expect(budget).toMatchObject({ owner: 'now-known', sentence: { code: 'budget.refused' } });
    expect(budget?.points).toBeLessThan(0);
    expect(change.told.some(({ sentence }) => sentence.code === 'change.shifted')).toBe(false);
  });
});

describe('what is good and got worse', () => {
  it('is compared with what was said then', () => {
    const story = ClientStory.healthy(60).fleet(61, 90, () => ({ total: 450, reporting: 420 }));
    const fleet = changeOf(story, 60, 90).told.find(({ part }) => part === 'reporting');
    expect(fleet).toMatchObject({
      sentence: { code: 'change.worse', params: { now: 'reporting.share', then: 'reporting.share' } },
      before: null,
    });
    expect(fleet?.sentence.params['then.share']).toBeGreaterThan(0.97);
  });
});

describe('what is bad and got worse', () => {
  it('is compared with what was said then', () => {
    const story = ClientStory.healthy(60).fleet(61, 64, () => ({ total: 450, reporting: 380 }));
    const fleet = changeOf(
      story.fleet(65, 66, () => ({ total: 450, reporting: 370 })),
      64,
      66,
    ).told.find(({ part }) => part === 'reporting');
    expect(fleet).toMatchObject({ sentence: { code: 'reporting.low' }, before: { code: 'reporting.low' } });
  });
});

describe('what is no longer known', () => {
  it('is named, because all else counts for more without it', () => {
    const story = ClientStory.handedOver()
      .on(0, 'touchpoint.inbound', { channel: 'email' })
      .on(1, 'meeting.scheduled', { meeting: 'kick-off', startsAt: ClientStory.date(20) + 'T09:00:00Z', acceptedByClient: true });
    const change = changeOf(story, 10, 30);
    expect(change.told).toContainEqual(
      expect.objectContaining({ part: 'known', sentence: { code: 'change.less-known', params: { measure: 'meetings' } } }),
    );
    expect(sum(change.told)).toBeCloseTo(change.change!, 9);
  });
});

describe('a pilot that grows out of its first card while another version is published', () => {
  const second = secondVersion(({ weight }, group) => (group === 'engagement' ? 3 * weight : weight));
  const story = ClientStory.healthy(120).on(100, 'promise.made', { promise: 'sap', what: 'Interface to SAP', dueOn: ClientStory.date(95) });
  const change = explainChange(story.healthAt(60), story.healthAt(120, { cards: second }), {
    steps: [story.healthAt(60, { cards: second })],
    cards: second,
  });
  const byCard = change.parts.filter(({ reason }) => reason === 'scorecard').map(({ sentence }) => sentence.params);

  it('is reported twice, by its two causes: the version, and the card', () => {
    expect(byCard).toHaveLength(2);
    expect(byCard).toContainEqual({ from: 'hypercare-1', to: 'hypercare-2' });
    expect(byCard).toContainEqual(expect.objectContaining({ from: 'hypercare-2', to: 'growing-2', fromDay: 90 }));
  });
});
