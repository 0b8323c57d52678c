import { countsThrough } from '../../calendar/calendar';
import { type Part, remember } from '../../facts/part';
import { push } from '../../facts/ring';
import { addToTally } from '../../facts/tally';
import type { SignalOf } from '../../signals/signal';
import { answered, asked, notAsked, personAnswered } from '../../silence/rhythm';
import type { Moment } from '../../vocabulary/vocabulary';
import { isDecider } from '../roles/roles.state';
import { PATIENCE } from '../silence/silence.state';
import { type Ask, KEPT_ASKS } from './talk.facts';

const KEPT_PEOPLE = 64;

const KEPT_RECENT = 3;

/** A person wrote or called us. Automatic ones and our own side stop no silence. */
export function foldInbound(part: Part, signal: SignalOf<'touchpoint.inbound'>, day: number): void {
  const { side = 'client', automatic } = signal.data;
  if (automatic || side === 'vendor') return;
  if (side === 'partner') partnerAnswered(part, signal.occurredAt, day, signal.person ?? null);
  else clientAnswered(part, signal.occurredAt, day, signal.person === undefined ? [] : [signal.person], signal.signalId);
}

/** We asked. An ask to somebody who does not decide is no ask to the deciders. */
export function foldOutbound(part: Part, signal: SignalOf<'touchpoint.outbound'>): void {
  const { side = 'client', automatic, expectsAnswer = true, channel = null } = signal.data;
  if (automatic || side !== 'client' || !expectsAnswer) return;
  const ask: Ask = { at: signal.occurredAt, channel, person: signal.person ?? null };
  push(part.asks.client, ask, KEPT_ASKS);
  asked(part.clocks.client, ask.at);
  if (ask.person === null || isDecider(part, ask.person)) {
    push(part.asks.deciders, { ...ask }, KEPT_ASKS);
    asked(part.clocks.deciders, ask.at);
  }
  part.asks.before = part.asks.last;
  part.asks.last = ask.at;
  remember(part, 'asks', signal.signalId);
}

/** What did not arrive was not asked: the latest ask to that person is taken back. */
export function foldBounced(part: Part, signal: SignalOf<'touchpoint.bounced'>): void {
  const person = signal.person ?? null;
  const isIt = (ask: Ask): boolean => person === null || ask.person === null || ask.person === person;
  const index = part.asks.client.findLastIndex(isIt);
  const ask = part.asks.client[index];
  if (!ask) return;
  part.asks.client.splice(index, 1);
  part.asks.deciders = part.asks.deciders.filter((other) => other.at !== ask.at || other.person !== ask.person);
  notAsked(part.clocks.client, ask.at, signal.occurredAt, PATIENCE);
  notAsked(part.clocks.deciders, ask.at, signal.occurredAt, PATIENCE);
  if (part.asks.last === ask.at) part.asks.last = part.asks.before;
}

/** People of the client spoke to us: their clocks start anew, what we had asked is answered. */
export function clientAnswered(part: Part, at: Moment, day: number, people: readonly string[], signalId: string): void {
  const { counted, awake } = countsThrough(part.calendar, day);
  const rebased = part.handover !== null && !part.handover.assumed;
  part.clocks.client = answered(part.clocks.client, day, counted, at, people[0] ?? null, rebased);
  addToTally(part.tallies.answers, awake, 1);
  if (part.asks.client.length > 0) {
    addToTally(part.tallies.answered, awake, part.asks.client.length);
    part.asks.client = [];
  }
  remember(part, 'answers', signalId);
  let isNew = false;
  for (const person of people) {
    const own = Object.hasOwn(part.people, person) ? part.people[person] : undefined;
    isNew ||= !own;
    part.people[person] = personAnswered(own, day, counted, at);
    part.recentPeople = [{ person, at, awake }, ...part.recentPeople.filter((other) => other.person !== person)].slice(0, KEPT_RECENT);
  }
  if (isNew) forgetPeople(part);
  const decider = people.find((person) => isDecider(part, person));
  if (decider === undefined) return;
  part.clocks.deciders = answered(part.clocks.deciders, day, counted, at, decider, rebased);
  part.asks.deciders = [];
  remember(part, 'decider-answers', signalId);
}

/** A person of the client did something that is no answer: it stops the client's clock, never the deciders'. */
export function clientSeen(part: Part, at: Moment, day: number, person: string | null): void {
  const rebased = part.handover !== null && !part.handover.assumed;
  part.clocks.client = answered(part.clocks.client, day, countsThrough(part.calendar, day).counted, at, person, rebased);
}

export function partnerAnswered(part: Part, at: Moment, day: number, person: string | null): void {
  part.clocks.partner = answered(part.clocks.partner, day, countsThrough(part.calendar, day).counted, at, person, false);
}

function forgetPeople(part: Part): void {
  const people = Object.keys(part.people);
  if (people.length <= KEPT_PEOPLE) return;
  const oldest = people.sort((a, b) => (part.people[b]?.at ?? 0) - (part.people[a]?.at ?? 0) || (a < b ? -1 : 1));
  for (const person of oldest.slice(KEPT_PEOPLE)) delete part.people[person];
}
