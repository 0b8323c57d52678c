import { SHOWN_BANDS, type PortfolioItem, type PortfolioResponse, type PortfolioSection, type ShownBand } from '@app/contracts';
import type { PortfolioSearch } from '../../api/portfolio';

export const SORTS = ['value', 'renewal', 'score', 'falling', 'handover', 'name'] as const;
type ViewSort = (typeof SORTS)[number];

/** The view in the URL. `whose`: a CSM, `all`, `mine`, or absent for "mine, where I have any". */
export interface PortfolioView {
  q?: string;
  whose?: string;
  band?: ShownBand;
  cause?: string;
  /** Absent: who needs you first. */
  sort?: ViewSort;
  /** Put the cursor into the search. */
  find?: true;
}

export function parsePortfolioView(search: Record<string, unknown>): PortfolioView {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
  };
  const q = text('q');
  const whose = text('whose');
  const band = SHOWN_BANDS.find((one) => one === search['band']);
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

/** The query parameters of a view. */
export function searchOf({ q, whose, band, cause, sort }: PortfolioView): PortfolioSearch {
  const words = q?.trim() ?? '';
  return {
    ...(words === '' ? {} : { q: words }),
    ...scopeOf(whose),
    ...(band === undefined ? {} : { band }),
    ...(cause === undefined ? {} : { cause }),
    sort: sort ?? 'needs-you',
  };
}

function scopeOf(whose: string | undefined): Pick<PortfolioSearch, 'scope' | 'csm'> {
  if (whose === undefined) return { scope: 'mine-or-all' };
  return whose === 'mine' || whose === 'all' ? { scope: whose } : { scope: 'all', csm: whose };
}

export interface Section {
  id: PortfolioSection | 'sorted';
  /** Counts over all pages, loaded or not. */
  clients: number;
  items: PortfolioItem[];
}

/** The rows of the pages in the sections that the server counted; one section where they are sorted otherwise. */
export function sectionsOf(pages: readonly PortfolioResponse[], sort: PortfolioSearch['sort']): Section[] {
  const [first] = pages;
  if (first === undefined) return [];
  // An account that moved between two pages comes twice; the later row is the newer one.
  const items = [...new Map(pages.flatMap((page) => page.items).map((item) => [item.account.id, item])).values()];
  if (sort !== 'needs-you') return items.length === 0 ? [] : [{ id: 'sorted', clients: first.summary.clients, items }];
  return first.sections
    .map(({ section, clients }) => ({ id: section, clients, items: items.filter((item) => sectionOf(item) === section) }))
    .filter((section) => section.items.length > 0);
}

function sectionOf({ needsYou, shownBand }: PortfolioItem): ShownBand | 'need-you' {
  return needsYou ? 'need-you' : shownBand;
}
