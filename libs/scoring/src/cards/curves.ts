import type { Curve } from '../topics/curve';

/** Points (0–100) of a reading on a curve. */
export function pointsOn(curve: Curve, reading: number): number {
  if (curve.shape === 'bounded-linear') {
    const share = (reading - curve.zeroAt) / (curve.fullAt - curve.zeroAt);
    return share <= 0 ? 0 : share >= 1 ? 100 : 100 * share;
  }
  const { points } = curve;
  let low = points[0];
  if (!low) return 0;
  if (reading <= low[0]) return low[1];
  for (let i = 1; i < points.length; i++) {
    const high = points[i] as readonly [number, number];
    if (reading < high[0]) {
      return curve.shape === 'steps' ? low[1] : low[1] + ((high[1] - low[1]) * (reading - low[0])) / (high[0] - low[0]);
    }
    low = high;
  }
  return low[1];
}
