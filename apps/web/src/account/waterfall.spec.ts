import type { HealthChangePart, HealthChangeResponse } from '@app/contracts';
import { byOwner, changeText, signed, waterfall, waterfallScale } from './waterfall.rules';

function part(name: string, points: number, owner: HealthChangePart['owner'] = 'client'): HealthChangePart {
  return { part: 'gates', name, owner, points, reason: 'value', sentence: { code: 'silence.quiet', params: {}, text: `${name}.` } };
}

function change(from: number | null, parts: HealthChangePart[]): HealthChangeResponse {
  const total = from === null ? null : parts.reduce((sum, one) => sum + one.points, 0);
  const to = from === null || total === null ? null : from + total;
  return {
    account: 'a',
    pilot: 'main',
    from: { at: '2026-10-24', score: from, band: null },
    to: { at: '2026-11-23', score: to, band: null },
    change: total,
    parts,
    sentence: { code: 'silence.quiet', params: {}, text: '' },
  };
}

describe('waterfall', () => {
  const fallen = change(62.3, [
    part('Replies', -4.4),
    part('Gates', -12.1),
    part('Tiny', 0.2),
    part('Fleet', 3.3),
    part('Dust', -0.4),
    part('Nothing', 0),
  ]);

  it('adds up: each bar begins where the last ended, the last ends at the new score', () => {
    const bars = waterfall(fallen);
    expect(bars[0]?.start).toBe(62.3);
    bars.slice(1).forEach((bar, index) => expect(bar.start).toBe(bars[index]?.end));
    expect(bars.at(-1)?.end).toBeCloseTo(fallen.to.score ?? NaN, 9);
  });

  it('ranks by size and gathers what is small, leaving nothing out', () => {
    expect(waterfall(fallen).map((bar) => bar.name)).toEqual(['Gates', 'Replies', 'Fleet', '2 smaller changes']);
    expect(waterfall(fallen).at(-1)?.text).toBe('Tiny +0.2, Dust −0.4');
  });

  it('can be sent on as a text: what matters, largest first', () => {
    expect(changeText('Tanjung Water', fallen, { from: '24 October', to: '23 November' })).toBe(
      ['Tanjung Water: health 62 on 24 October, 49 on 23 November (−13).', '−12: Gates.', '−4.4: Replies.', '+3.3: Fleet.'].join('\n'),
    );
  });

  it('says once, with the points of both, what a measure and the gate over it say', () => {
    const both = change(90, [part('A ticket is open: 19 days', -25), part('A ticket is open', -10), part('Use is down', -2)]);
    expect(changeText('Wadi Dairy', both, { from: '28 August', to: '26 November' }).split('\n').slice(1)).toEqual([
      '−35: A ticket is open: 19 days.',
      '−2: Use is down.',
    ]);
  });

  it('has no bars where there was no score', () => {
    expect(waterfall(change(null, []))).toEqual([]);
  });

  it('stands on a scale that holds every bar', () => {
    const { low, high } = waterfallScale(waterfall(fallen), 62.3, fallen.to.score ?? 0);
    expect(low).toBeLessThan(45.8);
    expect(high).toBeGreaterThan(62.3);
  });
});

it('says whose doing it was', () => {
  expect(byOwner([part('a', -3), part('b', -2, 'vendor'), part('c', -4), part('d', 0.01, 'time')])).toEqual([
    { owner: 'client', points: -7 },
    { owner: 'vendor', points: -2 },
  ]);
});

it.each([
  [-12.4, '−12'],
  [0.44, '+0.4'],
  [-3, '−3'],
  [0.01, '0'],
  [9.97, '+10'],
])('%d is %s', (points, text) => {
  expect(signed(points)).toBe(text);
});
