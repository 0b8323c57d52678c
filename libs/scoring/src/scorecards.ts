import type { Scorecard } from './scorecard';

export const SCORECARDS: readonly Scorecard[] = [];
