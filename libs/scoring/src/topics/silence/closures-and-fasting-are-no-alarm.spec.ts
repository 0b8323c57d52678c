import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function works(pauseFrom: number, pauseUntil: number): ClientStory {
  const story = ClientStory.handedOver().fleet(-100, 260, () => ({ total: 300, reporting: 297 }));
  story.every(10, -140, 260, (day) => {
    if (day < pauseFrom - 1 || day > pauseUntil) story.exchange(day, 'farid');
    else story.on(day, 'touchpoint.outbound', { channel: 'email' });
  });
  story.every(60, 0, 260, (day) =>
    story.on(day, 'next-step.agreed', { what: 'Hall 2', dueOn: ClientStory.date(day + 65) }, { person: 'farid' }),
  );
  return story;
}

describe('a plant that closes in August', () => {
  it('does not count the agreed weeks, and keeps its score', () => {
    const story = works(207, 228).on(190, 'quiet.agreed', { from: '2025-08-01', until: '2025-08-22', reason: 'plant closed' });
    const before = story.healthAt(206).silence?.days;
    expect(story.healthAt(227).silence?.days).toBe(before);
    for (let day = 200; day < 260; day += 3) expect(story.healthAt(day).score).toBeGreaterThanOrEqual(60);
  });
});

describe('a month of fasting in which answers are few', () => {
  it('is no alarm with days off on Friday and Saturday and one answer in the middle', () => {
    const story = works(54, 83).on(-149, 'account.described', { name: 'Gulf Pumps', weekend: [5, 6] });
    story.on(68, 'touchpoint.inbound', {}, { person: 'aisha' });
    for (let day = 50; day < 120; day += 3) {
      expect(story.healthAt(day).score).toBeGreaterThanOrEqual(60);
      expect(story.healthAt(day).silence?.alarm).toBe(false);
    }
  });
});
