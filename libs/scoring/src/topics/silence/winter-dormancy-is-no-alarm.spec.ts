import { ClientStory } from '../../fixtures/client-story.fixture-spec';

/** Day 0 is 6 January; a golf course in the north sleeps from November to March. */
function course(): ClientStory {
  const story = ClientStory.handedOver().on(1, 'pilot.described', { name: 'Course', stage: 'operating', dormantMonths: [11, 12, 1, 2, 3] });
  story.every(14, -140, 290, (day) => story.exchange(day, 'farid'));
  story.every(14, 460, 600, (day) => story.exchange(day, 'farid'));
  story.every(60, -100, 290, (day) =>
    story.on(day, 'next-step.agreed', { what: 'Greens', dueOn: ClientStory.date(day + 60) }, { person: 'farid' }),
  );
  story.on(455, 'next-step.agreed', { what: 'Fairways', dueOn: ClientStory.date(500) }, { person: 'farid' });
  story.fleet(-100, 600, (day) => ({ total: 200, reporting: day > 299 && day < 450 ? 4 : 199 }));
  story.every(1, -100, 298, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: 'nurul' }));
  story.every(1, 450, 600, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: 'nurul' }));
  return story;
}

describe('winter dormancy', () => {
  const story = course();
  const days = Array.from({ length: 34 }, (_, index) => 270 + index * 6);

  it('never falls under steady, from the last leaves to the first mowing', () => {
    for (const day of days) expect({ day, low: (story.healthAt(day).score ?? 0) < 60 }).toEqual({ day, low: false });
  });

  it('counts no silence while it lasts', () => {
    const before = story.healthAt(305).silence?.days;
    expect(story.healthAt(440).silence?.days).toBe(before);
    for (const day of days) expect(story.healthAt(day).silence?.alarm).toBe(false);
  });
});
