import { dataOf, TEXT, type KindSchemas } from '../../signals/schema-parts';
import { STAKEHOLDER_ROLES, type StakeholderRole } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'stakeholder.assigned': { role: StakeholderRole; trained?: boolean; department?: string };
    'stakeholder.vacated': { role: StakeholderRole; reason?: string };
  }
}

export const rolesSignals = {
  'stakeholder.assigned': {
    meaning:
      'A person took on a role. `trained`: this backup champion could take over today. A new `department` after the handover is a step forward.',
    schema: dataOf({ role: { type: 'string', enum: STAKEHOLDER_ROLES }, trained: { type: 'boolean' }, department: TEXT }, ['role']),
    example: { role: 'champion' },
    needsPerson: true,
  },
  'stakeholder.vacated': {
    meaning: 'A role became vacant: its holder left or moved. Without a person, this applies to all holders of the role.',
    schema: dataOf({ role: { type: 'string', enum: STAKEHOLDER_ROLES }, reason: TEXT }, ['role']),
    example: { role: 'champion', reason: 'moved to another plant' },
  },
} as const satisfies KindSchemas;
