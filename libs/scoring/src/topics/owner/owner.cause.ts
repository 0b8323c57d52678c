import type { IsoDate, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import { daysSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { growing } from '../cause';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.no-owner': { since: IsoDate; former: PersonId | null };
  }
}

export function noOwner({ part, sinceHandover, t, zone }: Snapshot): Finding | null {
  const role = part.roles.held['system-owner'];
  if (!role?.vacant) return null;
  const days = Math.min(sinceHandover ?? 0, daysSince(t, role.vacant.at));
  const sentence: Explanation = explain('cause.no-owner', { since: zone.dateOf(role.vacant.at), former: role.former });
  return { strength: growing(0.4, 0.4, days, 150), owner: 'client', sentence, topics: ['roles.owner'] };
}

export const ownerCauses = { 'no-owner': noOwner } satisfies Causes;
