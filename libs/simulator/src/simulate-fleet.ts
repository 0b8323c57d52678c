import { DAY, type Moment } from '@app/scoring';
import type { Dimension } from './plans/plans';
import { Random } from './story/random';
import type { SimulatedEvent } from './story/simulated-event';
import type { SimulatedSignal } from './story/story';

export interface FleetOptions {
  accounts: number;
  days: number;
  /** Signals of one account over all days, descriptions included. */
  signalsPerAccount: number;
  seed: number | string;
  /** The end: nothing happens after it. */
  now: Moment;
}

const PILOT = 'main';
/** Share of the signals that are of the rarer kinds. */
const SELDOM = 0.08;
/** The people of a client. */
const PEOPLE = ['contact', 'sponsor', 'owner', 'operator'] as const;
const SHARES = [0.45, 0.6, 0.75];
/** One in ten clients sends nothing more after this share of the time. */
const QUIET_FROM = 0.85;
const READINESS: readonly Dimension[] = ['charter', 'ownership', 'budget', 'politics', 'integration', 'technical', 'skills', 'value'];

/** The rarer kinds, in the proportions of a client that somebody looks after. */
function rareEvent(slot: number, person: string, now: Moment, random: Random): SimulatedEvent {
  const dice = random.next();
  // Neighbouring signals share keys, so that most opened records are closed.
  const name = String(slot >> 4);
  const on = new Date(now + 20 * DAY).toISOString().slice(0, 10);
  if (dice < 0.3)
    return { kind: 'operation.performed', pilot: PILOT, data: { by: dice < 0.22 ? 'client' : 'vendor', count: 1 + (slot % 3) } };
  if (dice < 0.5) return { kind: 'alarm.handled', pilot: PILOT, data: { raised: 4, handled: 3 + (slot % 2) } };
  if (dice < 0.58) return { kind: 'ticket.opened', data: { ticket: `T${name}`, urgency: dice < 0.52 ? 'high' : 'normal' } };
  if (dice < 0.66) return { kind: 'ticket.closed', data: { ticket: `T${name}` } };
  if (dice < 0.74)
    return {
      kind: 'readiness.answered',
      pilot: PILOT,
      data: { dimension: READINESS[slot % READINESS.length] ?? 'charter', side: 'vendor', level: slot % 5 },
    };
  if (dice < 0.78) return { kind: 'pulse.given', data: { level: 1 + (slot % 4) } };
  if (dice < 0.82) return { kind: 'invoice.issued', data: { invoice: `R${name}`, dueOn: on } };
  if (dice < 0.87) return { kind: 'invoice.paid', data: { invoice: `R${name}` } };
  if (dice < 0.9) return { kind: 'decision.opened', pilot: PILOT, data: { decision: `D${name}`, what: 'Next site', dueOn: on } };
  if (dice < 0.93) return { kind: 'decision.closed', pilot: PILOT, data: { decision: `D${name}` } };
  if (dice < 0.95) return { kind: 'promise.made', data: { promise: `P${name}`, what: 'Report', dueOn: on } };
  if (dice < 0.97) return { kind: 'promise.settled', data: { promise: `P${name}`, outcome: 'kept' } };
  if (dice < 0.985) return { kind: 'knowledge.shown', person, data: { topic: 'Replace a gateway', level: 1 + (slot % 4) } };
  return { kind: 'order.placed', pilot: PILOT, data: { devices: 20 } };
}

function personOf(account: string, place: number): string {
  return `${PEOPLE[place] ?? 'operator'}@${account}.example`;
}

function eventOf(index: number, number: number, share: number, account: string, random: Random): SimulatedEvent {
  const contact = personOf(account, 0);
  if (number === 5) return { kind: 'stakeholder.assigned', person: personOf(account, 1), data: { role: 'sponsor' } };
  if (number === 6) return { kind: 'stakeholder.assigned', person: personOf(account, 2), data: { role: 'system-owner' } };
  const speaks = random.next();
  const person = personOf(account, SHARES.filter((until) => speaks >= until).length);
  if (number === 0)
    return {
      kind: 'account.described',
      data: {
        name: `Client ${index}`,
        weekend: index % 3 === 0 ? [5, 6] : [6, 7],
        annualValue: 5_000_000 + (index % 97) * 400_000,
        currency: 'EUR',
      },
    };
  if (number === 1)
    return { kind: 'pilot.described', pilot: PILOT, data: { name: 'Main', stage: 'operating', plannedDevices: 200 + (index % 11) * 50 } };
  if (number === 2) return { kind: 'stakeholder.assigned', person: contact, data: { role: 'champion' } };
  if (number === 3) return { kind: 'pilot.handed-over', pilot: PILOT, data: {} };
  const dice = random.next();
  if (dice < 0.5) {
    const total = 100 + (index % 11) * 10 + Math.floor(share * 60);
    const reporting = Math.floor(total * (index % 10 === 0 ? 0.97 - 0.4 * share : 0.93 + random.next() * 0.07));
    return { kind: 'fleet.reported', pilot: PILOT, data: { total, activated: total, reporting, messages: reporting * 96 } };
  }
  if (dice < 0.68)
    return {
      kind: 'user.active',
      person: personOf(account, dice < 0.62 ? 3 : 2),
      data: { via: 'portal', actions: 1 + Math.floor(random.next() * 30) },
    };
  // Every eighth client falls silent after two thirds of the time.
  const silent = index % 8 === 0 && share > 0.66;
  if (dice < 0.79 && !silent)
    return { kind: 'touchpoint.inbound', person, data: { channel: 'email', side: 'client', expectsAnswer: dice < 0.73 } };
  if (dice < 0.87 || silent) return { kind: 'touchpoint.outbound', person, data: { channel: 'email', expectsAnswer: dice < 0.84 } };
  return { kind: 'meeting.held', person, data: { side: 'client', attendees: [...new Set([contact, person])] } };
}

/**
 * Very many plain clients for measuring, one account after the other, each by time: handed over after a quarter of the
 * days, four people each, a mixture of roll-ups, log-ins, mails and meetings, with some of the rarer kinds. One in ten ends early. Streams: memory does not grow with the number of accounts.
 */
export function* simulateFleet({ accounts, days, signalsPerAccount, seed, now }: FleetOptions): Generator<SimulatedSignal> {
  const from = now - days * DAY;
  for (let index = 0; index < accounts; index++) {
    const account = `client-${String(index).padStart(6, '0')}`;
    const step = ((index % 10 === 7 ? QUIET_FROM : 1) * days * DAY) / signalsPerAccount;
    const random = new Random(`${seed}/${account}`);
    const handover = Math.max(3, Math.floor(signalsPerAccount / 4));
    for (let slot = 0; slot < signalsPerAccount; slot++) {
      const number = slot === handover ? 3 : slot < 3 ? slot : slot < 5 ? slot + 2 : 4;
      const occurredAt = new Date(Math.min(now, from + (slot + random.next()) * step)).toISOString();
      const seldom = number === 4 && random.chance(SELDOM);
      const event = seldom
        ? rareEvent(slot, personOf(account, 3), Date.parse(occurredAt), random)
        : eventOf(index, number, slot / signalsPerAccount, account, random);
      yield { id: `${account}/${slot}`, account, occurredAt, source: 'bench', ...event, data: { ...event.data } };
    }
  }
}
