import { sparkline } from './sparkline.rules';

const box = { width: 104, height: 24, pad: 2 };

describe('sparkline', () => {
  it('spans the box: 100 at the top, 0 at the bottom', () => {
    expect(sparkline([100, 0], box)).toEqual({ path: 'M2 2L102 22', last: { x: 102, y: 22 } });
  });

  it('breaks where nothing is known rather than bridging it', () => {
    expect(sparkline([50, null, 50], box).path).toBe('M2 12M102 12');
  });

  it('ends at the last known day', () => {
    expect(sparkline([50, 50, null], box).last).toEqual({ x: 52, y: 12 });
    expect(sparkline([null, null], box)).toEqual({ path: '', last: null });
    expect(sparkline([], box)).toEqual({ path: '', last: null });
  });
});
