import type { Band, BudgetState, ContractHolder, PilotStage, ReadinessDimension, Side, StakeholderRole, Urgency } from '@app/scoring';

/** Labels of a list of values, in the order in which a form offers them. */
export type Options<T extends string = string> = Readonly<Record<T, string>>;

export const SIDES: Options<Side> = { client: 'The client', partner: 'The partner', vendor: 'We' };

export const CONTRACT_HOLDERS: Options<ContractHolder> = { client: 'The client', partner: 'The partner' };

export const ROLES: Options<StakeholderRole> = {
  champion: 'Champion',
  'backup-champion': 'Backup champion',
  sponsor: 'Sponsor',
  'budget-holder': 'Budget holder',
  'system-owner': 'System owner',
  it: 'IT',
  operations: 'Operations',
  'data-owner': 'Data owner',
  operator: 'Operator',
};

export const STAGES: Options<PilotStage> = {
  chartered: 'Chartered',
  running: 'Running',
  handover: 'In handover',
  operating: 'Operating',
  scaling: 'Scaling',
  steady: 'Steady (fully rolled out)',
  stalled: 'Stalled',
  paused: 'Paused',
  'wound-down': 'Wound down',
};

export const BUDGET_STATES: Options<BudgetState> = {
  approved: 'Approved',
  requested: 'Requested',
  none: 'Not planned',
  refused: 'Rejected',
  missed: 'Missed its window',
};

export const URGENCIES: Options<Urgency> = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' };

export const BANDS: Options<Band> = { thriving: 'Thriving', steady: 'Steady', 'at-risk': 'At risk', stalled: 'Stalled' };

export const DIMENSIONS: Options<ReadinessDimension> = {
  ownership: 'Ownership',
  budget: 'Budget',
  politics: 'Internal agreement',
  'data-governance': 'Data governance',
  integration: 'Integration',
  'field-operations': 'Field operations',
  technical: 'Technology',
  skills: 'Skills',
  value: 'Proof of value',
  charter: 'Agreed goal',
};

/** Labels of the levels 0 to 4. */
export const READINESS_LEVELS = ['Not at all', 'Hardly', 'Half', 'Nearly', 'Fully'];
export const PULSE_LEVELS = ['Lost', 'Bad', 'So-so', 'Good', 'Excellent'];
export const KNOWLEDGE_LEVELS = ['Not at all', 'Aware of it', 'With help', 'Alone', 'Can teach it'];
