import type { HealthChangePart, HealthChangeResponse, NarratedChangeResponse } from '@app/contracts';
import { byOwner, changeText, signed, waterfall, waterfallScale } from './waterfall.rules';

function part(name: string, points: number, owner: HealthChangePart['owner'] = 'client'): HealthChangePart {
  return { part: name, name, owner, points, reason: 'value', sentence: { code: 'silence.quiet', params: {}, text: `${name}.` } };
}

function fact(name: string, points: number, kind = name, parts = [name]): NarratedChangeResponse {
  return { part: kind, name, owner: null, points, parts, sentence: { code: 'silence.quiet', params: {}, text: `${name}.` }, before: null };
}

function change(from: number | null, told: NarratedChangeResponse[], parts: HealthChangePart[] = []): HealthChangeResponse {
  const total = from === null ? null : told.reduce((sum, one) => sum + one.points, 0);
  const to = from === null || total === null ? null : from + total;
  return {
    account: 'a',
    pilot: 'main',
    from: { at: '2026-10-24', score: from, band: null },
    to: { at: '2026-11-23', score: to, band: null },
    change: total,
    parts,
    told,
    sentence: { code: 'silence.quiet', params: {}, text: '' },
  };
}

describe('waterfall', () => {
  const fallen = change(
    62.3,
    [
      fact('No champion', -16.1, 'gates', ['gates', 'champion']),
      fact('Replies', -4.4),
      { ...fact('Fleet', 3.3), before: { code: 'reporting.low', params: {}, text: 'It was worse.' } },
      fact('Smaller changes', -0.2, 'smaller', ['Tiny', 'Dust']),
      fact('Held', 4.1, 'held', ['gates']),
    ],
    [part('Tiny', 0.2), part('Dust', -0.5), part('Dust', 0.1)],
  );

  it('adds up: each bar begins where the last ended, the last ends at the new score', () => {
    const bars = waterfall(fallen);
    expect(bars[0]?.start).toBe(62.3);
    bars.slice(1).forEach((bar, index) => expect(bar.start).toBe(bars[index]?.end));
    expect(bars.at(-1)?.end).toBeCloseTo(fallen.to.score ?? NaN, 9);
  });

  it('keeps the order of the explanation, and names what is small', () => {
    expect(waterfall(fallen).map((bar) => bar.name)).toEqual(['No champion', 'Replies', 'Fleet', 'Smaller changes', 'Held']);
    expect(waterfall(fallen)[3]?.text).toBe('Tiny +0.2, Dust −0.4');
  });

  it('shows no points of small parts that others offset', () => {
    const shifted = change(99, [fact('Smaller changes', 0.4, 'smaller', ['Handover'])], [part('Handover', 38), part('Fleet', -37.6)]);
    expect(waterfall(shifted)[0]?.text).toBe('Handover');
  });

  it('can be sent on as a text: what matters, and why not all of it shows', () => {
    expect(changeText('Tanjung Water', fallen, { from: '24 October', to: '23 November' })).toBe(
      [
        'Tanjung Water: health 62 on 24 October, 49 on 23 November (−13).',
        '−16: No champion.',
        '−4.4: Replies.',
        '+3.3: Fleet. (Before: It was worse.)',
        'Held.',
      ].join('\n'),
    );
  });

  it('has no bars where there was no score', () => {
    expect(waterfall(change(null, []))).toEqual([]);
  });

  it('stands on a scale that holds every bar', () => {
    const { low, high } = waterfallScale(waterfall(fallen), 62.3, fallen.to.score ?? 0);
    expect(low).toBeLessThan(41.8);
    expect(high).toBeGreaterThan(62.3);
  });
});

it('attributes points to their owners and lists hidden points last', () => {
  const held: HealthChangePart = { ...part('gates', 9, 'vendor'), reason: 'held' };
  expect(byOwner([held, part('a', -3), part('b', -2, 'vendor'), part('c', -4), part('d', 0.01, 'time')])).toEqual([
    { owner: 'client', points: -7 },
    { owner: 'vendor', points: -2 },
    { owner: 'held', points: 9 },
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
