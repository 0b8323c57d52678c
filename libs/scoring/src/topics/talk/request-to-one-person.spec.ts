import { ClientStory } from '../../fixtures/client-story.fixture-spec';

/** Farid is asked three times and does not reply. */
function story(): ClientStory {
  const story = ClientStory.healthy(60);
  for (const day of [70, 80, 90]) story.on(day, 'touchpoint.outbound', { channel: 'email' }, { person: 'farid' });
  return story;
}

const replies = (told: ClientStory): string =>
  told
    .healthAt(100)
    .groups.flatMap(({ measures }) => measures)
    .find(({ measure }) => measure === 'reply-rate')!.sentence.code;

describe('a request to one person', () => {
  it('is not answered by another', () => {
    expect(replies(story().on(95, 'touchpoint.inbound', {}, { person: 'aisha' }))).toBe('replies.unanswered');
  });

  it.each([
    ['that person', { person: 'farid' }],
    ['mail without a person', {}],
  ])('is answered by %s', (_who, about) => {
    expect(replies(story().on(95, 'touchpoint.inbound', {}, about))).toBe('replies.answered');
  });
});
