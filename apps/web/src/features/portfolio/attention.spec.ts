import { attentionReasons } from './attention.rules';
import { portfolioItem } from './portfolio-item.fixture-spec';

it('says why a row stands where it stands', () => {
  const row = portfolioItem('x', { gates: ['dark'], risk: 0.71, change30: -12.4, band: 'stalled', daysSinceHandover: 150 });
  expect(attentionReasons(row, { value: 'RM 420 k', renews: 'in 64 days', near: true, window: 'in 12 days' })).toEqual({
    bad: ['gone dark', 'silence risk 71 %', '12 points lower than 30 days ago', 'score under 60'],
    stake: ['RM 420 k a year'],
    near: ['renews in 64 days', 'budget window closes in 12 days', '150 days after the handover, when most pilots are won or lost'],
  });
  const calm = attentionReasons(portfolioItem('y', { change30: 8 }), { value: '', renews: 'in 11 months', near: false, window: null });
  expect(calm).toEqual({ bad: [], stake: [], near: [] });
});
