import { dateOf, dateOfDay, dayOf } from './dates';
import type { Explanation } from './explanation';
import { silenceSentence } from './explain-silence';
import type { EvidenceTopic } from './facts';
import type { PartOwner } from './health';
import type { Instant } from './instant';
import { OWN_WORDS } from './explain-own';
import { WORK_WORDS, type MeasureWords } from './explain-work';
import { handoverShare } from './measures-of-work';
import { activeBackup, daysWithoutForwardStep, furthestNextStep, readBreadth } from './measures';
import type { CardMeasure, MeasureCode } from './scorecard';
import { unansweredAsks } from './silence-risk';
import { useRatio } from './use-ratio';

const client = (): PartOwner => 'client';
const vendor = (): PartOwner => 'vendor';

/** What each measure says of its present value, what it rests on, and whose doing it is. */
const BUILT_IN_WORDS: { [K in MeasureCode]: MeasureWords } = {
  'decider-silence': { sentence: silenceSentence, evidence: ['decider-answers', 'answers'], owner: ownerOfSilence },
  'reply-rate': { sentence: replySentence, evidence: ['asks', 'answers'], owner: client },
  breadth: { sentence: breadthSentence, evidence: ['answers'], owner: client },
  meetings: { sentence: meetingsSentence, evidence: ['meetings'], owner: ownerOfMeetings },
  owner: { sentence: ownerSentence, evidence: ['owner'], owner: client },
  champion: { sentence: championSentence, evidence: ['champion'], owner: client },
  handover: { sentence: handoverSentence, evidence: ['handover'], owner: vendor },
  'forward-step': { sentence: forwardStepSentence, evidence: ['forward'], owner: ownerOfForwardStep },
  'next-step': { sentence: nextStepSentence, evidence: ['next-steps'], owner: client },
  reporting: { sentence: reportingSentence, evidence: ['fleet'], owner: vendor },
  use: { sentence: useSentence, evidence: ['use'], owner: client },
  ...WORK_WORDS,
};

/** The words of a measure of a card: its own where it is built in, those of its reading where the vendor made it. */
export function wordsOf({ measure }: CardMeasure): MeasureWords {
  return Object.hasOwn(BUILT_IN_WORDS, measure) ? BUILT_IN_WORDS[measure as MeasureCode] : OWN_WORDS;
}

const MOST_EVIDENCE = 16;

/** Ids of the signals behind some topics, newest first in each. */
export function evidenceOf({ part }: Instant, topics: readonly EvidenceTopic[]): string[] {
  const ids: string[] = [];
  for (const topic of topics) {
    const ring = part.evidence[topic] ?? [];
    for (let i = ring.length - 1; i >= 0 && ids.length < MOST_EVIDENCE; i--) if (!ids.includes(ring[i]!)) ids.push(ring[i]!);
  }
  return ids;
}

/** Who was not asked did not refuse to answer. */
function ownerOfSilence({ part, silence, t }: Instant): PartOwner {
  if (!silence || silence.risk < 0.25) return 'client';
  return part.asks.last !== null && unansweredAsks(part, silence.clock, t).length === 0 ? 'vendor' : 'client';
}

function replySentence({ part, t }: Instant): Explanation {
  const waiting = unansweredAsks(part, 'client', t);
  const first = waiting[0];
  if (first) return { code: 'replies.unanswered', params: { count: waiting.length, since: dateOf(first.at) } };
  if (part.tallies.answered.sums[5] === 0) return { code: 'replies.unknown', params: {} };
  if (part.asks.client.length > 0)
    return { code: 'replies.waiting', params: { since: part.asks.last === null ? null : dateOf(part.asks.last) } };
  return { code: 'replies.answered', params: { lastAskOn: part.asks.last === null ? null : dateOf(part.asks.last) } };
}

function breadthSentence(instant: Instant, measure: CardMeasure): Explanation {
  const reading = readBreadth(instant, measure);
  const latest = instant.part.recentPeople[0];
  if (!reading || !latest) return { code: 'breadth.unknown', params: {} };
  if (reading.x === 0) return { code: 'breadth.nobody', params: { since: dateOf(latest.at), person: latest.person } };
  return { code: 'breadth.people', params: { people: reading.x, person: latest.person } };
}

function meetingsSentence({ part, silence, awake }: Instant): Explanation {
  const { held, missed } = part.meetings;
  const heldOn = held ? dateOf(held.at) : null;
  if (silence && silence.heldUntil !== null) return { code: 'meetings.agreed', params: { on: dateOf(silence.heldUntil), heldOn } };
  if (missed && (!held || missed.at > held.at))
    return { code: 'meetings.missed', params: { on: dateOf(missed.at), by: missed.by, heldOn } };
  if (!held) return { code: 'meetings.unknown', params: {} };
  return { code: awake - held.awake > 60 ? 'meetings.long-ago' : 'meetings.held', params: { heldOn } };
}

function ownerOfMeetings({ part }: Instant): PartOwner {
  const { held, missed } = part.meetings;
  return missed && missed.by === 'vendor' && (!held || missed.at > held.at) ? 'vendor' : 'client';
}

function ownerSentence({ part }: Instant): Explanation {
  const role = part.roles['system-owner'];
  const holder = role?.holders.at(-1);
  if (holder) return { code: 'owner.named', params: { person: holder.person, since: dateOf(holder.since) } };
  if (role?.vacant) return { code: 'owner.nobody', params: { since: dateOf(role.vacant.at), former: role.former } };
  return { code: 'owner.unknown', params: {} };
}

function championSentence(instant: Instant): Explanation {
  const role = instant.part.roles.champion;
  const holder = role?.holders.at(-1);
  const backup = activeBackup(instant);
  if (holder) return { code: backup === null ? 'champion.alone' : 'champion.with-backup', params: { person: holder.person, backup } };
  if (!role?.vacant) return { code: 'champion.unknown', params: {} };
  const params = { since: dateOf(role.vacant.at), former: role.former, backup };
  return { code: backup === null ? 'champion.vacant' : 'champion.vacant-with-backup', params };
}

function handoverSentence(instant: Instant): Explanation {
  const { part, handedOverAt, handoverAssumed } = instant;
  const share = handoverShare(instant);
  if (share !== null && share < 1 && instant.isHandedOver) return { code: 'handover.part-accepted', params: { share } };
  if (handedOverAt === null) return { code: 'handover.missing', params: { plannedEndOn: part.described?.plannedEndOn ?? null } };
  return { code: handoverAssumed ? 'handover.assumed' : 'handover.accepted', params: { on: dateOf(handedOverAt) } };
}

export function forwardStepSentence(instant: Instant): Explanation {
  const { forward } = instant.part;
  const days = daysWithoutForwardStep(instant);
  if (days === null) return { code: 'forward-step.unknown', params: {} };
  const isLastStepHandover = !forward || forward.step === 'handover' || dayOf(instant.handedOverAt ?? 0) >= dayOf(forward.at);
  const at = isLastStepHandover ? (instant.handedOverAt ?? forward?.at ?? instant.t) : (forward?.at ?? instant.t);
  const params = {
    since: dateOf(at),
    step: isLastStepHandover ? 'handover' : (forward?.step ?? null),
    amount: forward?.amount ?? null,
    what: forward?.what ?? null,
    days,
  };
  return { code: days <= 45 ? 'forward-step.done' : 'forward-step.none', params };
}

function ownerOfForwardStep(instant: Instant): PartOwner {
  return (daysWithoutForwardStep(instant) ?? 0) <= 45 ? 'client' : 'time';
}

export function nextStepSentence(instant: Instant): Explanation {
  const dueDay = furthestNextStep(instant);
  if (dueDay === null) return { code: 'next-step.unknown', params: {} };
  const step = instant.part.nextSteps.findLast((each) => each.dueDay === dueDay);
  const params = { what: step?.what ?? null, dueOn: dateOfDay(dueDay), person: step?.person ?? null };
  return { code: dueDay < instant.today ? 'next-step.overdue' : 'next-step.dated', params };
}

export function reportingSentence({ part }: Instant): Explanation {
  const last = part.fleet.shares.at(-1);
  const fleet = part.fleet.last;
  if (!last || !fleet) return { code: 'reporting.unknown', params: {} };
  const isToday = dayOf(fleet.at) === last[0];
  const params = {
    share: last[2],
    reporting: isToday ? fleet.reporting : null,
    expected: isToday ? fleet.activated || fleet.total : null,
    on: dateOfDay(last[0]),
  };
  return { code: last[2] < 0.9 ? 'reporting.low' : 'reporting.share', params };
}

function useSentence({ part, awake }: Instant, { halfLife, baselineHalfLife }: CardMeasure): Explanation {
  const ratio = useRatio(part, awake, halfLife, baselineHalfLife);
  const { last, byApi } = part.use;
  if (ratio === null || !last) return { code: 'use.unknown', params: {} };
  const params = {
    share: ratio,
    lastOn: dateOf(last.at),
    via: byApi ? 'api' : 'people',
    person: byApi ? null : (part.use.people[0]?.person ?? null),
  };
  return { code: ratio < 0.7 ? 'use.down' : 'use.steady', params };
}
