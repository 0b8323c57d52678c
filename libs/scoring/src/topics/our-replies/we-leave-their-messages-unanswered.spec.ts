import { ClientStory } from '../../fixtures/client-story.fixture-spec';

const MAIL = { channel: 'email', expectsAnswer: true } as const;

/** Farid writes every week from `from` to `to`. */
function farid(story: ClientStory, from: number, to: number): ClientStory {
  return story.every(7, from, to, (day) => story.on(day, 'touchpoint.inbound', MAIL, { person: 'farid' }));
}

/** We reply to each of them after so many days. */
function weReply(story: ClientStory, from: number, to: number, after: number): ClientStory {
  return story.every(7, from, to, (day) => story.on(day + after, 'touchpoint.outbound', { expectsAnswer: false }, { person: 'farid' }));
}

function measureAt(story: ClientStory, day: number): { value: number | null; code: string | undefined } {
  const measure = story
    .healthAt(day)
    .groups.flatMap(({ measures }) => measures)
    .find((each) => each.measure === 'our-replies');
  return { value: measure?.value ?? null, code: measure?.sentence.code };
}

const capAt = (story: ClientStory, day: number): number | null =>
  story.healthAt(day).gates.find(({ gate }) => gate === 'replies-owed')?.cap ?? null;

it('is well while we reply within the week', () => {
  const story = weReply(farid(ClientStory.handedOver(), -70, 84), -70, 84, 2);
  expect(measureAt(story, 90)).toEqual({ value: 100, code: 'our-replies.in-time' });
  expect(capAt(story, 90)).toBeNull();
});

it('caps the score when we stop, and says who waits since when, as ours', () => {
  const story = weReply(farid(ClientStory.handedOver(), -70, 84), -70, 0, 2);
  const gate = story.healthAt(90).gates.find((each) => each.gate === 'replies-owed');
  expect(gate).toMatchObject({
    cap: 59,
    owner: 'vendor',
    sentence: { code: 'gate.replies-owed', params: { count: 11, since: ClientStory.date(7), person: 'farid' } },
  });
  expect(measureAt(story, 90)).toEqual({ value: 0, code: 'our-replies.waiting' });
});

it('counts replies that come too late, until we have been in time again for a while', () => {
  const story = weReply(farid(ClientStory.handedOver(), -70, 0), -70, 0, 2);
  story.every(14, 7, 77, (day) => {
    story.on(day, 'touchpoint.inbound', MAIL, { person: 'farid' });
    story.on(day + 10, 'touchpoint.outbound', { expectsAnswer: false }, { person: 'farid' });
  });
  weReply(farid(story, 91, 200), 91, 200, 1);
  expect(story.healthAt(88).gates).toContainEqual(
    expect.objectContaining({
      gate: 'replies-owed',
      cap: 59,
      sentence: expect.objectContaining({ params: expect.objectContaining({ count: 0, since: null }) }),
    }),
  );
  expect(measureAt(story, 88).code).toBe('our-replies.late');
  expect(capAt(story, 100)).toBe(69);
  expect(capAt(story, 190)).toBeNull();
});

it('takes a meeting for a reply', () => {
  const story = weReply(farid(ClientStory.handedOver(), -70, 84), -70, 0, 2);
  story.every(7, 7, 84, (day) => story.on(day + 2, 'meeting.held', { attendees: ['farid'] }));
  expect(capAt(story, 90)).toBeNull();
});

it('does not take their reply for a message that waits for us', () => {
  const story = ClientStory.handedOver();
  story.every(14, -70, 84, (day) => story.exchange(day, 'farid'));
  expect(measureAt(story, 97)).toEqual({ value: 100, code: 'our-replies.in-time' });
});

it('takes a second message for one that waits, where the mail does not say so', () => {
  const story = ClientStory.handedOver();
  story.every(7, -70, 0, (day) => story.exchange(day, 'farid'));
  story.every(7, 7, 84, (day) => story.on(day, 'touchpoint.inbound', { channel: 'email' }, { person: 'farid' }));
  expect(capAt(story, 90)).toBe(59);
});

it('says nothing where none of our own messages is recorded', () => {
  expect(measureAt(farid(ClientStory.handedOver(), -70, 84), 90)).toEqual({ value: null, code: 'our-replies.unknown' });
});

it('leaves automatic messages and those of the partner aside', () => {
  const story = weReply(farid(ClientStory.handedOver(), -70, 0), -70, 0, 2);
  story.every(7, 7, 84, (day) => {
    story.on(day, 'touchpoint.inbound', { ...MAIL, automatic: true }, { person: 'farid' });
    story.on(day, 'touchpoint.inbound', { ...MAIL, side: 'partner' }, { person: 'ria' });
  });
  expect(capAt(story, 90)).toBeNull();
});
