import type { PortfolioItem, PortfolioResponse } from '@app/contracts';
import { portfolioItem } from './portfolio-item.fixture-spec';
import { parsePortfolioView, searchOf, sectionsOf } from './portfolio-view.rules';

const counts = { clients: 5, needYou: 2, atStake: [], bands: [] };
const page = (items: PortfolioItem[], sections: PortfolioResponse['sections'] = []): PortfolioResponse => ({
  items,
  summary: counts,
  sections,
  book: counts,
  scope: 'all',
  facets: { csms: [], aes: [], regions: [], causes: [], mine: 0 },
  nextCursor: null,
});
const keys = (sections: ReturnType<typeof sectionsOf>) =>
  sections.map(({ id, clients, items }) => [id, clients, items.map(({ account }) => account.key)]);

it('takes only what it knows from the address', () => {
  expect(parsePortfolioView({ q: 'water', band: 'at-risk', whose: '', other: 1 })).toEqual({ q: 'water', band: 'at-risk' });
  expect(parsePortfolioView({ band: 'purple', q: 42, sort: 'attention' })).toEqual({ q: '42' });
});

it('asks the server for what the address says', () => {
  expect(searchOf({})).toEqual({ scope: 'mine-or-all', sort: 'needs-you' });
  expect(searchOf({ whose: 'mine', q: '  ', find: true })).toEqual({ scope: 'mine', sort: 'needs-you' });
  expect(searchOf({ whose: 'all', band: 'stalled', cause: 'no-owner', sort: 'renewal' })).toEqual({
    scope: 'all',
    band: 'stalled',
    cause: 'no-owner',
    sort: 'renewal',
  });
  expect(searchOf({ whose: 'ben@vendor.example', q: ' water ' })).toEqual({
    q: 'water',
    scope: 'all',
    csm: 'ben@vendor.example',
    sort: 'needs-you',
  });
});

describe('sections', () => {
  const sections: PortfolioResponse['sections'] = [
    { section: 'need-you', clients: 2 },
    { section: 'early-read', clients: 1 },
    { section: 'steady', clients: 2 },
  ];
  const risk = portfolioItem('risk', { needsYou: true, shownBand: 'at-risk' });
  const gated = portfolioItem('gated', { needsYou: true });
  const early = portfolioItem('early', { shownBand: 'early-read' });

  it('hold the rows in the order of the server, and count those that are not loaded', () => {
    expect(keys(sectionsOf([page([gated, risk], sections), page([early, portfolioItem('calm')])], 'needs-you'))).toEqual([
      ['need-you', 2, ['gated', 'risk']],
      ['early-read', 1, ['early']],
      ['steady', 2, ['calm']],
    ]);
    expect(keys(sectionsOf([page([gated], sections)], 'needs-you'))).toEqual([['need-you', 2, ['gated']]]);
  });

  it('are one where another order is asked for', () => {
    expect(keys(sectionsOf([page([early, risk])], 'name'))).toEqual([['sorted', 5, ['early', 'risk']]]);
    expect(sectionsOf([page([])], 'name')).toEqual([]);
  });

  it('show an account once that moved between two pages, as it was read last', () => {
    const later = { ...risk, score: 12 };
    const [section] = sectionsOf([page([risk, early]), page([later])], 'score');
    expect(section?.items.map(({ account, score }) => [account.key, score])).toEqual([
      ['risk', 12],
      ['early', 70],
    ]);
  });
});
