/** Values that each hold from a day on (days after the handover, negative before it), in order of days. */
export type Phases<T> = readonly (readonly [from: number, value: T])[];

/** Points of a curve, linear between them and constant outside, in order of days. */
export type Curve = readonly (readonly [day: number, value: number])[];

/** The phase that holds on a day; null before the first one. */
export function phaseOn<T>(phases: Phases<T>, day: number): T | null {
  let held: T | null = null;
  for (const [from, value] of phases) {
    if (from > day) break;
    held = value;
  }
  return held;
}

/** The height of a curve on a day. */
export function heightOn(curve: Curve, day: number): number {
  let before = curve[0];
  if (!before) return 0;
  for (const point of curve) {
    if (point[0] >= day) {
      const width = point[0] - before[0];
      return width === 0 ? point[1] : before[1] + ((day - before[0]) / width) * (point[1] - before[1]);
    }
    before = point;
  }
  return before[1];
}
