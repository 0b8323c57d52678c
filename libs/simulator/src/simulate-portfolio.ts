import { DAY, dateOfDay, dayOf, type Band, type Moment } from '@app/scoring';
import { EXPECTED_DAYS, type Character, type ExpectedDay } from './characters/character';
import { CHARACTERS } from './characters/characters';
import { peopleOf, play, type NamedPerson } from './play';
import { Story, type SimulatedSignal } from './story/story';

export interface SimulatedClient {
  key: string;
  name: string;
  /** The family of the story: `polite stall`, `champion moved`, … */
  character: string;
  /** The client in one line. */
  sentence: string;
  /** The handover (or, never handed over, the day it was planned for) as a UTC date. */
  handedOverOn: string;
  /** The names behind the addresses; signals carry addresses only. */
  people: NamedPerson[];
  /** Exactly what `POST /v1/signals` takes, by time. */
  signals: SimulatedSignal[];
  /** The bands a head of customer success would assign, by days after the handover. */
  expected: { at: ExpectedDay; bands: readonly Band[] }[];
  /** The UTC date on which the pilot counts as stalled; it may lie after `now`. */
  stallOn?: string;
  /** Looks worrying but is healthy: must never raise an alarm. */
  trap?: boolean;
}

export interface PortfolioOptions {
  seed: number | string;
  /** The present: the last moment of the portfolio. Handovers are relative to it. */
  now: Moment;
  /** Days of emails, meetings, fleet and use before `now`; descriptions, roles and handovers are always included. */
  days?: number;
  /** Days for which the stories continue after `now`, for tests. The past stays the same. */
  goOn?: number;
}

/** Kinds that the rest depends on, so that a short portfolio includes them too. */
const ALWAYS_KEPT: ReadonlySet<string> = new Set([
  'account.described',
  'pilot.described',
  'pilot.handed-over',
  'stakeholder.assigned',
  'stakeholder.vacated',
  'quiet.agreed',
  'pilot.stage-changed',
  'handover.item-done',
  'handover.item-accepted',
  'handover.item-waived',
  'owner.changed',
  'decision.opened',
  'decision.closed',
  'promise.made',
  'promise.settled',
  'budget.changed',
  'rollout.planned',
  'contract.signed',
  'contract.renewed',
  'contract.ended',
  'notice.given',
]);

/** Plays one client's story. */
export function simulateClient(character: Character, { seed, now, days = 548, goOn = 0 }: PortfolioOptions): SimulatedClient {
  const story = new Story(character, String(seed), dayOf(now) - character.handedOverAgo, now + goOn * DAY);
  play(story);
  const first = new Date(now - days * DAY).toISOString();
  return {
    key: character.key,
    name: character.name,
    character: character.family,
    sentence: character.sentence,
    handedOverOn: dateOfDay(story.handover),
    people: peopleOf(story),
    signals: story.signals.filter((signal) => signal.occurredAt >= first || ALWAYS_KEPT.has(signal.kind)),
    expected: EXPECTED_DAYS.map((at) => ({ at, bands: character.expected[at] })),
    ...(character.stallsOn === undefined ? {} : { stallOn: dateOfDay(story.handover + character.stallsOn) }),
    ...(character.trap ? { trap: true } : {}),
  };
}

/**
 * A vendor's 24 clients over 18 months, ending now. The same seed and `now` give the same signals on every machine.
 * Nothing happens after `now`; only data may point ahead (a meeting's `startsAt`, a next step's `dueOn`).
 */
export function simulatePortfolio(options: PortfolioOptions): SimulatedClient[] {
  return CHARACTERS.map((character) => simulateClient(character, options));
}

/**
 * All signals of a portfolio, in slices that one `POST /v1/signals?createAccounts=true` takes: client by client, each client's latest
 * slice first. A half-sent client then never looks silent, and opens no task that closes at once.
 */
export function* portfolioChunks(clients: readonly SimulatedClient[], size = 1000): Generator<SimulatedSignal[]> {
  for (const { signals } of clients) {
    for (let to = signals.length; to > 0; to -= size) yield signals.slice(Math.max(0, to - size), to);
  }
}
