import type { TopicDefinition } from '../definitions';
import { moneyCauses } from './money.cause';
import { newMoneyFacts } from './money.facts';
import { moneyFold } from './money.fold';
import { moneyGates, moneyHints } from './money.gate';
import { moneyReadings } from './money.measure';
import { moneySignals } from './money.signals';

export const money = {
  signals: moneySignals,
  facts: newMoneyFacts,
  fold: moneyFold,
  readings: moneyReadings,
  gates: moneyGates,
  causes: moneyCauses,
  hints: moneyHints,
} as const satisfies TopicDefinition;
