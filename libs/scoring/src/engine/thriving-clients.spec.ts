import { ClientStory } from '../fixtures/client-story.fixture-spec';

const DAYS = [30, 90, 150, 200];

/** Net growth of about 6 % a month, nearly everything reporting. */
function growing(day: number): { total: number; reporting: number } {
  const total = Math.round(400 * 1.06 ** (Math.max(0, day) / 30));
  return { total, reporting: Math.floor(total * 0.98) };
}

function planning(story: ClientStory): ClientStory {
  return story.every(45, 0, 200, (day) => {
    story.on(day, 'next-step.agreed', { what: 'Next line', dueOn: ClientStory.date(day + 45) }, { person: 'farid' });
  });
}

function bands(story: ClientStory): unknown[] {
  return DAYS.map((day) => [day, story.healthAt(day).band]);
}

const THRIVING = DAYS.map((day) => [day, 'thriving']);

describe('a client who answers every fortnight, owns, grows and plans', () => {
  const story = planning(ClientStory.handedOver()).fleet(-100, 200, growing);
  story.every(7, -140, -7, (day) => story.exchange(day, 'farid'));
  story.every(14, 7, 200, (day) => story.exchange(day, day % 28 === 7 ? 'farid' : 'aisha'));
  story.every(60, 20, 200, (day) => story.on(day, 'meeting.held', { attendees: ['farid', 'aisha', 'siti'] }));
  story.every(1, -100, 200, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: 'siti' }));

  it('is thriving from +30 to +200, and we say so', () => {
    expect(bands(story)).toEqual(THRIVING);
    expect(story.healthAt(150).sentence.code).toBe('health.well');
    expect(story.healthAt(150).earlyRead).toBe(false);
  });
});

describe('a client whose systems use the API and whose people never log in', () => {
  const story = planning(ClientStory.handedOver()).fleet(-100, 200, growing);
  story.every(14, -140, -7, (day) => story.exchange(day, 'farid'));
  story.every(21, 7, 200, (day) => story.exchange(day, day % 42 === 7 ? 'farid' : 'aisha'));
  story.every(1, -100, 200, (day) => story.on(day, 'user.active', { via: 'api', actions: 5000 }));

  it('is thriving', () => {
    expect(bands(story)).toEqual(THRIVING);
  });
});

describe('a client who answers once a quarter, at the agreed review', () => {
  const story = planning(ClientStory.handedOver()).fleet(-100, 200, growing);
  story.every(70, -140, -1, (day) => story.exchange(day, 'farid'));
  story.every(91, 1, 200, (day) => {
    story.on(day, 'meeting.held', { meeting: `review-${day}`, attendees: ['farid', 'aisha'] });
    story.on(
      day,
      'meeting.scheduled',
      { meeting: `review-${day + 91}`, startsAt: `${ClientStory.date(day + 91)}T09:00:00Z`, acceptedByClient: true },
      { hour: 10 },
    );
  });
  story.every(1, -100, 200, (day) => story.on(day, 'user.active', { via: 'api' }));

  it('is thriving, and no alarm sounds between the reviews', () => {
    expect(bands(story)).toEqual(THRIVING);
    for (let day = 1; day < 180; day += 7) expect(story.healthAt(day).silence?.alarm).toBe(false);
  });
});

describe('a client who answers once a quarter without any review agreed', () => {
  const story = planning(ClientStory.handedOver()).fleet(-100, 400, growing);
  story.every(91, -140, 400, (day) => story.exchange(day, 'farid'));
  story.every(1, -100, 400, (day) => story.on(day, 'user.active', { via: 'api' }));

  it('never falls under steady', () => {
    for (let day = 1; day < 200; day += 7) expect(story.healthAt(day).score).toBeGreaterThanOrEqual(60);
  });
});
