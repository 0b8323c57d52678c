import type { TopicDefinition } from '../definitions';
import { newRolesFacts } from './roles.facts';
import { rolesFold } from './roles.fold';
import { rolesSignals } from './roles.signals';

export const roles = { signals: rolesSignals, facts: newRolesFacts, fold: rolesFold } as const satisfies TopicDefinition;
