import type { ContractHolder, Moment, PilotStage, Side } from '../../vocabulary/vocabulary';

/** Account and pilot as last described. */
export interface DescriptionFacts {
  /** Null while nobody has described the pilot. */
  pilot: {
    stage: PilotStage | null;
    plannedDevices: number | null;
    /** ISO dates. */
    startedOn: string | null;
    plannedEndOn: string | null;
  } | null;
  /** The present stage was first recorded then; null while none is known. */
  stageSince: Moment | null;
  /** Start of the first stage after the handover. */
  operatingSince: Moment | null;
  operatedBy: Side | null;
  contractHeldBy: ContractHolder | null;
  /** The account's attributes that a card may be chosen by. `annualValue` is in minor units of `currency`. */
  account: { route: 'direct' | 'partner' | null; contractModel: string | null; annualValue: number | null; currency: string | null };
  evidence: { stage: string[] };
}

declare module '../../facts/part' {
  interface TopicFacts {
    description: DescriptionFacts;
  }
}

export function newDescriptionFacts(): DescriptionFacts {
  return {
    pilot: null,
    stageSince: null,
    operatingSince: null,
    operatedBy: null,
    contractHeldBy: null,
    account: { route: null, contractModel: null, annualValue: null, currency: null },
    evidence: { stage: [] },
  };
}
