import type { TopicDefinition } from '../definitions';
import { newRolesFacts } from './roles.facts';
import { rolesFold } from './roles.fold';
import { rolesGates, rolesHints } from './roles.gate';
import { rolesSignals } from './roles.signals';

export const roles = {
  signals: rolesSignals,
  facts: newRolesFacts,
  fold: rolesFold,
  gates: rolesGates,
  hints: rolesHints,
} as const satisfies TopicDefinition;
