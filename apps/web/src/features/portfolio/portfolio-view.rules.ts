import { gateName, type PortfolioItem, type PortfolioResponse } from '@app/contracts';
import type { Band } from '@app/scoring';
import { shownBand, type ShownBand } from '../../ui/format/band';

export const SORTS = ['value', 'renewal', 'score', 'falling', 'handover', 'name'] as const;
export type PortfolioSort = (typeof SORTS)[number];

/** What the address says of the view. `whose`: a CSM, `all`, or absent for "mine, where I have any". */
export interface PortfolioView {
  q?: string;
  whose?: string;
  band?: ShownBand;
  cause?: string;
  /** Absent: by attention, whoever needs you first. */
  sort?: PortfolioSort;
  /** Put the cursor into the search. */
  find?: true;
}

const SHOWN: readonly ShownBand[] = ['stalled', 'at-risk', 'early-read', 'steady', 'thriving', 'unknown'];

export function parsePortfolioView(search: Record<string, unknown>): PortfolioView {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
  };
  const q = text('q');
  const whose = text('whose');
  const band = SHOWN.find((one) => one === search['band']);
  const cause = text('cause');
  const sort = SORTS.find((one) => one === search['sort']);
  return {
    ...(q === undefined ? {} : { q }),
    ...(whose === undefined ? {} : { whose }),
    ...(band === undefined ? {} : { band }),
    ...(cause === undefined ? {} : { cause }),
    ...(sort === undefined ? {} : { sort }),
    ...(search['find'] === true ? { find: true as const } : {}),
  };
}

/** Does this CSM's name on the account mean the member who looks? By address, by name, or by the address's local part. */
export function isMine(csm: string | null, member: { name: string; email: string } | null): boolean {
  if (csm === null || member === null) return false;
  const said = csm.toLowerCase();
  const email = member.email.toLowerCase();
  return [email, member.name.toLowerCase(), email.split('@')[0]].includes(said);
}

/** The same rule by which the server counts "need you": an open gate or a band under steady. */
export function needsYou(item: Pick<PortfolioItem, 'gates' | 'band'>): boolean {
  return item.gates.length > 0 || item.band === 'at-risk' || item.band === 'stalled';
}

export type SectionId = 'need-you' | 'sorted' | ShownBand;

export interface Section {
  id: SectionId;
  items: PortfolioItem[];
}

const CALM: readonly ShownBand[] = ['early-read', 'steady', 'thriving', 'unknown'];

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

function found(item: PortfolioItem, words: readonly string[]): boolean {
  const { account, sentence, hint, pilot } = item;
  const said = [account.name, account.key, account.region, account.csm, pilot, sentence.text, hint?.text, item.cause?.name];
  const text = fold(said.join(' '));
  return words.every((word) => text.includes(word));
}

/** Resolves "mine, where I have any": the CSM filter that is really applied. */
export function appliedWhose(items: readonly PortfolioItem[], view: PortfolioView, member: { name: string; email: string } | null): string {
  if (view.whose !== undefined) return view.whose;
  return items.some((item) => isMine(item.account.csm, member)) ? 'mine' : 'all';
}

/** The items of `all`, of `mine` or of one CSM. */
export function ofWhom(items: readonly PortfolioItem[], whose: string, member: { name: string; email: string } | null): PortfolioItem[] {
  return items.filter((item) => whose === 'all' || (whose === 'mine' ? isMine(item.account.csm, member) : item.account.csm === whose));
}

/** The counts and the money at stake of some of the items, as the server makes them of all. */
export function summaryOf(items: readonly PortfolioItem[]): Omit<PortfolioResponse['summary'], 'bands'> {
  const needing = items.filter(needsYou);
  const amounts = new Map<string, number>();
  for (const { currency, annualValue } of needing) {
    if (currency !== null && annualValue !== null) amounts.set(currency, (amounts.get(currency) ?? 0) + annualValue);
  }
  return {
    clients: items.length,
    needYou: needing.length,
    atStake: [...amounts].map(([currency, amount]) => ({ currency, amount })),
  };
}

const last = (a: number | null, b: number | null, by: (a: number, b: number) => number) =>
  a === null || b === null ? Number(a === null) - Number(b === null) : by(a, b);

/** Orders other than attention; what is not known comes last. Money of several currencies stands apart, the commonest first. */
function bySort(items: readonly PortfolioItem[]): Record<PortfolioSort, (a: PortfolioItem, b: PortfolioItem) => number> {
  const common = new Map<string | null, number>();
  for (const { currency } of items) common.set(currency, (common.get(currency) ?? 0) + 1);
  return {
    value: (a, b) =>
      last(a.annualValue, b.annualValue, (one, other) =>
        a.currency === b.currency
          ? other - one
          : (common.get(b.currency) ?? 0) - (common.get(a.currency) ?? 0) || (a.currency ?? '').localeCompare(b.currency ?? ''),
      ),
    renewal: (a, b) =>
      last(
        a.renewsOn === null ? null : Date.parse(a.renewsOn),
        b.renewsOn === null ? null : Date.parse(b.renewsOn),
        (one, other) => one - other,
      ),
    score: (a, b) => last(a.score, b.score, (one, other) => one - other),
    falling: (a, b) => last(a.change30, b.change30, (one, other) => one - other),
    handover: (a, b) => last(a.daysSinceHandover, b.daysSinceHandover, (one, other) => one - other),
    name: (a, b) => a.account.name.localeCompare(b.account.name),
  };
}

/**
 * The rows to show. Whoever needs you comes first, by attention alone; the calm ones follow under their band, by
 * attention too. Empty sections do not exist.
 */
export function arrange(items: readonly PortfolioItem[], view: PortfolioView, member: { name: string; email: string } | null): Section[] {
  const words = fold(view.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = ofWhom(items, appliedWhose(items, view, member), member)
    .filter((item) => view.band === undefined || shownBand(item.band, item.score) === view.band)
    .filter((item) => view.cause === undefined || item.cause?.cause === view.cause)
    .filter((item) => found(item, words))
    .sort((a, b) => b.attention - a.attention || a.account.name.localeCompare(b.account.name));
  if (view.sort !== undefined) return shown.length === 0 ? [] : [{ id: 'sorted', items: shown.sort(bySort(shown)[view.sort]) }];
  const sections: Section[] = [{ id: 'need-you', items: shown.filter(needsYou) }];
  for (const id of CALM) sections.push({ id, items: shown.filter((item) => !needsYou(item) && shownBand(item.band, item.score) === id) });
  return sections.filter((section) => section.items.length > 0);
}

/** The CSMs of a portfolio, by name. */
export function csmsOf(items: readonly PortfolioItem[]): string[] {
  return [...new Set(items.flatMap((item) => (item.account.csm === null ? [] : [item.account.csm])))].sort((a, b) => a.localeCompare(b));
}

export function bandCounts(items: readonly PortfolioItem[]): { band: ShownBand; count: number }[] {
  return SHOWN.map((band) => ({ band, count: items.filter((item) => shownBand(item.band, item.score) === band).length })).filter(
    ({ count }) => count > 0,
  );
}

/** The causes of some items, the commonest first. */
export function causeCounts(items: readonly PortfolioItem[]): { cause: string; name: string; count: number }[] {
  const counts = new Map<string, { cause: string; name: string; count: number }>();
  for (const { cause } of items) {
    if (cause === null) continue;
    const known = counts.get(cause.cause);
    if (known === undefined) counts.set(cause.cause, { cause: cause.cause, name: cause.name, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

const UNDER_STEADY: Record<Band, boolean> = { thriving: false, steady: false, 'at-risk': true, stalled: true };

/** Why a row stands where it stands: attention is how bad it is × what is at stake × how near a turning point is. */
export interface AttentionReasons {
  bad: string[];
  stake: string[];
  near: string[];
}

export function attentionReasons(
  item: PortfolioItem,
  words: { value: string; renews: string | null; near: boolean; window: string | null },
): AttentionReasons {
  const bad: string[] = [];
  // A server newer than this page may know gates that the page does not.
  const gates = item.gates.map((gate) => gateName(gate) as string | undefined);
  bad.push(...gates.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])));
  if (item.risk !== null && item.risk >= 0.25) bad.push(`silence risk ${Math.round(item.risk * 100)} %`);
  if (item.change30 !== null && item.change30 <= -1) bad.push(`${Math.abs(Math.round(item.change30))} points lower than 30 days ago`);
  if (item.band !== null && UNDER_STEADY[item.band]) bad.push('score under 60');
  const days = item.daysSinceHandover;
  const near = words.renews === null || !words.near ? [] : [`renews ${words.renews}`];
  if (words.window !== null) near.push(`budget window closes ${words.window}`);
  if (days !== null && days >= 120 && days < 180) near.push(`${days} days after the handover, when most pilots are won or lost`);
  return { bad, stake: words.value === '' ? [] : [`${words.value} a year`], near };
}
