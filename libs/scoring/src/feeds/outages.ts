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

/** With fewer gaps, none is usual. */
const FEWEST_GAPS = 8;

/** A gap in days that is an outage where none is usual. */
const LONGEST_GAP = 30;

/** Shorter gaps are weekends and holidays. */
const SHORTEST_GAP = 5;

/** The usual gap is the mean of this many gaps before, so that it follows a source that changes its pace. */
const REMEMBERED_GAPS = 60;

/**
 * The outages of a vendor's feeds as known on `today` (days since 1970; only days before it count). Pure. Where all of them have been quiet
 * for 30 days, all are out, also those that are usually slow: the history ended.
 */
export function outagesOf(feeds: readonly Feed[], today: number): Outage[] {
  const latest = feeds.reduce((last, { days }) => Math.max(last, lastBefore(days, today) ?? -Infinity), -Infinity);
  const ended = latest + LONGEST_GAP;
  return feeds.flatMap((feed) => outagesOfFeed(feed, today, ended));
}

function lastBefore(days: readonly number[], today: number): number | undefined {
  return days.findLast((day) => day < today);
}

function outagesOfFeed({ source, topic, days }: Feed, today: number, ended: number): Outage[] {
  const outages: Outage[] = [];
  const gaps: number[] = [];
  let sum = 0;
  const add = (day: number, known: number, next: number | null): void => {
    if (known >= (next ?? today)) return;
    outages.push({ source, topic, from: (day + 1) * DAY, knownFrom: (known + 1) * DAY, until: next === null ? null : next * DAY });
  };
  for (let i = 0; i < days.length; i++) {
    const day = days[i]!;
    if (day >= today) break;
    const next = days[i + 1] ?? null;
    const isLast = next === null || next >= today;
    const usual = gaps.length < FEWEST_GAPS ? null : sum / gaps.length;
    const longest = usual === null ? LONGEST_GAP : Math.max(SHORTEST_GAP, Math.ceil(USUAL_GAPS * usual));
    add(day, isLast ? Math.min(day + longest, Math.max(day, ended)) : day + longest, isLast ? null : next);
    if (isLast) break;
    gaps.push(next - day);
    sum += next - day;
    if (gaps.length > REMEMBERED_GAPS) sum -= gaps.shift()!;
  }
  return outages;
}
