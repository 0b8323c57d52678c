export interface NextStepFacts {
  /** Dated agreements, oldest first. */
  agreed: { dueDay: number; what: string; person: string | null }[];
  evidence: string[];
}

declare module '../../facts/part' {
  interface TopicFacts {
    nextStep: NextStepFacts;
  }
}

export function newNextStepFacts(): NextStepFacts {
  return { agreed: [], evidence: [] };
}
