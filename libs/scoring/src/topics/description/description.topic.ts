import type { TopicDefinition } from '../definitions';
import { descriptionCauses } from './description.cause';
import { newDescriptionFacts } from './description.facts';
import { descriptionFold } from './description.fold';
import { descriptionSignals } from './description.signals';

export const description = {
  signals: descriptionSignals,
  facts: newDescriptionFacts,
  fold: descriptionFold,
  causes: descriptionCauses,
} as const satisfies TopicDefinition;
