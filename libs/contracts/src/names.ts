import type { Band, CardGate, CauseCode, GateCode, GroupCode } from '@app/scoring';
import { CAUSES, GATES, MEASURES } from './topic-names';

const GROUP_NAMES: { [K in GroupCode]: string } = {
  engagement: 'Engagement',
  ownership: 'Ownership',
  momentum: 'Momentum',
  fleet: 'Fleet and usage',
  promises: 'Promises, value and support',
  knowledge: 'Knowledge',
  exposure: 'Exposure',
};

const BAND_NAMES: { [K in Band]: string } = {
  thriving: 'Thriving',
  steady: 'Steady',
  'at-risk': 'At risk',
  stalled: 'Stalled',
};

export function causeName(cause: CauseCode): string {
  return CAUSES[cause];
}

/** Name of a measure; `own` is the vendor's name for it. */
export function measureName(measure: string, own: string | null = null): string {
  return own ?? (isMeasure(measure) ? MEASURES[measure].name : measure);
}

function isMeasure(measure: string): measure is keyof typeof MEASURES {
  return Object.hasOwn(MEASURES, measure);
}

export function groupName(group: string, own: string | null = null): string {
  return own ?? (Object.hasOwn(GROUP_NAMES, group) ? GROUP_NAMES[group as GroupCode] : group);
}

export function gateName(gate: GateCode): string {
  return GATES[gate].name;
}

/** When a gate opens and what it caps the score at, in one line. */
export function gateInCard(gate: CardGate): string {
  return (GATES[gate.gate].inCard as (gate: CardGate) => string)(gate);
}

/** Name of a band; `Early read` where the band is withheld, `Not known yet` where nothing is known. */
export function bandName(band: Band | null, earlyRead = false): string {
  if (band) return BAND_NAMES[band];
  return earlyRead ? 'Early read' : 'Not known yet';
}

/** Name of one part of a change; `own` is the vendor's name for a measure. */
export function changePartName(part: string, own: string | null = null): string {
  if (part === 'gates') return 'Caps';
  return part === 'scorecard' ? 'Scorecard' : measureName(part, own);
}

const FACT_NAMES: Record<string, string> = {
  gates: 'Caps',
  scorecard: 'What we look at',
  known: 'Data coverage',
  smaller: 'Smaller changes',
  held: 'Capped',
};

/** Name of a fact behind a change: of the gate that opened or closed, else of the measure. */
export function changedFactName({ part, gate, name }: { part: string; gate: GateCode | null; name: string | null }): string {
  if (gate !== null && part !== 'held') return gateName(gate);
  return FACT_NAMES[part] ?? measureName(part, name);
}
