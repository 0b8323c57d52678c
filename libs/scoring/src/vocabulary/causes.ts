/** Why clients stall after a good pilot. */
export const CAUSE_CODES = [
  'champion-lost',
  'no-owner',
  'no-budget',
  'budget-window-missed',
  'politics',
  'data-governance',
  'integration',
  'promise-broken',
  'knowledge-lost',
  'value-not-accepted',
  'nothing-moves',
  'field-operations',
  'technical',
  'neglected-by-us',
  'no-charter',
] as const;

export type CauseCode = (typeof CAUSE_CODES)[number];
