import type { Band, CauseCode, GateCode, GroupCode, MeasureCode } from '@app/scoring';

export const MEASURE_NAMES: { [K in MeasureCode]: string } = {
  'decider-silence': 'Answers from deciders',
  'reply-rate': 'Replies to our asks',
  breadth: 'People who answer',
  meetings: 'Meetings held',
  owner: 'System owner',
  champion: 'Champion and backup',
  handover: 'Handover',
  'forward-step': 'Forward steps',
  'next-step': 'Next step',
  reporting: 'Devices reporting',
  use: 'Use, with API',
  operations: 'Operated by the client',
  decisions: 'Open decisions',
  budget: 'Budget',
  rollout: 'Rollout plan',
  readiness: 'Ready to scale',
  alarms: 'Alarms handled',
  promises: 'Our promises',
  value: 'Value accepted',
  support: 'Support',
  knowledge: 'Knowledge at the client',
  pulse: 'Our own judgement',
};

export const GROUP_NAMES: { [K in GroupCode]: string } = {
  engagement: 'Engagement',
  ownership: 'Ownership',
  momentum: 'Momentum',
  fleet: 'Fleet and use',
  promises: 'Promises, value, support',
  knowledge: 'Knowledge',
};

export const GATE_NAMES: { [K in GateCode]: string } = {
  dark: 'Gone dark',
  'nobody-asked': 'We have not asked',
  'owner-nobody': 'Nobody owns the system',
  'owner-never-asked': 'Owner never asked',
  'champion-vacant': 'No champion',
  'no-forward-step': 'Nothing moves',
  'fleet-low': 'Fleet not reporting',
  'never-handed-over': 'Never handed over',
  'handover-incomplete': 'Handover half done',
  'ticket-urgent': 'Urgent ticket open',
  'promise-late': 'Promise not kept',
  'budget-missed': 'Budget window missed',
  'invoice-overdue': 'Invoice unpaid',
  'notice-given': 'Notice given',
};

export const BAND_NAMES: { [K in Band]: string } = {
  thriving: 'Thriving',
  steady: 'Steady',
  'at-risk': 'At risk',
  stalled: 'Stalled',
};

const CAUSE_NAMES: { [K in CauseCode]: string } = {
  'champion-lost': 'Champion lost',
  'no-owner': 'No owner',
  'no-budget': 'No budget',
  'budget-window-missed': 'Budget window missed',
  politics: 'Not agreed among themselves',
  'data-governance': 'Use of data not settled',
  integration: 'Interfaces missing',
  'promise-broken': 'Promise broken',
  'knowledge-lost': 'Knowledge lost',
  'value-not-accepted': 'Value not accepted',
  'nothing-moves': 'Nothing moves',
  'field-operations': 'Work in the field',
  technical: 'Technical trouble',
  'neglected-by-us': 'Neglected by us',
  'no-charter': 'No agreed goal',
};

export function causeName(cause: CauseCode): string {
  return CAUSE_NAMES[cause];
}

/** Name of a measure; `own` is what the vendor calls it. */
export function measureName(measure: string, own: string | null = null): string {
  return own ?? (Object.hasOwn(MEASURE_NAMES, measure) ? MEASURE_NAMES[measure as MeasureCode] : measure);
}

export function groupName(group: string, own: string | null = null): string {
  return own ?? (Object.hasOwn(GROUP_NAMES, group) ? GROUP_NAMES[group as GroupCode] : group);
}

export function gateName(gate: GateCode): string {
  return GATE_NAMES[gate];
}

/** Name of a band; `Early read` where the band is withheld, `Not known yet` without a score. */
export function bandName(band: Band | null, score: number | null = null): string {
  if (band) return BAND_NAMES[band];
  return score === null ? 'Not known yet' : 'Early read';
}

/** Name of one part of a change; `own` is what the vendor calls a measure. */
export function changePartName(part: string, own: string | null = null): string {
  if (part === 'gates') return 'Gates';
  return part === 'scorecard' ? 'Scorecard' : measureName(part, own);
}

const TOLD_NAMES: Record<string, string> = {
  gates: 'Gates',
  scorecard: 'What we look at',
  known: 'What is known',
  smaller: 'Smaller changes',
};

/** Name of a fact behind a change: of a gate where one opened or closed, else of the measure. */
export function toldChangeName({ part, gate, name }: { part: string; gate: GateCode | null; name: string | null }): string {
  if (part === 'held') return 'Held';
  return gate === null ? (TOLD_NAMES[part] ?? measureName(part, name)) : GATE_NAMES[gate];
}
