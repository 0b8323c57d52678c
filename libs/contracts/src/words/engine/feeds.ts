import type { TopicName } from '@app/scoring';
import { listed } from '../../phrasing/counts';
import { dayInWords } from '../../phrasing/dates';

/** What a source delivers of each topic. */
const DELIVERED: { readonly [T in TopicName]?: string } = {
  talk: 'emails and calls',
  meetings: 'meetings',
  roles: 'roles',
  people: 'people',
  budget: 'budgets',
  readiness: 'readiness answers',
  promises: 'promises',
  knowledge: 'training',
  value: 'value',
  forwardStep: 'orders',
  nextStep: 'next steps',
  operations: 'operations',
  support: 'tickets and surveys',
  staff: 'our own staff',
  handover: 'handovers',
  fleet: 'device reports',
  use: 'usage',
  decisions: 'decisions',
  rollout: 'rollout plans',
  alarms: 'alarms',
  pulse: 'judgements',
  money: 'contracts and invoices',
  description: 'account and pilot details',
  context: 'events around the client',
};

/** The name of what a source delivers, such as `emails and calls`. */
export function deliveredName(topic: string): string {
  return DELIVERED[topic as TopicName] ?? topic;
}

/** `topics` null: nothing at all. */
export function nothingArrived(source: string, topics: readonly string[] | null): string {
  if (topics === null) return `Nothing has arrived from “${source}”`;
  return `From “${source}”, nothing has arrived about ${listed(topics.map(deliveredName))}`;
}

/** The notice that a source stopped; `accounts` are those that it fed, `since` is its last day. `today`: the day of reading. */
export function stoppedNotice(
  { source, topics, since, accounts }: { source: string; topics: readonly string[] | null; since: string; accounts: number },
  today: string,
): string {
  const kept = accounts === 1 ? ' One account keeps its last known state.' : ` ${accounts} accounts keep their last known state.`;
  return `${nothingArrived(source, topics)} since ${dayInWords(since, today)}.${accounts === 0 ? '' : kept}`;
}
