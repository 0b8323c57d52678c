import type { IsoDate } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import { dateOfDay } from '../../vocabulary/dates';
import { growing } from '../cause';
import type { Causes, Finding } from '../definitions';
import type { Snapshot } from '../snapshot';
import { lapsedContract } from './money.gate';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.contract-lapsed': { contract: string | null; on: IsoDate; days: number };
  }
}

function contractLapsed(snapshot: Snapshot): Finding | null {
  const lapsed = lapsedContract(snapshot);
  if (!lapsed) return null;
  const sentence = explain('cause.contract-lapsed', { contract: lapsed.contract, on: dateOfDay(lapsed.endsDay), days: lapsed.days });
  return { strength: growing(0.3, 0.4, lapsed.days, 90), owner: 'client', sentence, topics: ['money.contract'] };
}

export const moneyCauses = { 'contract-lapsed': contractLapsed } satisfies Causes;
