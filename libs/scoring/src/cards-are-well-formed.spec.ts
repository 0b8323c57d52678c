import { pointsOn } from './curves';
import { MEASURE_CODES, SCORECARDS, type Curve } from './index';

describe.each(SCORECARDS.map((card) => [card.code, card] as const))('the %s card', (_code, card) => {
  const measures = card.groups.flatMap((group) => group.measures);

  it('names each measure once, with a weight', () => {
    expect(new Set(measures.map((each) => each.measure)).size).toBe(measures.length);
    for (const { measure, weight } of measures) {
      expect(MEASURE_CODES).toContain(measure);
      expect(weight).toBeGreaterThan(0);
    }
  });

  it('has curves that rise or fall throughout, within 0–100', () => {
    for (const { curve } of measures) {
      const xs = curve.points.map(([x]) => x);
      const ys = curve.points.map(([, y]) => y);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      const rising = [...ys].sort((a, b) => a - b);
      expect([rising, [...rising].reverse()]).toContainEqual(ys);
      expect(Math.min(...ys)).toBe(0);
      expect(Math.max(...ys)).toBe(100);
    }
  });

  it('has levels that get worse, and bands from high to low down to 0', () => {
    for (const gate of card.gates) {
      const caps = 'levels' in gate ? gate.levels.map((level) => level.cap) : [gate.cap];
      expect(caps).toEqual([...caps].sort((a, b) => b - a));
    }
    expect(card.bands.map((band) => band.from)).toEqual([80, 60, 40, 0]);
  });
});

describe('a curve', () => {
  const linear: Curve = {
    shape: 'linear',
    points: [
      [45, 100],
      [180, 0],
    ],
  };
  const steps: Curve = {
    shape: 'steps',
    points: [
      [0, 0],
      [1, 40],
      [2, 75],
      [3, 100],
    ],
  };

  it('is straight between its points and flat outside', () => {
    expect([0, 45, 112.5, 180, 999].map((x) => pointsOn(linear, x))).toEqual([100, 100, 50, 0, 0]);
  });

  it('or stands on the last step', () => {
    expect([-1, 0, 1, 1.9, 2, 3, 9].map((x) => pointsOn(steps, x))).toEqual([0, 0, 40, 40, 75, 100, 100]);
  });
});
