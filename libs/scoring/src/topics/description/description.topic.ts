import type { TopicDefinition } from '../definitions';
import { descriptionCauses } from './description.cause';
import { newDescriptionFacts } from './description.facts';
import { descriptionGates } from './description.gate';
import { descriptionFold } from './description.fold';
import { descriptionSignals } from './description.signals';

export const description = {
  signals: descriptionSignals,
  facts: newDescriptionFacts,
  fold: descriptionFold,
  causes: descriptionCauses,
  gates: descriptionGates,
} as const satisfies TopicDefinition;
