import { dayOf, DECIDER_ROLES, type Moment } from '@app/scoring';
import type { PersonPlan } from '../characters/character';
import { phaseOn } from '../story/phases';
import type { Random } from '../story/random';
import { addressPart, workDaysAfter, type Story } from '../story/story';
import { HEARD_AFTER } from './people.stream';

/** Standard deviation of the logarithm of the gaps between a person's emails; 0.8 to 1.3 in real email logs. */
const GAP_SPREAD = 0.9;
/** Mean and spread of the working days until a request is answered. */
const ANSWER_AFTER = 1.6;
const ANSWER_SPREAD = 1;
/** Working days after which we ask once more. */
const ASK_AGAIN_AFTER = 8;
const MINUTE = 60_000;

export interface Mood {
  writesEvery: number | null;
  answers: number;
}

export function moodOn(person: PersonPlan, age: number): Mood {
  let mood: Mood = { writesEvery: null, answers: 0 };
  for (const [from, writesEvery, answers] of person.talk) {
    if (from > age) break;
    mood = { writesEvery, answers };
  }
  return mood;
}

const CHANNELS = ['email', 'email', 'email', 'email', 'email', 'email', 'email', 'phone', 'chat'] as const;
type Channel = (typeof CHANNELS)[number];
const SOURCES: Record<Channel, string> = { email: 'mailbox', phone: 'crm', chat: 'chat' };

/** The address that they write from this time. */
function writtenFrom(story: Story, person: PersonPlan, at: Moment, thread: string): string {
  const { secondAddress } = person;
  if (!secondAddress || story.age(dayOf(at)) < secondAddress.from) return story.addressOf(person);
  return story.random(`${thread}/address`).chance(secondAddress.share) ? secondAddress.address : story.addressOf(person);
}

function simulateInbound(story: Story, person: PersonPlan, at: Moment, channel: Channel, thread: string, expectsAnswer: boolean): void {
  story.emit(SOURCES[channel], `${thread}/in`, at, {
    kind: 'touchpoint.inbound',
    person: writtenFrom(story, person, at, thread),
    data: { channel, side: person.side ?? 'client', thread, automatic: false, expectsAnswer },
  });
}

function simulateOutbound(
  story: Story,
  person: PersonPlan,
  at: Moment,
  channel: Channel,
  thread: string,
  expectsAnswer: boolean,
  again = false,
): void {
  story.emit(SOURCES[channel], `${thread}/out${again ? '/again' : ''}`, at, {
    kind: 'touchpoint.outbound',
    person: story.addressOf(person),
    data: { channel, side: person.side ?? 'client', thread, expectsAnswer },
  });
}

/** Emits the emails that a person starts, and our replies. */
function simulateOwnMails(story: Story, person: PersonPlan): void {
  const stream = `mail/${addressPart(person.name)}`;
  const random = story.random(stream);
  let due = random.humanGap(GAP_SPREAD);
  let passed = 0;
  let mail = 0;
  for (let day = story.start; day <= story.lastDay && story.isHere(person, day); day++) {
    const { writesEvery } = moodOn(person, story.age(day));
    if (writesEvery === null) continue;
    passed += story.calendar.paceOn(day) / writesEvery;
    if (passed < due) continue;
    passed = 0;
    due = random.humanGap(GAP_SPREAD);
    const at = story.workingMoment(day, random);
    const channel = random.pick(CHANNELS);
    const thread = `${stream}/${++mail}`;
    const wantsAnswer = random.chance(0.6);
    simulateInbound(story, person, at, channel, thread, wantsAnswer);
    if (random.chance(phaseOn(story.character.weAnswer ?? [[-9999, 0.9]], story.age(day)) ?? 0.9)) {
      simulateOutbound(story, person, at + random.between(20, 600) * MINUTE, channel, thread, false);
    }
  }
}

/** Emits an automatic reply, "We have received your message", as an inbound email. */
function simulateMachineAnswer(story: Story, person: PersonPlan, day: number, askedAt: Moment, name: string): void {
  const marked = phaseOn(person.machineAnswers ?? [], story.age(day));
  if (marked === null) return;
  story.emit('mailbox', name, askedAt + MINUTE, {
    kind: 'touchpoint.inbound',
    person: story.addressOf(person),
    data: { channel: 'email', side: person.side ?? 'client', thread: name, automatic: marked === 'marked', expectsAnswer: false },
  });
}

/** Emits a request and its outcome: a reply, an automatic reply, a bounce, or nothing (then we ask once more). */
function simulateAsk(story: Story, person: PersonPlan, day: number, random: Random, thread: string, again: boolean): void {
  const at = story.workingMoment(day, random);
  const luck = random.next();
  const wait = ANSWER_AFTER * random.humanGap(ANSWER_SPREAD);
  const asksAgain = random.chance(0.5);
  const onLeave = random.chance(0.05);
  const minutes = random.between(10, 420);
  simulateOutbound(story, person, at, 'email', thread, true, again);
  if (!story.isHere(person, day)) {
    story.emit('mailbox', `${thread}/bounced${again ? '/again' : ''}`, at + MINUTE, {
      kind: 'touchpoint.bounced',
      person: story.addressOf(person),
      data: { channel: 'email', thread },
    });
    return;
  }
  if (onLeave || story.calendar.paceOn(day) < 0.3) {
    story.emit('mailbox', `${thread}/auto${again ? '/again' : ''}`, at + MINUTE, {
      kind: 'touchpoint.auto-replied',
      person: story.addressOf(person),
      data: { channel: 'email', side: person.side ?? 'client', thread, automatic: true },
    });
  }
  simulateMachineAnswer(story, person, day, at, `${thread}/machine${again ? '/again' : ''}`);
  const { answers } = moodOn(person, story.age(day));
  if (luck < (again ? answers * 0.7 : answers)) {
    const answeredOn = workDaysAfter(story, day, wait);
    // A reply due after its writer went silent is not sent.
    if (answeredOn === null || !story.isHere(person, answeredOn) || moodOn(person, story.age(answeredOn)).answers === 0) return;
    const answeredAt = Math.max(story.workingMoment(answeredOn, random), at + minutes * MINUTE);
    simulateInbound(story, person, answeredAt, 'email', thread, false);
    return;
  }
  const nextDay = again || !asksAgain ? null : workDaysAfter(story, day, ASK_AGAIN_AFTER);
  if (nextDay !== null) simulateAsk(story, person, nextDay, random, thread, true);
}

/** The deciders as the vendor knows them that day: people who left are still written to until it learns of it. */
function believedDeciders(story: Story, side: 'client' | 'partner', day: number): PersonPlan[] {
  const age = story.age(day);
  const known = story.character.people.filter(
    (person) => (person.side ?? 'client') === side && (person.leaves === undefined || age < person.leaves + HEARD_AFTER),
  );
  const deciding = known.filter((person) =>
    (person.roles ?? []).some(
      (role) => DECIDER_ROLES.includes(role.role) && role.from <= age && !(role.until !== undefined && role.until <= age),
    ),
  );
  return deciding.length > 0 ? deciding : known;
}

function simulateAsks(story: Story, side: 'client' | 'partner'): void {
  const every = side === 'client' ? story.character.asks : (story.character.partnerAsks ?? []);
  const random = story.random(`asks/${side}`);
  let due = random.humanGap(0.5);
  let passed = 0;
  let ask = 0;
  for (let day = story.start; day <= story.lastDay; day++) {
    const pause = phaseOn(every, story.age(day));
    if (pause === null) continue;
    passed += story.calendar.paceOn(day) / pause;
    if (passed < due || !story.calendar.worksOn(day)) continue;
    passed = 0;
    due = random.humanGap(0.5);
    const [first, ...others] = believedDeciders(story, side, day);
    if (!first) continue;
    const [second, ...rest] = others;
    const person = second && random.chance(0.35) ? random.pick([second, ...rest]) : first;
    const thread = `ask/${side}/${++ask}`;
    simulateAsk(story, person, day, story.random(thread), thread, false);
  }
}

/** Emits emails from a shared mailbox. */
function simulateSharedMailbox(story: Story): void {
  const every = story.character.sharedMailbox ?? [];
  const random = story.random('shared-mailbox');
  let due = random.humanGap(GAP_SPREAD);
  let passed = 0;
  let mail = 0;
  for (let day = story.start; day <= story.lastDay; day++) {
    const pause = phaseOn(every, story.age(day));
    if (pause === null) continue;
    passed += story.calendar.paceOn(day) / pause;
    if (passed < due) continue;
    passed = 0;
    due = random.humanGap(GAP_SPREAD);
    const thread = `shared-mailbox/${++mail}`;
    story.emit('mailbox', thread, story.workingMoment(day, random), {
      kind: 'touchpoint.inbound',
      data: { channel: 'email', side: 'client', thread, automatic: false, expectsAnswer: true },
    });
  }
}

/** Emits all emails, calls and messages between the client (and the partner) and the vendor. */
export function simulateTalk(story: Story): void {
  for (const person of story.character.people) simulateOwnMails(story, person);
  simulateSharedMailbox(story);
  simulateAsks(story, 'client');
  simulateAsks(story, 'partner');
}
