/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Moment = number;

export const DAY = 86_400_000;

/** A client's role holders; the first four decide. */
export const STAKEHOLDER_ROLES = [
  'champion',
  'sponsor',
  'budget-holder',
  'system-owner',
  'backup-champion',
  'it',
  'operations',
  'data-owner',
  'operator',
] as const;

export type StakeholderRole = (typeof STAKEHOLDER_ROLES)[number];

export const DECIDER_ROLES: readonly StakeholderRole[] = ['champion', 'sponsor', 'budget-holder', 'system-owner'];

export type Side = 'client' | 'partner' | 'vendor';

/** Who holds the contract with us. */
export type ContractHolder = Exclude<Side, 'vendor'>;

export const PILOT_STAGES = [
  'chartered',
  'running',
  'handover',
  'operating',
  'scaling',
  'steady',
  'stalled',
  'paused',
  'wound-down',
] as const;

export type PilotStage = (typeof PILOT_STAGES)[number];

export const URGENCIES = ['low', 'normal', 'high', 'urgent'] as const;

export type Urgency = (typeof URGENCIES)[number];

/** Dimensions of the readiness to scale; client and vendor both answer each. */
export const READINESS_DIMENSIONS = [
  'charter',
  'ownership',
  'budget',
  'politics',
  'data-governance',
  'integration',
  'field-operations',
  'technical',
  'skills',
  'value',
] as const;

export type ReadinessDimension = (typeof READINESS_DIMENSIONS)[number];

/** The money for the next stage. `none`: nobody planned any. `missed`: the window closed without it. */
export const BUDGET_STATES = ['none', 'requested', 'approved', 'refused', 'missed'] as const;

export type BudgetState = (typeof BUDGET_STATES)[number];

export const BANDS = ['thriving', 'steady', 'at-risk', 'stalled'] as const;

export type Band = (typeof BANDS)[number];
