import { addGap, type Gaps, gapsAfterHandover, HANDOVER_GAP, HANDOVER_GAPS, KEPT_GAPS, noGaps } from './rhythm-gaps';

/** Gap statistics of one clock. Frozen at the last answer: after it only the calendar moves, and only upwards. */
export interface Rhythm {
  /** The silence starts after this day: of the last answer, or of the explicit handover after it. */
  day: number;
  /** Counted days through `day`. */
  mark: number;
  /** Moment of that start. */
  since: number;
  /** Moment and person of the last answer. */
  at: number;
  by: string | null;
  /** Counted gaps between distinct answer days since the rhythm was last re-based. */
  gaps: number;
  sum: number;
  /** Gaps before the handover, at most three, and their mean. */
  priorGaps: number;
  priorMean: number;
  rebased: boolean;
  /** Usual counted days between answers. */
  usual: number;
  /** The gaps that the risk is computed from. */
  seen: Gaps;
  /** The gaps of a person who became a decider, which replace `seen` at the next answer; null otherwise. */
  own: Gaps | null;
  /** Moments of the first requests since the last answer, at most three. Only an answer or a handover removes them. */
  asked: number[];
}

/** The rhythm of one person, kept in case they become a decider. */
export interface PersonRhythm {
  day: number;
  mark: number;
  at: number;
  gaps: number;
  sum: number;
  seen: Gaps;
}

/** Counted days of a rhythm that is not known yet. */
const UNKNOWN_RHYTHM = 30;

/** Further unanswered requests add nothing. */
const KEPT_ASKED = 3;

/** Mean gap, shrunk towards the handover's rhythm where there was one. */
function usualOf(rhythm: Rhythm): number {
  if (rhythm.rebased) {
    const weight = rhythm.priorGaps + HANDOVER_GAPS + rhythm.gaps;
    return (rhythm.priorGaps * rhythm.priorMean + HANDOVER_GAPS * HANDOVER_GAP + rhythm.sum) / weight;
  }
  return rhythm.gaps === 0 ? UNKNOWN_RHYTHM : rhythm.sum / rhythm.gaps;
}

/** An answer on `day`; `mark` is the counted days through it. `rebased`: an explicit handover came before. */
export function answered(rhythm: Rhythm | null, day: number, mark: number, at: number, by: string | null, rebased: boolean): Rhythm {
  if (!rhythm) {
    const seen = rebased ? gapsAfterHandover(noGaps()) : noGaps();
    const nothing = { gaps: 0, sum: 0, priorGaps: 0, priorMean: 0, usual: 0, own: null, asked: [] };
    const first: Rhythm = { day, mark, since: at, at, by, rebased, seen, ...nothing };
    first.usual = usualOf(first);
    return first;
  }
  if (day > rhythm.day) {
    rhythm.seen = rhythm.own ?? rhythm.seen;
    rhythm.own = null;
    addGap(rhythm.seen, mark - rhythm.mark);
    rhythm.gaps++;
    rhythm.sum += mark - rhythm.mark;
    rhythm.day = day;
    rhythm.mark = mark;
    rhythm.usual = usualOf(rhythm);
  }
  rhythm.since = at;
  rhythm.at = at;
  rhythm.by = by ?? rhythm.by;
  rhythm.asked = [];
  return rhythm;
}

/** Somebody replied who may be one of those whose clock this is: the silence starts again, the gaps stay as they are. */
export function restart(rhythm: Rhythm, day: number, mark: number, at: number): void {
  rhythm.day = Math.max(rhythm.day, day);
  rhythm.mark = Math.max(rhythm.mark, mark);
  rhythm.since = at;
  rhythm.asked = [];
}

/** Records a request to the people of this clock. */
export function asked(rhythm: Rhythm | null, at: number): void {
  if (rhythm && rhythm.asked.length < KEPT_ASKED) rhythm.asked.push(at);
}

/** Removes a request that never arrived, unless it has already waited long enough to count. */
export function notAsked(rhythm: Rhythm | null, at: number, now: number, patience: number): void {
  if (rhythm && now - at < patience) rhythm.asked = rhythm.asked.filter((moment) => moment !== at);
}

/** The explicit handover. It is an act of the client, so the silence restarts and the rhythm is re-based. */
export function rebase(rhythm: Rhythm, day: number, mark: number, at: number): void {
  const gaps = rhythm.gaps + rhythm.priorGaps;
  rhythm.priorMean = gaps === 0 ? 0 : (rhythm.sum + rhythm.priorGaps * rhythm.priorMean) / gaps;
  rhythm.priorGaps = Math.min(gaps, KEPT_GAPS);
  rhythm.gaps = 0;
  rhythm.sum = 0;
  rhythm.rebased = true;
  rhythm.day = day;
  rhythm.mark = mark;
  rhythm.since = at;
  rhythm.seen = gapsAfterHandover(rhythm.own ?? rhythm.seen);
  rhythm.own = null;
  rhythm.asked = [];
  rhythm.usual = usualOf(rhythm);
}

export function personAnswered(person: PersonRhythm | undefined, day: number, mark: number, at: number): PersonRhythm {
  if (!person) return { day, mark, at, gaps: 0, sum: 0, seen: noGaps() };
  if (day > person.day) {
    addGap(person.seen, mark - person.mark);
    person.gaps++;
    person.sum += mark - person.mark;
    person.day = day;
    person.mark = mark;
  }
  person.at = at;
  return person;
}

/**
 * A person who answered before becomes a decider. If the deciders have no rhythm yet, they take over this person's at the next answer;
 * until then the client's rhythm stands in, so that the risk does not fall just because a role was recorded. A running silence starts
 * later if the person answered later. `asks`: requests to the deciders, oldest first.
 */
export function decidesFromNow(
  deciders: Rhythm | null,
  name: string,
  person: PersonRhythm,
  client: Rhythm | null,
  handover: { day: number; mark: number; at: number } | null,
  asks: readonly { at: number }[],
): Rhythm {
  if (deciders) {
    if (person.at > deciders.at) {
      deciders.at = person.at;
      deciders.by = name;
    }
    if (person.at > deciders.since) {
      deciders.day = person.day;
      deciders.mark = person.mark;
      deciders.since = person.at;
      deciders.asked = deciders.asked.filter((at) => at > person.at);
    }
    return deciders;
  }
  const asked = [...new Set([...asks.map((ask) => ask.at), ...(client?.asked ?? [])])].sort((a, b) => a - b);
  const own = rhythmOfPerson(name, { ...person, seen: { ...person.seen } }, handover, asked);
  if (client) {
    own.usual = Math.min(own.usual, client.usual);
    own.own = own.seen;
    own.seen = { ...client.seen };
  }
  return own;
}

/**
 * The clock of one person alone, re-based if the handover came after their last reply. `asked`: our requests to them, oldest first.
 * Shares `seen` with the person: copy it before the clock is kept.
 */
export function rhythmOfPerson(
  name: string,
  { day, mark, at, gaps, sum, seen }: PersonRhythm,
  handover: { day: number; mark: number; at: number } | null,
  asked: readonly number[],
): Rhythm {
  const own: Rhythm = {
    day,
    mark,
    since: at,
    at,
    by: name,
    gaps,
    sum,
    priorGaps: 0,
    priorMean: 0,
    rebased: false,
    usual: 0,
    seen,
    own: null,
    asked: [],
  };
  if (handover && handover.at > at) rebase(own, handover.day, handover.mark, handover.at);
  else own.usual = usualOf(own);
  for (const moment of asked) if (moment > own.since && own.asked.length < KEPT_ASKED) own.asked.push(moment);
  return own;
}
