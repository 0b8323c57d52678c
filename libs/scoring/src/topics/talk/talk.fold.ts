import type { TopicFold } from '../definitions';
import { countsThrough } from '../../calendar/calendar';
import type { Part } from '../../facts/part';
import { push, remember } from '../../facts/ring';
import { addToTally } from '../../facts/tally';
import type { Signal, SignalOf } from '../../signals/signal';
import { answered, asked, notAsked, personAnswered, restart } from '../../silence/rhythm';
import type { Moment } from '../../vocabulary/vocabulary';
import { isDecider } from '../roles/roles.state';
import { PATIENCE } from '../silence/silence.state';
import { type Ask, KEPT_ASKS } from './talk.facts';

const KEPT_PEOPLE = 64;

const KEPT_RECENT = 3;

/** More unanswered asks to one person say nothing new. */
const KEPT_ASKED = 3;

/** A person wrote or called us. Automatic ones and our own side stop no silence. */
export function foldInbound(part: Part, signal: SignalOf<'touchpoint.inbound'>, day: number): void {
  const { side = 'client', automatic } = signal.data;
  if (automatic || side === 'vendor' || isMachineFast(part, signal)) return;
  if (side === 'partner') partnerAnswered(part, signal.occurredAt, day, signal.person ?? null, signal.signalId);
  else clientAnswered(part, signal.occurredAt, day, signal.person === undefined ? [] : [signal.person], signal.signalId);
}

/** An email that answers ours within this time was written by a machine ("we have received your message"). */
export const MACHINE_FAST = 90_000;

/** True for a reply to our email that only a machine writes so fast. */
export function isMachineFast(part: Part, { person, occurredAt, data }: SignalOf<'touchpoint.inbound'>): boolean {
  if (person === undefined || data.channel !== 'email') return false;
  const ask = part.talk.asks.client.findLast((each) => each.person === person);
  return ask !== undefined && ask.channel === 'email' && occurredAt >= ask.at && occurredAt - ask.at <= MACHINE_FAST;
}

/** We asked. An ask to somebody who does not decide is no ask to the deciders. */
export function foldOutbound(part: Part, signal: SignalOf<'touchpoint.outbound'>, day: number): void {
  const { side = 'client', automatic, expectsAnswer = true, channel = null } = signal.data;
  if (automatic || side === 'vendor' || !expectsAnswer) return;
  const ask: Ask = { at: signal.occurredAt, channel, person: signal.person ?? null, signalId: signal.signalId };
  if (side === 'partner') {
    push(part.talk.asks.partner, ask, KEPT_ASKS);
    asked(part.silence.clocks.partner, ask.at);
    return remember(part.talk.evidence.partner, signal.signalId);
  }
  push(part.talk.asks.client, ask, KEPT_ASKS);
  asked(part.silence.clocks.client, ask.at);
  if (ask.person === null || isDecider(part, ask.person)) {
    push(part.talk.asks.deciders, { ...ask }, KEPT_ASKS);
    asked(part.silence.clocks.deciders, ask.at);
  }
  if (ask.person !== null) waitFor(part, ask.person, ask.at, day);
  part.talk.asks.before = part.talk.asks.last;
  part.talk.asks.last = ask.at;
  remember(part.talk.evidence.asks, signal.signalId);
}

function waitFor(part: Part, person: string, at: Moment, day: number): void {
  const { waiting } = part.talk;
  const before = Object.hasOwn(waiting, person) ? waiting[person] : undefined;
  if (before) {
    if (before.asked.length < KEPT_ASKED) before.asked.push(at);
    return;
  }
  waiting[person] = { day, mark: countsThrough(part.calendar, day).counted, at, asked: [at] };
  const people = Object.keys(waiting);
  if (people.length > KEPT_PEOPLE) {
    const oldest = people.reduce((a, b) => ((waiting[b]?.at ?? 0) < (waiting[a]?.at ?? 0) ? b : a));
    delete waiting[oldest];
  }
}

/** A bounce takes back the latest ask to that person. */
export function foldBounced(part: Part, signal: SignalOf<'touchpoint.bounced'>): void {
  const person = signal.person ?? null;
  if (takeBackPartnerAsk(part, person, signal.occurredAt)) return;
  const isIt = (ask: Ask): boolean => person === null || ask.person === null || ask.person === person;
  const index = part.talk.asks.client.findLastIndex(isIt);
  const ask = part.talk.asks.client[index];
  if (!ask) return;
  part.talk.asks.client.splice(index, 1);
  part.talk.asks.deciders = part.talk.asks.deciders.filter((other) => other.at !== ask.at || other.person !== ask.person);
  notAsked(part.silence.clocks.client, ask.at, signal.occurredAt, PATIENCE);
  notAsked(part.silence.clocks.deciders, ask.at, signal.occurredAt, PATIENCE);
  if (part.talk.asks.last === ask.at) part.talk.asks.last = part.talk.asks.before;
  const waiting = ask.person !== null && Object.hasOwn(part.talk.waiting, ask.person) ? part.talk.waiting[ask.person] : undefined;
  if (!waiting || signal.occurredAt - ask.at >= PATIENCE) return;
  waiting.asked = waiting.asked.filter((at) => at !== ask.at);
  if (waiting.asked.length === 0 && ask.person !== null) delete part.talk.waiting[ask.person];
}

/** True if the latest ask to that person was one to the partner. */
function takeBackPartnerAsk(part: Part, person: string | null, at: Moment): boolean {
  const index = person === null ? -1 : part.talk.asks.partner.findLastIndex((ask) => ask.person === person);
  const [ask] = index < 0 ? [] : part.talk.asks.partner.splice(index, 1);
  if (ask) notAsked(part.silence.clocks.partner, ask.at, at, PATIENCE);
  return ask !== undefined;
}

/** People of the client spoke to us: their clocks start anew, what we had asked is answered. */
export function clientAnswered(part: Part, at: Moment, day: number, people: readonly string[], signalId: string): void {
  const { counted, awake } = countsThrough(part.calendar, day);
  const rebased = part.handover.done !== null && !part.handover.done.assumed;
  part.silence.clocks.client = answered(part.silence.clocks.client, day, counted, at, people[0] ?? null, rebased);
  addToTally(part.talk.answers, awake, 1);
  // A request to one person is not answered by another.
  const isOpen = (ask: Ask): boolean => people.length > 0 && ask.person !== null && !people.includes(ask.person);
  const open = part.talk.asks.client.filter(isOpen);
  const replies = part.talk.asks.client.length - open.length;
  if (replies > 0) {
    addToTally(part.talk.answered, awake, replies);
    part.talk.asks.client = open;
  }
  remember(part.talk.evidence.answers, signalId);
  let isNew = false;
  for (const person of people) {
    const own = Object.hasOwn(part.silence.people, person) ? part.silence.people[person] : undefined;
    isNew ||= !own;
    part.silence.people[person] = personAnswered(own, day, counted, at);
    delete part.talk.waiting[person];
    part.talk.recentPeople = [{ person, at, awake }, ...part.talk.recentPeople.filter((other) => other.person !== person)].slice(
      0,
      KEPT_RECENT,
    );
  }
  if (isNew) forgetPeople(part);
  const decider = people.find((person) => isDecider(part, person));
  if (decider === undefined && people.length === 0) return perhapsDecider(part, at, day, counted);
  if (decider === undefined) return;
  part.silence.clocks.deciders = answered(part.silence.clocks.deciders, day, counted, at, decider, rebased);
  part.talk.asks.deciders = [];
  remember(part.talk.evidence.deciderAnswers, signalId);
}

/** Mail without a person may be a decider's: their silence restarts, and their rhythm stays. */
function perhapsDecider(part: Part, at: Moment, day: number, counted: number): void {
  if (part.silence.clocks.deciders) restart(part.silence.clocks.deciders, day, counted, at);
  part.talk.asks.deciders = [];
}

/** A person of the client did something that is no answer: it stops the client's clock, never the deciders'. */
export function clientSeen(part: Part, { occurredAt: at, person, signalId }: Signal, day: number): void {
  part.silence.seen = { at, signalId };
  const rebased = part.handover.done !== null && !part.handover.done.assumed;
  const { counted } = countsThrough(part.calendar, day);
  part.silence.clocks.client = answered(part.silence.clocks.client, day, counted, at, person ?? null, rebased);
}

export function partnerAnswered(part: Part, at: Moment, day: number, person: string | null, signalId: string): void {
  const rebased = part.handover.done !== null && !part.handover.done.assumed;
  const { counted } = countsThrough(part.calendar, day);
  part.silence.clocks.partner = answered(part.silence.clocks.partner, day, counted, at, person, rebased);
  part.talk.asks.partner = [];
  remember(part.talk.evidence.partner, signalId);
}

function forgetPeople(part: Part): void {
  const people = Object.keys(part.silence.people);
  if (people.length <= KEPT_PEOPLE) return;
  const oldest = people.sort((a, b) => (part.silence.people[b]?.at ?? 0) - (part.silence.people[a]?.at ?? 0) || (a < b ? -1 : 1));
  for (const person of oldest.slice(KEPT_PEOPLE)) delete part.silence.people[person];
}

export const talkFold = {
  version: 5,
  writes: ['talk', 'silence'],
  reads: ['roles', 'handover'],
  kinds: {
    'touchpoint.inbound': foldInbound,
    'touchpoint.outbound': foldOutbound,
    'touchpoint.bounced': foldBounced,
    // A machine's reply stops no silence.
    'touchpoint.auto-replied': () => undefined,
  },
} as const satisfies TopicFold;
