import { causeName, type PortfolioItem, type Sentence, type ShownBand } from '@app/contracts';
import { type Band, type CauseCode, DAY, type Explanation, type GateCode, trendOf } from '@app/scoring';

/** End-of-day scores, oldest first. */
export type Trail = [day: string, score: number | null][];

export interface PortfolioRow {
  id: string;
  key: string;
  name: string;
  region: string | null;
  csm: string | null;
  ae: string | null;
  annualValue: number | null;
  currency: string | null;
  renewsOn: string | null;
  pilot: string;
  score: number | null;
  band: Band | null;
  shownBand: ShownBand;
  needsYou: boolean;
  earlyRead: boolean;
  coverage: number;
  attention: number;
  change30: number | null;
  risk: number | null;
  sentence: Explanation | null;
  hint: Explanation | null;
  /** When sentence and hint were computed. */
  wordedAt: Date | null;
  /** Since when no update has succeeded. */
  staleSince: Date | null;
  handedOverAt: Date | null;
  handoverAssumed: boolean;
  windowClosesOn: string | null;
  gates: GateCode[];
  cause: CauseCode | null;
  causeStrength: number | null;
  override: { band: Band; reason: string | null; at: number; until: string } | null;
  trail: Trail;
  /** Scores of the days after the trail, as recorded by the nights since. */
  nights: Trail | null;
  openTasks: number;
}

const TRAIL_DAYS = 90;
const NOTHING_KNOWN: Explanation = { code: 'health.nothing-known', params: {} };

/** Turns a row into the item that the screen shows at `now`, on the vendor's day `today`. `words` turns codes into text. */
export function toItem(
  row: PortfolioRow,
  { now, today }: { now: number; today: string },
  words: (explanation: Explanation) => Sentence,
): PortfolioItem {
  const { id, key, name, region, csm, ae } = row;
  return {
    account: { id, key, name, region, csm, ae },
    pilot: row.pilot,
    score: row.score,
    band: row.band,
    shownBand: row.shownBand,
    needsYou: row.needsYou,
    earlyRead: row.earlyRead,
    coverage: row.coverage,
    attention: row.attention,
    change30: row.change30,
    trend: trendOf(row.change30),
    // A line of 90 points a few pixels high cannot show more than a tenth of a point.
    trail: trailOf(row).map(([, score]) => (score === null ? null : Math.round(score * 10) / 10)),
    sentence: words(row.sentence ?? NOTHING_KNOWN),
    hint: row.hint && words(row.hint),
    staleSince: row.staleSince?.toISOString() ?? null,
    daysSinceHandover: row.handedOverAt === null ? null : Math.floor((now - row.handedOverAt.getTime()) / DAY),
    handoverAssumed: row.handoverAssumed,
    openTasks: row.openTasks,
    annualValue: row.annualValue,
    currency: row.currency,
    renewsOn: row.renewsOn,
    windowClosesOn: row.windowClosesOn === null || row.windowClosesOn < today ? null : row.windowClosesOn,
    risk: row.risk,
    gates: row.gates,
    cause: row.cause && { cause: row.cause, name: causeName(row.cause), strength: row.causeStrength ?? 0 },
    override: overrideOf(row, today),
  };
}

/** The stored override may have ended since. */
function overrideOf({ override }: PortfolioRow, today: string): PortfolioItem['override'] {
  if (!override || today > override.until) return null;
  return { ...override, at: new Date(override.at).toISOString() };
}

function trailOf({ trail, nights }: Pick<PortfolioRow, 'trail' | 'nights'>): Trail {
  const last = trail.at(-1)?.[0] ?? '';
  return [...trail, ...(nights ?? []).filter(([day]) => day > last)].slice(-TRAIL_DAYS);
}
