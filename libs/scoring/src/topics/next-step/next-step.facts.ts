export interface NextStepFacts {
  /** Dated agreements, oldest first. */
  agreed: { dueDay: number; what: string; person: string | null }[];
  evidence: string[];
}

export function newNextStepFacts(): NextStepFacts {
  return { agreed: [], evidence: [] };
}
