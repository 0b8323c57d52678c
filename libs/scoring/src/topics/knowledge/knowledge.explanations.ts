import type { Flag, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';

/** One of `count` topics that nobody at the client handles alone; `ours: 1` where somebody of ours does. */
export interface KnowledgeParams {
  topic: string;
  former: PersonId | null;
  ours: Flag;
  count: number;
  topics: number;
}

export interface KnowledgeExplanations {
  'knowledge.there': { topics: number };
  'knowledge.thin': KnowledgeParams;
  'knowledge.left': KnowledgeParams;
  'knowledge.unknown': NoParams;
  'cause.knowledge-lost': { topic: string; former: PersonId | null; ours: Flag };
  'cause.knowledge-thin': { topic: string; former: PersonId | null; ours: Flag };
  /** `named: 1` where the sentence before names it already. */
  'hint.train': { topic: string | null; named?: Flag };
  'missing.knowledge': QuestionParams;
}
