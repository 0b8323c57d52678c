import type { SignalWords } from '../phrasing/named-things';
import { aside, type SaidSignal, text } from '../phrasing/signal-reader';

const ROLES: Record<string, string> = {
  champion: 'champion',
  sponsor: 'sponsor',
  'budget-holder': 'budget holder',
  'system-owner': 'system owner',
  'backup-champion': 'backup champion',
  it: 'IT contact',
  operations: 'operations contact',
  'data-owner': 'data owner',
  operator: 'operator',
};

function role(signal: SaidSignal): string {
  return ROLES[text(signal, 'role') ?? ''] ?? 'contact';
}

/** Timeline texts of descriptions, and of people in their roles. */
export const accountSignals: SignalWords<'account.described' | 'pilot.described' | `stakeholder.${'assigned' | 'vacated'}`> = {
  'account.described': (signal) => `Account details: ${text(signal, 'name') ?? 'no name'}`,
  'pilot.described': (signal) => {
    const stage = text(signal, 'stage');
    return `Pilot details: ${text(signal, 'name') ?? 'no name'}${stage ? `, ${stage}` : ''}`;
  },
  'stakeholder.assigned': (signal) =>
    `${signal.person ?? 'Someone'} is now ${role(signal)}${signal.data.trained === true ? ', trained' : ''}`,
  'stakeholder.vacated': (signal) =>
    `${signal.person ? `${signal.person} is no longer ${role(signal)}` : `There is no ${role(signal)} any more`}${aside(signal, 'reason')}`,
};
