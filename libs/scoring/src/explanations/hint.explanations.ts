/** Hints that belong to no topic. */
export interface HintExplanations {
  /** The most important question that is open. */
  'hint.fill-in': { question: `missing.${string}` | null };
}
