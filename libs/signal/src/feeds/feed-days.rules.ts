import { dayOf, type SignalKind, TOPIC_OF_KIND } from '@app/scoring';
import type { SignalRow } from '../signal.repository';
import type { FeedDay, WrittenDays } from './written-days';

/** The feed days of these signals that are not known to be written, each once, in one order for all writers. */
export function newFeedDays(
  vendorId: string,
  rows: readonly Pick<SignalRow, 'source' | 'kind' | 'occurredAt'>[],
  written: WrittenDays,
): FeedDay[] {
  const found = new Map<string, FeedDay>();
  for (const { source, kind, occurredAt } of rows) {
    const one = { source, topic: TOPIC_OF_KIND[kind as SignalKind], day: dayOf(occurredAt.getTime()) };
    if (!written.has(vendorId, one)) found.set(`${one.topic} ${one.day} ${source}`, one);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
