/**
 * How a reading becomes points. Linear: straight lines between points, outside them the nearest one holds. Steps: the last point at
 * or below the reading holds. Bounded linear: one straight line from 0 points at `zeroAt` to 100 at `fullAt`.
 */
export type Curve = {
  /** Rising: a greater reading is worth more. It has to be the direction in which the reading is better. */
  direction: 'rising' | 'falling';
} & (
  | {
      shape: 'linear' | 'steps';
      /** `[reading, points 0–100]`, readings ascending. */
      points: readonly (readonly [number, number])[];
    }
  | { shape: 'bounded-linear'; zeroAt: number; fullAt: number }
);
