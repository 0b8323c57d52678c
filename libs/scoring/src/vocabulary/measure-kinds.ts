/** How a measure computes its number. */
export const MEASURE_KINDS = [
  'silence',
  'decayed-rate',
  'ratio-to-baseline',
  'level',
  'share',
  'count-open',
  'days-since',
  'expiring-answer',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];
