import { gateName, type PortfolioItem, type PortfolioResponse } from '@app/contracts';
import type { Band } from '@app/scoring';
import { shownBand, type ShownBand } from '../look/band';

/** What the address says of the view. `whose`: a CSM, `all`, or absent for "mine, where I have any". */
export interface PortfolioView {
  q?: string;
  whose?: string;
  band?: ShownBand;
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
  return {
    ...(q === undefined ? {} : { q }),
    ...(whose === undefined ? {} : { whose }),
    ...(band === undefined ? {} : { band }),
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

export type SectionId = 'need-you' | ShownBand;

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
  const text = fold([account.name, account.key, account.region, account.csm, pilot, sentence.text, hint?.text].join(' '));
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
export function summaryOf(items: readonly PortfolioItem[]): PortfolioResponse['summary'] {
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

/**
 * The rows to show. Whoever needs you comes first, by attention alone; the calm ones follow under their band, by
 * attention too. Empty sections do not exist.
 */
export function arrange(items: readonly PortfolioItem[], view: PortfolioView, member: { name: string; email: string } | null): Section[] {
  const words = fold(view.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = ofWhom(items, appliedWhose(items, view, member), member)
    .filter((item) => view.band === undefined || shownBand(item.band, item.earlyRead) === view.band)
    .filter((item) => found(item, words))
    .sort((a, b) => b.attention - a.attention || a.account.name.localeCompare(b.account.name));
  const sections: Section[] = [{ id: 'need-you', items: shown.filter(needsYou) }];
  for (const id of CALM)
    sections.push({ id, items: shown.filter((item) => !needsYou(item) && shownBand(item.band, item.earlyRead) === id) });
  return sections.filter((section) => section.items.length > 0);
}

/** The CSMs of a portfolio, by name. */
export function csmsOf(items: readonly PortfolioItem[]): string[] {
  return [...new Set(items.flatMap((item) => (item.account.csm === null ? [] : [item.account.csm])))].sort((a, b) => a.localeCompare(b));
}

export function bandCounts(items: readonly PortfolioItem[]): { band: ShownBand; count: number }[] {
  return SHOWN.map((band) => ({ band, count: items.filter((item) => shownBand(item.band, item.earlyRead) === band).length })).filter(
    ({ count }) => count > 0,
  );
}

const UNDER_STEADY: Record<Band, boolean> = { thriving: false, steady: false, 'at-risk': true, stalled: true };

/** Why a row stands where it stands, in the order in which attention weighs it. */
export function attentionReasons(item: PortfolioItem, words: { value: string; renews: string | null }): string[] {
  const reasons: string[] = [];
  // A server newer than this page may know gates that the page does not.
  const gates = item.gates.map((gate) => gateName(gate) as string | undefined);
  reasons.push(...gates.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])));
  if (item.risk !== null && item.risk >= 0.25) reasons.push(`silence risk ${Math.round(item.risk * 100)} %`);
  if (item.change30 !== null && Math.abs(item.change30) >= 1) {
    reasons.push(`${item.change30 > 0 ? '+' : '−'}${Math.abs(Math.round(item.change30))} points in 30 days`);
  }
  if (item.band !== null && UNDER_STEADY[item.band]) reasons.push('score under 60');
  if (words.value !== '') reasons.push(`${words.value} a year`);
  if (words.renews !== null) reasons.push(`renews ${words.renews}`);
  return reasons;
}
