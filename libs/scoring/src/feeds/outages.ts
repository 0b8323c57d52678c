import { DAY, type Moment } from '../vocabulary/vocabulary';

/** The days (since 1970) on which a source delivered signals of a topic, across all accounts of a vendor. Ascending, each once. */
export interface Feed {
  source: string;
  topic: string;
  days: readonly number[];
}

/** A period in which a source delivered nothing for a topic although it usually does. */
export interface Outage {
  source: string;
  topic: string;
  /** End of the last day with a delivery; the topic's facts are known up to here. */
  from: Moment;
  /** When the gap became longer than usual. Nothing is frozen before. */
  knownFrom: Moment;
  /** Start of the day of the next delivery; null while the outage lasts. Data delivered later for these days removes the outage. */
  until: Moment | null;
}

/** A gap of more than this many usual gaps is an outage. */
const USUAL_GAPS = 4;

/** With fewer gaps the usual one is not known, and no gap of this feed alone is an outage. */
const FEWEST_GAPS = 8;

/** If nothing at all arrives for more than this many days, the whole history has ended, and all sources are out. */
const LONGEST_GAP = 30;

/** Shorter gaps may be weekends and holidays. */
const SHORTEST_GAP = 5;

/** If the source still delivers other topics, a topic is out after this many times its longest gap: records come in bursts. */
const LONGEST_GAPS = 2;

/** The usual gap is the mean of this many preceding gaps, so that it follows a source whose pace changes. */
const REMEMBERED_GAPS = 60;

/**
 * The outages of a vendor's feeds as known on `today` (days since 1970; later days do not count). Pure. When nothing arrives for 30 days,
 * all sources are out, even slow ones; when a source is out, so are all its topics.
 */
export function outagesOf(feeds: readonly Feed[], today: number): Outage[] {
  const known = feeds.map((feed) => ({ ...feed, days: feed.days.filter((day) => day <= today) }));
  // A gap that was followed by a delivery was no end: a vendor with few clients has such quiet times.
  const ended = spansOf(daysOf(known), today, [], () => LONGEST_GAP).filter(({ next }) => next === null);
  const bySource = new Map<string, Span[]>();
  for (const { source } of known) {
    if (bySource.has(source)) continue;
    const own = known.filter((feed) => feed.source === source);
    bySource.set(source, spansOf(daysOf(own), today, ended, longestUsual));
  }
  return known.flatMap(({ source, topic, days }) =>
    spansOf(days, today, bySource.get(source) as Span[], longestAlone).map(({ day, missed, next }) => ({
      source,
      topic,
      from: (day + 1) * DAY,
      knownFrom: (missed + 1) * DAY,
      until: next === null ? null : next * DAY,
    })),
  );
}

/** An outage in days since 1970: the last delivery, the last day on which the gap was still usual, and the next delivery. */
interface Span {
  day: number;
  missed: number;
  next: number | null;
}

/** The preceding gaps. `own` leaves out those in which all sources, or this whole source, were out. */
interface Gaps {
  all: readonly number[];
  own: readonly number[];
}

/**
 * The outages between these days. An outer outage (of all sources, or of the whole source) is this feed's too, unless the feed was already
 * missed by then; after it ends, the feed's own gap counts again.
 */
function spansOf(days: readonly number[], today: number, outer: readonly Span[], longestOf: (gaps: Gaps) => number): Span[] {
  const spans: Span[] = [];
  const all: number[] = [];
  const own: number[] = [];
  let place = 0;
  for (const [i, day] of days.entries()) {
    const next = days[i + 1] ?? null;
    const longest = longestOf({ all, own });
    let from = day;
    let isMissed = false;
    while (outer[place] && (outer[place] as Span).day < day) place++;
    const start = place;
    for (let span = outer[place]; span && (next === null || span.day < next); span = outer[++place]) {
      isMissed ||= from + longest < span.missed;
      if (isMissed) continue;
      spans.push(span);
      from = span.next ?? Infinity;
    }
    if (from + longest < (next ?? today)) spans.push({ day: from, missed: from + longest, next });
    if (next === null) break;
    remember(all, next - day);
    if (place === start) remember(own, next - day);
  }
  return spans;
}

function remember(gaps: number[], gap: number): void {
  gaps.push(gap);
  if (gaps.length > REMEMBERED_GAPS) gaps.shift();
}

/** The usual gap in days of a feed with these days; null where none is usual yet. */
export function usualGapOf(days: readonly number[]): number | null {
  return meanOf(
    days
      .slice(1)
      .map((day, i) => day - (days[i] as number))
      .slice(-REMEMBERED_GAPS),
  );
}

function meanOf(gaps: readonly number[]): number | null {
  return gaps.length < FEWEST_GAPS ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

function longestUsual({ all }: Gaps): number {
  const usual = meanOf(all);
  return usual === null ? Infinity : Math.max(SHORTEST_GAP, Math.ceil(USUAL_GAPS * usual));
}

function longestAlone(gaps: Gaps): number {
  return Math.max(longestUsual(gaps), LONGEST_GAPS * Math.max(0, ...gaps.own));
}

/** The days of several feeds, ascending, each once. */
function daysOf(feeds: readonly Feed[]): number[] {
  return [...new Set(feeds.flatMap(({ days }) => days))].sort((a, b) => a - b);
}
