import type { PortfolioItem } from '@app/contracts';

/** A calm client of the list. */
export function portfolioItem(key: string, over: Partial<Omit<PortfolioItem, 'account'>> = {}): PortfolioItem {
  return {
    account: { id: key, key, name: key, region: 'Penang', csm: 'ben@vendor.example', ae: null },
    pilot: 'main',
    score: 70,
    band: 'steady',
    shownBand: 'steady',
    needsYou: false,
    earlyRead: false,
    coverage: 0.8,
    attention: 1,
    change30: 0,
    trend: 'flat',
    trail: [],
    sentence: { code: 'silence.answering', params: {}, text: `About ${key}.` },
    hint: null,
    staleSince: null,
    daysSinceHandover: 100,
    handoverAssumed: false,
    openTasks: 0,
    annualValue: null,
    currency: null,
    renewsOn: null,
    windowClosesOn: null,
    risk: null,
    gates: [],
    cause: null,
    override: null,
    ...over,
  };
}
