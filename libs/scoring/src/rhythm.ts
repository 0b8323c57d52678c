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
  /** Counted days between answers as a rule. */
  usual: number;
}

/** The same for one person, kept in case this person turns out to decide. */
export interface PersonRhythm {
  day: number;
  mark: number;
  at: number;
  gaps: number;
  sum: number;
}

/** Counted days of a rhythm that nobody knows yet. */
const UNKNOWN_RHYTHM = 30;
/** After a handover the weekly calls of the pilot end: three gaps of 14 working days are expected (design, section 9). */
const HANDOVER_GAP = 14;
const HANDOVER_GAPS = 3;
const KEPT_GAPS = 3;

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
    const first = { day, mark, since: at, at, by, gaps: 0, sum: 0, priorGaps: 0, priorMean: 0, rebased, usual: 0 };
    first.usual = usualOf(first);
    return first;
  }
  if (day > rhythm.day) {
    rhythm.gaps++;
    rhythm.sum += mark - rhythm.mark;
    rhythm.day = day;
    rhythm.mark = mark;
    rhythm.usual = usualOf(rhythm);
  }
  rhythm.since = at;
  rhythm.at = at;
  rhythm.by = by ?? rhythm.by;
  return rhythm;
}

/** The explicit handover: an act of the client, so the silence starts anew, and the rhythm is re-based. */
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
  rhythm.usual = usualOf(rhythm);
}

export function personAnswered(person: PersonRhythm | undefined, day: number, mark: number, at: number): PersonRhythm {
  if (!person) return { day, mark, at, gaps: 0, sum: 0 };
  if (day > person.day) {
    person.gaps++;
    person.sum += mark - person.mark;
    person.day = day;
    person.mark = mark;
  }
  person.at = at;
  return person;
}

/**
 * A person who answered before turns out to decide. Without a deciders' rhythm yet, the person's own becomes it, never
 * slower than the client's, so that the risk does not fall by a word. A running one starts later if the person answered later.
 */
export function decidesFromNow(
  deciders: Rhythm | null,
  name: string,
  person: PersonRhythm,
  client: Rhythm | null,
  handover: { day: number; mark: number; at: number } | null,
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
    }
    return deciders;
  }
  const own: Rhythm = { ...person, since: person.at, by: name, priorGaps: 0, priorMean: 0, rebased: false, usual: 0 };
  own.usual = usualOf(own);
  if (handover && handover.at > person.at) rebase(own, handover.day, handover.mark, handover.at);
  if (client) own.usual = Math.min(own.usual, client.usual);
  return own;
}
