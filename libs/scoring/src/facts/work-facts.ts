import type { PromiseFacts } from '../topics/promises/promises.facts';
import type { Ticket } from '../topics/support/support.facts';
import type { Claim } from '../topics/value/value.facts';
import type { Band, BudgetState, Moment, ReadinessDimension, Side } from '../vocabulary/vocabulary';
import type { Answer, Mark } from './mark';
import { newTally, type Tally } from './tally';

/** What of the daily work, of promises and of money can still move a score. Every list is a ring, every record has a bound. */
export interface WorkFacts {
  operatedBy: Side | null;
  /** The account as described, as far as a card may be chosen by it. */
  client: { route: 'direct' | 'partner' | null; contractModel: string | null; annualValue: number | null; currency: string | null };
  /** The CSM's last judgement. An override stands beside the score until its day is over, or until the next judgement. */
  pulse: (Answer & { reason: string | null; override: { band: Band; untilDay: number } | null }) | null;
  readiness: Partial<Record<ReadinessDimension, { client: Answer | null; vendor: Answer | null }>>;
  survey: { score: number; at: Moment; person: string | null } | null;
  operations: { last: Mark | null; all: Tally; client: Tally };
  alarms: { last: Mark | null; raised: Tally; handled: Tally };
  tickets: { open: Ticket[]; last: Moment | null };
  decisions: { open: { decision: string; what: string; at: Moment; dueDay: number | null }[]; last: Moment | null };
  budget: { state: BudgetState; at: Moment; amount: number | null; currency: string | null; closesDay: number | null } | null;
  /** `base`: devices active when the plan was made; null until a fleet is reported. Waves by date. */
  rollout: { at: Moment; base: number | null; waves: [dueDay: number, devices: number, site: string][] } | null;
  /** Open and broken ones; `settled`: when one was last kept. */
  promises: { open: PromiseFacts[]; settled: Moment | null };
  claims: Claim[];
  /** Per topic, who can do what, the best first. */
  knowledge: Record<string, { person: string; side: Side; level: number; at: Moment }[]>;
  /** `of`: items on the whole list. */
  handoverItems: { of: number | null; states: Record<string, 'done' | 'accepted' | 'waived'>; at: Moment } | null;
  contract: { contract: string; at: Moment; endsDay: number | null; ended: boolean } | null;
  /** Unpaid ones. */
  invoices: { invoice: string; dueDay: number }[];
  notice: { at: Moment; endsDay: number | null; reason: string | null } | null;
  /** The last change among our own people. */
  staff: { role: 'csm' | 'ae' | 'engineer'; at: Moment; to: string | null; from: string | null } | null;
  /** People of the client who gave up their last role, oldest first. */
  left: string[];
  /** Departments of the client that take part, oldest first. */
  departments: string[];
}

export function newWorkFacts(): WorkFacts {
  return {
    operatedBy: null,
    client: { route: null, contractModel: null, annualValue: null, currency: null },
    pulse: null,
    readiness: {},
    survey: null,
    operations: { last: null, all: newTally(), client: newTally() },
    alarms: { last: null, raised: newTally(), handled: newTally() },
    tickets: { open: [], last: null },
    decisions: { open: [], last: null },
    budget: null,
    rollout: null,
    promises: { open: [], settled: null },
    claims: [],
    knowledge: {},
    handoverItems: null,
    contract: null,
    invoices: [],
    notice: null,
    staff: null,
    left: [],
    departments: [],
  };
}
