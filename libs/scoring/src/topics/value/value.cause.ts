import type { IsoDate } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Causes, Finding } from '../definitions';
import { daysSince, type Snapshot } from '../snapshot';
import type { Explanation } from '../../explanations/explanation';
import { growing } from '../cause';
import { valueState } from './value.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.value-not-accepted': { what: string | null; since: IsoDate; days: number };
  }
}

export function valueNotAccepted({ part, t, zone }: Snapshot): Finding | null {
  const { waiting } = valueState(part.value.claims);
  if (waiting === null) return null;
  const days = daysSince(t, waiting);
  if (days < 45) return null;
  const claim = part.value.claims.find((each) => each.at === waiting && each.acceptedAt === null);
  const sentence: Explanation = explain('cause.value-not-accepted', { what: claim?.what ?? null, since: zone.dateOf(waiting), days });
  return { strength: growing(0.3, 0.4, days - 45, 135), owner: 'client', sentence, topics: ['value'] };
}

export const valueCauses = { 'value-not-accepted': valueNotAccepted } satisfies Causes;
