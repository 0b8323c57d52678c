import { DEFAULT_CARDS } from '../cards/built-in-cards';
import type { VersionedCard } from '../cards/card';
import type { DayWeights } from '../calendar/calendar-weights';
import type { Outage } from '../feeds/outages';
import type { Facts } from '../facts/facts';
import type { Part } from '../facts/part';
import { type Snapshot, snapshotOf } from '../topics/snapshot';
import { SILENCE_WEIGHTS } from '../silence/silence-weights';
import { alarmOf } from '../topics/silence/silence.sentence';
import type { SilenceModel } from '../topics/silence/silence.state';
import type { Moment } from '../vocabulary/vocabulary';
import type { Zone } from '../vocabulary/zone';
import { assess, type Assessment, cardFor, pointOf } from './assess';
import { causesBeside } from './causes';
import type { Diagnosis } from './diagnosis';
import { explainPilot } from './explain-pilot';
import type { Health, HealthPoint } from './health';

export interface ScoreOptions {
  /** Cards to choose from, in order; the built-in ones by default. */
  cards?: readonly VersionedCard[];
  /** Earlier cards, oldest first, each until a moment. A score uses the cards that were current at its moment. */
  earlier?: readonly CardsUntil[];
  /** The model for the risk of a silence; the shipped weights by default. */
  silence?: SilenceModel;
  /** Times in which the vendor's sources delivered nothing; none by default. */
  outages?: readonly Outage[];
  /** Weights of days: the ones that the facts were folded with. By default all days count in full. */
  calendar?: DayWeights;
  /** The vendor's zone: its days are the ones in sentences, and the ones on which dates are due. UTC by default. */
  zone?: Zone;
}

export interface CardsUntil {
  cards: readonly VersionedCard[];
  until: Moment;
}

/** The cards that were current at a moment. */
export function cardsAt(
  { cards = DEFAULT_CARDS, earlier = [] }: Pick<ScoreOptions, 'cards' | 'earlier'>,
  t: Moment,
): readonly VersionedCard[] {
  for (const then of earlier) if (t < then.until) return then.cards;
  return cards;
}

/** The pilot of an account that names none. */
const ASSUMED_PILOT = 'main';

/**
 * Health at `t` (only days finished by then count), by the first card that fits, with explanations. The account's is that
 * of its weakest handed-over pilot. Throws when the facts were folded past `t`.
 */
export function score(facts: Facts, t: Moment, options: ScoreOptions = {}): Health {
  const assessments = assessAll(facts, t, options);
  const weakest = weakestOf(assessments);
  const pilots = assessments.map((assessment) => explainPilot(assessment));
  return { ...(pilots[assessments.indexOf(weakest)] ?? explainPilot(weakest)), at: t, pilots };
}

/** Causes why the account's weakest handed-over pilot stalls or might, strongest first. Uses known facts only. */
export function diagnose(facts: Facts, t: Moment, options: ScoreOptions = {}): Diagnosis[] {
  return causesBeside(weakestOf(assessAll(facts, t, options)));
}

/** The snapshot behind the account's health at `t`: its weakest handed-over pilot. */
export function weakestSnapshot(facts: Facts, t: Moment, options: ScoreOptions = {}): Snapshot {
  return weakestOf(assessAll(facts, t, options)).snapshot;
}

/** Only the numbers of the health at `t`; many times faster than `score`. */
export function scorePoint(facts: Facts, t: Moment, options: ScoreOptions = {}): HealthPoint {
  return pointOf(weakestOf(assessAll(facts, t, options)));
}

/** The same numbers with the silences of all pilots that raise an alarm. While these stay the same, no playbook has to act. */
export function pointAndAlarms(facts: Facts, t: Moment, options: ScoreOptions = {}): { point: HealthPoint; alarms: string } {
  const assessments = assessAll(facts, t, options);
  const alarms = assessments.map(({ snapshot }) => alarmOf(snapshot) ?? '').join('\n');
  return { point: pointOf(weakestOf(assessments)), alarms };
}

function assessAll(facts: Facts, t: Moment, options: ScoreOptions): Assessment[] {
  if (facts.last && facts.last.occurredAt > t) {
    throw new Error('these facts know what came after the moment asked for: fold the account up to that moment');
  }
  const assessments: Assessment[] = [];
  for (const pilot in facts.pilots) assessments.push(assessPart(facts.pilots[pilot] as Part, pilot, t, options));
  if (assessments.length === 0) {
    if (!facts.account) throw new Error('these facts know neither a pilot nor the account');
    assessments.push(assessPart(facts.account, ASSUMED_PILOT, t, options));
  }
  return assessments;
}

function assessPart(part: Part, pilot: string, t: Moment, options: ScoreOptions): Assessment {
  const { silence: model = SILENCE_WEIGHTS, calendar = null, outages, zone } = options;
  const snapshot = snapshotOf(part, pilot, t, { model, calendar, outages, zone });
  return assess(snapshot, cardFor(cardsAt(options, t), snapshot));
}

/** Handed-over pilots come before others, and wound-down ones last; then the lowest score, then the key. */
function weakestOf(assessments: readonly Assessment[]): Assessment {
  let weakest = assessments[0] as Assessment;
  for (const other of assessments) if (isWeaker(other, weakest)) weakest = other;
  return weakest;
}

function isWeaker(a: Assessment, b: Assessment): boolean {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank < 0;
  const scores = (a.score ?? Infinity) - (b.score ?? Infinity);
  return scores === 0 || Number.isNaN(scores) ? a.snapshot.pilot < b.snapshot.pilot : scores < 0;
}

function rankOf({ snapshot }: Assessment): number {
  if (snapshot.part.description.pilot?.stage === 'wound-down') return 2;
  return snapshot.isHandedOver ? 0 : 1;
}
