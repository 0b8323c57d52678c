import type { PortfolioItem } from '@app/contracts';
import {
  appliedWhose,
  arrange,
  attentionReasons,
  bandCounts,
  causeCounts,
  csmsOf,
  isMine,
  parsePortfolioView,
  summaryOf,
} from './portfolio-view.rules';

const aisha = { name: 'Aisha Rahman', email: 'aisha@vendor.example' };

function item(key: string, over: Partial<Omit<PortfolioItem, 'account'>> & { csm?: string; region?: string } = {}): PortfolioItem {
  const { csm = 'ben@vendor.example', region = 'Penang', ...rest } = over;
  return {
    account: { id: key, key, name: key, region, csm, ae: null },
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
    ...rest,
  };
}

const keys = (sections: ReturnType<typeof arrange>) => sections.map((section) => [section.id, section.items.map((one) => one.account.key)]);

describe('the order of the portfolio', () => {
  const items = [
    item('calm', { attention: 3 }),
    item('great', { attention: 9, band: 'thriving', score: 85 }),
    item('risk', { attention: 4, band: 'at-risk', score: 50 }),
    item('stalled-small', { attention: 2, band: 'stalled', score: 20 }),
    item('steady-with-gate', { attention: 6, gates: ['owner-nobody'] }),
    item('steady-with-task', { attention: 5, openTasks: 1 }),
    item('new', { attention: 1, earlyRead: true, band: null }),
  ];

  it('puts whoever needs you first, by attention and not by band', () => {
    expect(keys(arrange(items, {}, aisha))).toEqual([
      ['need-you', ['steady-with-gate', 'risk', 'stalled-small']],
      ['early-read', ['new']],
      ['steady', ['steady-with-task', 'calm']],
      ['thriving', ['great']],
    ]);
  });

  it('breaks ties by name, so that rows do not swap on reload', () => {
    const tied = [item('b'), item('a'), item('c')];
    expect(keys(arrange(tied, {}, null))).toEqual([['steady', ['a', 'b', 'c']]]);
  });
});

describe('filters', () => {
  const items = [
    item('Tanjung Water', { csm: 'aisha@vendor.example' }),
    item('Allgäu Pack', { region: 'Bayern' }),
    item('Quarry', { band: 'at-risk' }),
  ];

  it('shows mine where I have any, everybody where I have none', () => {
    expect(appliedWhose(items, {}, aisha)).toBe('mine');
    expect(appliedWhose(items, {}, { name: 'New Person', email: 'new@vendor.example' })).toBe('all');
    expect(keys(arrange(items, {}, aisha))).toEqual([['steady', ['Tanjung Water']]]);
    expect(arrange(items, { whose: 'all' }, aisha).flatMap((section) => section.items)).toHaveLength(3);
  });

  it('finds without accents, by every word, in name, region and sentence', () => {
    expect(keys(arrange(items, { whose: 'all', q: 'allgau bay' }, aisha))).toEqual([['steady', ['Allgäu Pack']]]);
    expect(keys(arrange(items, { whose: 'all', q: 'about quarry' }, aisha))).toEqual([['need-you', ['Quarry']]]);
    expect(arrange(items, { whose: 'all', q: 'nowhere' }, aisha)).toEqual([]);
  });

  it('filters by the band that is shown', () => {
    expect(keys(arrange(items, { whose: 'all', band: 'at-risk' }, aisha))).toEqual([['need-you', ['Quarry']]]);
    expect(bandCounts(items)).toEqual([
      { band: 'at-risk', count: 1 },
      { band: 'steady', count: 2 },
    ]);
  });

  it('knows me by address, name or the part before the @', () => {
    expect(isMine('aisha', aisha)).toBe(true);
    expect(isMine('AISHA RAHMAN', aisha)).toBe(true);
    expect(isMine('ais', aisha)).toBe(false);
    expect(isMine(null, aisha)).toBe(false);
  });

  it('lists the CSMs once', () => {
    expect(csmsOf(items)).toEqual(['aisha@vendor.example', 'ben@vendor.example']);
  });
});

it('counts and adds money by currency, of those that need you only', () => {
  const items = [
    item('a', { band: 'stalled', annualValue: 100, currency: 'EUR' }),
    item('b', { gates: ['dark'], annualValue: 50, currency: 'EUR' }),
    item('c', { band: 'at-risk', annualValue: 7, currency: 'MYR' }),
    item('d', { band: 'at-risk' }),
    item('e', { annualValue: 999, currency: 'EUR' }),
  ];
  expect(summaryOf(items)).toEqual({
    clients: 5,
    needYou: 4,
    atStake: [
      { currency: 'EUR', amount: 150 },
      { currency: 'MYR', amount: 7 },
    ],
  });
});

it('takes only what it knows from the address', () => {
  expect(parsePortfolioView({ q: 'water', band: 'at-risk', whose: '', other: 1 })).toEqual({ q: 'water', band: 'at-risk' });
  expect(parsePortfolioView({ band: 'purple', q: 42 })).toEqual({ q: '42' });
});

it('says why a row stands where it stands', () => {
  const row = item('x', { gates: ['dark'], risk: 0.71, change30: -12.4, band: 'stalled', daysSinceHandover: 150 });
  expect(attentionReasons(row, { value: 'RM 420 k', renews: 'in 64 days', near: true, window: 'in 12 days' })).toEqual({
    bad: ['gone dark', 'silence risk 71 %', '12 points lower than 30 days ago', 'score under 60'],
    stake: ['RM 420 k a year'],
    near: ['renews in 64 days', 'budget window closes in 12 days', '150 days after the handover, when most pilots are won or lost'],
  });
  const far = attentionReasons(item('y', { change30: 8 }), { value: '', renews: 'in 11 months', near: false, window: null });
  expect(far).toEqual({ bad: [], stake: [], near: [] });
});

describe('causes and orders', () => {
  const cause = (code: 'no-owner' | 'champion-lost', name: string) => ({ cause: code, name, strength: 0.8 });
  const items = [
    item('a', { attention: 9, annualValue: 100, currency: 'EUR', renewsOn: '2027-05-01', cause: cause('no-owner', 'No owner') }),
    item('b', { attention: 5, annualValue: 900, currency: 'EUR', renewsOn: null, cause: cause('champion-lost', 'Champion lost') }),
    item('c', { attention: 7, annualValue: 5000, currency: 'MYR', renewsOn: '2026-12-01', cause: cause('no-owner', 'No owner') }),
    item('d', { attention: 1 }),
  ];

  it('filters by cause, and counts the commonest first', () => {
    expect(keys(arrange(items, { cause: 'no-owner' }, null))).toEqual([['steady', ['a', 'c']]]);
    expect(causeCounts(items).map(({ name, count }) => `${name} ${count}`)).toEqual(['No owner 2', 'Champion lost 1']);
    expect(keys(arrange(items, { q: 'champion lost' }, null))).toEqual([['steady', ['b']]]);
  });

  it('orders by another thing in one list, what is not known last', () => {
    expect(keys(arrange(items, { sort: 'renewal' }, null))).toEqual([['sorted', ['c', 'a', 'b', 'd']]]);
    expect(keys(arrange(items, { sort: 'value' }, null))).toEqual([['sorted', ['b', 'a', 'c', 'd']]]);
    expect(arrange(items, { sort: 'name', q: 'nowhere' }, null)).toEqual([]);
  });
});
