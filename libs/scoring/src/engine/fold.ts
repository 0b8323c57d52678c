import { advance } from '../calendar/calendar';
import { type DayWeights, lightDaysOf } from '../calendar/calendar-weights';
import type { Facts } from '../facts/facts';
import type { Heard, Part } from '../facts/part';
import { newPart } from '../topics/new-part';
import { copyOf } from '../facts/plain-copy';
import { compareSignals, DEFAULT_SOURCE, type Signal, type SignalOf } from '../signals/signal';
import { FOLD_OF } from '../topics/codes';
import { TOPIC_OF_KIND } from '../topics/signal-kinds';
import { asMerged, isMerge, type MergedPeople, mergedWith } from './people/merged-people';
import { dayOf } from '../vocabulary/dates';
import type { Moment } from '../vocabulary/vocabulary';
import { FOLD_VERSION, FOLD_VERSIONS, staleTopics } from './fold-version';

/**
 * Facts after these signals. Pure. The signals are in fold order `(occurredAt, signalId)`, without duplicates, and come after the last
 * folded one; otherwise this throws, and the account has to be folded from scratch. It also throws for a pilot that is new beside
 * others, and for people who are merged (`isFoldable` checks beforehand). `calendar`: how much single days count, the same for fold and score.
 */
export function fold(facts: Facts, signals: readonly Signal[], calendar: DayWeights | null = null): Facts {
  return new Folding(signals, calendar, facts).until(Infinity);
}

/** Checks that these signals can follow: every fold has its present version, no pilot is new beside others, and nobody is merged. */
export function isFoldable(facts: Facts, signals: readonly Signal[]): boolean {
  if (!isCurrent(facts) || (facts.last !== null && signals.some(isMerge))) return false;
  return facts.account !== null || newPilots(facts, signals).size === 0;
}

/** Checks that the facts were folded by the present versions. */
export function isCurrent(facts: Facts): boolean {
  return facts.foldVersion === FOLD_VERSION && staleTopics(facts).length === 0;
}

/** Facts of an account without signals. */
export function emptyFacts(): Facts {
  return { foldVersion: FOLD_VERSION, versions: { ...FOLD_VERSIONS }, last: null, merged: {}, account: newPart(), pilots: {} };
}

/** A fold in steps, which gives the facts at successive moments. */
export class Folding {
  private facts: Facts;
  private newcomers: Set<string>;
  private next = 0;
  private readonly merges: readonly SignalOf<'person.merged'>[];
  private areMerged: boolean;

  /** Takes signals and facts like `fold`, and does not change `facts`. */
  constructor(
    private readonly signals: readonly Signal[],
    private readonly calendar: DayWeights | null = null,
    facts?: Facts,
  ) {
    if (facts && !isCurrent(facts)) {
      const stale = facts.foldVersion === FOLD_VERSION ? staleTopics(facts).join(', ') : `version ${facts.foldVersion}`;
      throw new Error(`these facts were folded by another version (${stale}): fold the account from scratch`);
    }
    this.facts = facts ? copyOf(facts) : emptyFacts();
    this.newcomers = newPilots(this.facts, signals);
    this.merges = signals.filter(isMerge);
    this.areMerged = Object.keys(this.facts.merged).length > 0;
    if (this.merges.length > 0 && this.facts.last) throw new Error('people were merged: fold the account from scratch');
  }

  /** The facts of everything before `end`. The next call may change the same object. */
  until(end: Moment): Facts {
    return this.addAll(({ occurredAt }) => occurredAt < end);
  }

  /** The facts with everything before this signal, which is one of the fold's. */
  before(signal: Signal): Facts {
    return this.addAll((next) => compareSignals(next, signal) < 0);
  }

  /** The facts with everything up to and including this signal, which is one of the fold's. */
  through(signal: Signal): Facts {
    return this.addAll((next) => compareSignals(next, signal) <= 0);
  }

  private addAll(isWanted: (signal: Signal) => boolean): Facts {
    if (this.merges.length > 0) this.mergeAll(isWanted);
    for (let next = this.signals[this.next]; next && isWanted(next); next = this.signals[++this.next]) this.add(next);
    return this.facts;
  }

  /** Merged people count as one from the very first signal on: a new merge starts the fold again. */
  private mergeAll(isWanted: (signal: Signal) => boolean): void {
    const merged = this.merges.filter(isWanted).reduce<MergedPeople>(mergedWith, {});
    if (Object.keys(merged).length === Object.keys(this.facts.merged).length) return;
    this.facts = { ...emptyFacts(), merged };
    this.newcomers = newPilots(this.facts, this.signals);
    this.areMerged = true;
    this.next = 0;
  }

  private add(sent: Signal): void {
    const { facts, calendar } = this;
    if (facts.last && compareSignals(facts.last, sent) >= 0) {
      throw new Error(`signal ${sent.signalId} does not come after ${facts.last.signalId}: fold the account from scratch`);
    }
    const signal = this.areMerged ? asMerged(sent, facts.merged) : sent;
    facts.last = { occurredAt: signal.occurredAt, signalId: signal.signalId };
    if (signal.pilot !== undefined) {
      foldInto(this.partOf(signal.pilot), signal, calendar);
      return;
    }
    if (facts.account) foldInto(facts.account, signal, calendar);
    for (const pilot in facts.pilots) foldInto(facts.pilots[pilot] as Part, signal, calendar);
  }

  /** A new pilot starts with the account's facts; the last new one takes them over without a copy. */
  private partOf(pilot: string): Part {
    const { facts } = this;
    const known = Object.hasOwn(facts.pilots, pilot) ? facts.pilots[pilot] : undefined;
    if (known) return known;
    if (!facts.account) throw new Error(`pilot ${pilot} is new: fold the account from scratch`);
    this.newcomers.delete(pilot);
    const part = { ...(this.newcomers.size > 0 ? copyOf(facts.account) : facts.account), startedAt: null };
    facts.pilots[pilot] = part;
    if (this.newcomers.size === 0) facts.account = null;
    return part;
  }
}

function newPilots({ pilots }: Facts, signals: readonly Signal[]): Set<string> {
  const found = new Set<string>();
  for (const { pilot } of signals) if (pilot !== undefined && !Object.hasOwn(pilots, pilot)) found.add(pilot);
  return found;
}

/** Folds one signal into a part: advances its calendar to the day before, then runs the topic's fold. */
export function foldInto(part: Part, signal: Signal, weights: DayWeights | null): void {
  const day = dayOf(signal.occurredAt);
  advance(part.calendar, day - 1, lightDaysOf(weights, part.calendar.place));
  part.startedAt ??= signal.occurredAt;
  hear(part.heard, signal);
  FOLD_OF[signal.kind](part, signal, day);
}

function hear(heard: Heard, { kind, occurredAt, source = DEFAULT_SOURCE }: Signal): void {
  const topic = TOPIC_OF_KIND[kind];
  const last = heard[topic];
  if (!last) {
    heard[topic] = [occurredAt, source];
    return;
  }
  last[0] = occurredAt;
  last[1] = source;
}
