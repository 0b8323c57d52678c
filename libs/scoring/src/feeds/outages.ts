import { DAY, type Moment } from '../vocabulary/vocabulary';

/** The days (since 1970) on which a source delivered signals of a topic, across all accounts of a vendor. Ascending, each once. */
export interface Feed {
  source: string;
  topic: string;
  days: readonly number[];
}

/** A time in which a source delivered nothing of a topic though it usually does. */
export interface Outage {
  source: string;
  topic: string;
  /** End of the last day with a delivery: what the topic's facts say is known up to here. */
  from: Moment;
  /** When the gap became too long to be usual. Nothing is frozen before. */
  knownFrom: Moment;
  /** Start of the day of the next delivery; null while it lasts. A history that is delivered later closes the gap, and the outage with it. */
  until: Moment | null;
}

/** A gap is an outage from this many usual gaps on. */
const USUAL_GAPS = 4;

/** With fewer gaps, none is usual, and no gap of this feed alone is an outage. */
const FEWEST_GAPS = 8;

/** While nothing at all has arrived for more than so many days, the history has ended, and all sources are out. */
const LONGEST_GAP = 30;

/** Shorter gaps are weekends and holidays. */
const SHORTEST_GAP = 5;

/** A topic of a source that delivers others is out from this many times its longest gap on: topics come in bursts. */
const LONGEST_GAPS = 2;

/** The usual gap is the mean of this many gaps before, so that it follows a source that changes its pace. */
const REMEMBERED_GAPS = 60;

/**
 * The outages of a vendor's feeds as known on `today` (days since 1970; later days do not count). Pure. While nothing arrives for
 * 30 days, all sources are out, also those that are usually slow; where a source is out, so are all its topics.
 */
export function outagesOf(feeds: readonly Feed[], today: number): Outage[] {
  const known = feeds.map((feed) => ({ ...feed, days: feed.days.filter((day) => day <= today) }));
  // If something arrives after all, nothing had ended: few clients are quiet at the same time.
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

/** The same in days: that of the last delivery, the last one of a usual gap, and that of the next delivery. */
interface Span {
  day: number;
  missed: number;
  next: number | null;
}

/** The gaps before; `own` without those in which all sources or the whole source were out. */
interface Gaps {
  all: readonly number[];
  own: readonly number[];
}

/**
 * The outages between these days. Those of all sources, or of the whole source, lie between two of them and are this feed's too, unless it
 * was missed before; from their end its own gap counts again.
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

function longestUsual({ all }: Gaps): number {
  if (all.length < FEWEST_GAPS) return Infinity;
  const mean = all.reduce((sum, gap) => sum + gap, 0) / all.length;
  return Math.max(SHORTEST_GAP, Math.ceil(USUAL_GAPS * mean));
}

function longestAlone(gaps: Gaps): number {
  return Math.max(longestUsual(gaps), LONGEST_GAPS * Math.max(0, ...gaps.own));
}

/** The days of several feeds, ascending, each once. */
function daysOf(feeds: readonly Feed[]): number[] {
  return [...new Set(feeds.flatMap(({ days }) => days))].sort((a, b) => a - b);
}
