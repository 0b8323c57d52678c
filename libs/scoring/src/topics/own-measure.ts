import type { CardMeasure } from '../cards/scorecard';
import type { EvidenceTopic } from '../facts/evidence';
import type { Instant } from '../facts/snapshot';
import type { Explanation } from '../vocabulary/explanation';
import type { MeasureWords } from './measure';
import { READERS } from './readers';
import type { ReadingCode } from './readings';

/** The signals behind a reading. */
function topicsOf(reading: ReadingCode): readonly EvidenceTopic[] {
  if (reading.startsWith('readiness')) return ['readiness'];
  return TOPICS[reading] ?? [];
}

const TOPICS: { readonly [K in ReadingCode]?: readonly EvidenceTopic[] } = {
  'deciders-silence': ['decider-answers', 'answers'],
  'client-silence': ['answers'],
  'replies-answered': ['asks', 'answers'],
  'alarms-handled': ['alarms'],
  'operations-by-client': ['operations'],
  'answers-per-month': ['answers'],
  'use-days-per-month': ['use'],
  'client-operations-per-month': ['operations'],
  'alarms-per-month': ['alarms'],
  'use-ratio': ['use'],
  'answers-ratio': ['answers'],
  'client-operations-ratio': ['operations'],
  'system-owner': ['owner'],
  champion: ['champion'],
  budget: ['budget'],
  'people-answering': ['answers'],
  'handover-accepted': ['handover'],
  'devices-reporting': ['fleet'],
  'devices-rolled-out': ['rollout', 'fleet'],
  'topics-known': ['knowledge'],
  'open-tickets': ['tickets'],
  'open-promises': ['promises'],
  'open-decisions': ['decisions'],
  'unpaid-invoices': ['invoices'],
  'unanswered-asks': ['asks'],
  meeting: ['meetings'],
  'forward-step': ['forward'],
  'next-step': ['next-steps'],
  'slowest-decision': ['decisions'],
  'latest-promise': ['promises'],
  'waiting-claim': ['value'],
  'worst-ticket': ['tickets'],
  answer: ['answers'],
  use: ['use'],
  'client-operation': ['operations'],
  'our-ask': ['asks'],
  'our-people-changed': ['staff'],
  pulse: ['pulse'],
  'survey-score': ['tickets'],
};

/** What we owe or did ourselves. */
const OURS: readonly ReadingCode[] = [
  'devices-reporting',
  'handover-accepted',
  'latest-promise',
  'open-promises',
  'open-tickets',
  'our-ask',
  'our-people-changed',
  'pulse',
  'worst-ticket',
];

/** A measure of the vendor's own says its name and what was read. */
export const OWN_WORDS: MeasureWords = {
  sentence: ownSentence,
  evidence: ({ reading }) => topicsOf(reading),
  owner: (_instant, { reading }) => (OURS.includes(reading) ? 'vendor' : 'client'),
};

function ownSentence(instant: Instant, measure: CardMeasure): Explanation {
  const reading = READERS[measure.reading](instant, measure);
  const params = { name: measure.name ?? measure.measure, reading: measure.reading, kind: measure.kind };
  if (!reading) return { code: 'own.unknown', params };
  return { code: 'own.read', params: { ...params, x: reading.x, halfLife: measure.halfLife ?? null } };
}
