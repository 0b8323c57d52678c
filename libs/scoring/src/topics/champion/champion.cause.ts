import type { IsoDate, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import { awakeSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { growing } from '../cause';
import { activeBackup } from './champion.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.champion-lost': { since: IsoDate; former: PersonId | null };
  }
}

export function championLost(snapshot: Snapshot): Finding | null {
  const role = snapshot.part.roles.held.champion;
  if (!role?.vacant) return null;
  const strength = activeBackup(snapshot) === null ? growing(0.65, 0.25, awakeSince(snapshot, role.vacant), 60) : 0.3;
  const sentence: Explanation = explain('cause.champion-lost', { since: snapshot.zone.dateOf(role.vacant.at), former: role.former });
  return { strength, owner: 'client', sentence, topics: ['roles.champion'] };
}

export const championCauses = { 'champion-lost': championLost } satisfies Causes;
