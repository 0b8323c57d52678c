import { ClientStory } from './client-story.fixture-spec';
import { emptyFacts, fold } from './index';

describe('facts', () => {
  it('are no bigger after eight years than after two', () => {
    const story = ClientStory.handedOver();
    story.every(6, 1, 2900, (day) => story.exchange(day, ['farid', 'aisha', 'siti'][day % 3] ?? 'siti'));
    story.every(1, 1, 2900, (day) => story.on(day, 'user.active', { via: 'portal' }, { person: `user-${day % 7}` }));
    story.fleet(1, 2900, (day) => ({ total: 300 + Math.floor(day / 10), reporting: 290 }));
    story.every(30, 1, 2900, (day) => {
      story.on(day, 'meeting.scheduled', { meeting: `m-${day}`, startsAt: `${ClientStory.date(day + 20)}T09:00:00Z` });
      story.on(day, 'quiet.agreed', { from: ClientStory.date(day + 5), until: ClientStory.date(day + 6) });
      story.on(day, 'next-step.agreed', { what: 'next', dueOn: ClientStory.date(day + 30) });
    });
    const size = (day: number): number => JSON.stringify(fold(emptyFacts(), story.sorted(ClientStory.end(day)))).length;
    expect(size(2900) / size(730)).toBeLessThan(1.05);
  });
});
