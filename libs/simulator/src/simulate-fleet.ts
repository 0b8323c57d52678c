import { DAY, type Moment } from '@app/scoring';
import { Random } from './random';
import type { Said } from './said';
import type { SimulatedSignal } from './story';

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

function saidOf(index: number, number: number, share: number, person: string, random: Random): Said {
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
  if (number === 2) return { kind: 'stakeholder.assigned', person, data: { role: 'champion' } };
  if (number === 3) return { kind: 'pilot.handed-over', pilot: PILOT, data: {} };
  const dice = random.next();
  if (dice < 0.55) {
    const total = 100 + (index % 11) * 10 + Math.floor(share * 60);
    const reporting = Math.floor(total * (index % 10 === 0 ? 0.97 - 0.4 * share : 0.93 + random.next() * 0.07));
    return { kind: 'fleet.reported', pilot: PILOT, data: { total, activated: total, reporting, messages: reporting * 96 } };
  }
  if (dice < 0.75) return { kind: 'user.active', person, data: { via: 'portal', actions: 1 + Math.floor(random.next() * 30) } };
  // Every eighth client falls silent after two thirds of the time.
  const silent = index % 8 === 0 && share > 0.66;
  if (dice < 0.87 && !silent)
    return { kind: 'touchpoint.inbound', person, data: { channel: 'email', side: 'client', expectsAnswer: dice < 0.8 } };
  if (dice < 0.96 || silent) return { kind: 'touchpoint.outbound', person, data: { channel: 'email', expectsAnswer: dice < 0.93 } };
  return { kind: 'meeting.held', person, data: { side: 'client', attendees: [person] } };
}

/**
 * Very many plain clients for measuring, one account after the other, each by time: handed over after a quarter of the
 * days, a mixture of roll-ups, log-ins, mails and meetings. Streams: memory does not grow with the number of accounts.
 */
export function* simulateFleet({ accounts, days, signalsPerAccount, seed, now }: FleetOptions): Generator<SimulatedSignal> {
  const from = now - days * DAY;
  const step = (days * DAY) / signalsPerAccount;
  for (let index = 0; index < accounts; index++) {
    const account = `client-${String(index).padStart(6, '0')}`;
    const person = `contact@${account}.example`;
    const random = new Random(`${seed}/${account}`);
    const handover = Math.max(3, Math.floor(signalsPerAccount / 4));
    for (let slot = 0; slot < signalsPerAccount; slot++) {
      const number = slot === handover ? 3 : slot < 3 ? slot : 4;
      const occurredAt = new Date(Math.min(now, from + (slot + random.next()) * step)).toISOString();
      const said = saidOf(index, number, slot / signalsPerAccount, person, random);
      yield { id: `${account}/${slot}`, account, occurredAt, source: 'bench', ...said, data: { ...said.data } };
    }
  }
}
