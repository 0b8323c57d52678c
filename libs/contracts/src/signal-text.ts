import type { SignalKind } from '@app/scoring';
import { capitalised } from './phrasing/counts';
import type { SignalWords } from './phrasing/named-things';
import type { SentenceContext } from './phrasing/speaker';
import { accountSignals } from './words/account';
import { alarmsSignals } from './words/alarms';
import { budgetSignals } from './words/budget';
import { decisionsSignals } from './words/decisions';
import { fleetSignals } from './words/fleet';
import { forwardStepSignals } from './words/forward-step';
import { handoverSignals } from './words/handover';
import { knowledgeSignals } from './words/knowledge';
import { meetingsSignals } from './words/meetings';
import { moneySignals } from './words/money';
import { staffSignals } from './words/staff';
import { nextStepSignals } from './words/next-step';
import { operationsSignals } from './words/operations';
import { promisesSignals } from './words/promises';
import { pulseSignals } from './words/pulse';
import { readinessSignals } from './words/readiness';
import { rolloutSignals } from './words/rollout';
import { silenceSignals } from './words/silence';
import { supportSignals } from './words/support';
import { talkSignals } from './words/talk';
import { useSignals } from './words/use';
import { valueSignals } from './words/value';

export interface SignalTextInput {
  kind: SignalKind;
  data: Record<string, unknown>;
  /** Name of the person, if any. */
  person?: string | null;
}

const SIGNALS: SignalWords<SignalKind> = {
  ...talkSignals,
  ...silenceSignals,
  ...staffSignals,
  ...meetingsSignals,
  ...handoverSignals,
  ...forwardStepSignals,
  ...nextStepSignals,
  ...fleetSignals,
  ...useSignals,
  ...operationsSignals,
  ...decisionsSignals,
  ...budgetSignals,
  ...rolloutSignals,
  ...readinessSignals,
  ...alarmsSignals,
  ...promisesSignals,
  ...valueSignals,
  ...supportSignals,
  ...knowledgeSignals,
  ...pulseSignals,
  ...moneySignals,
  ...accountSignals,
};

/** One signal in plain words, for the timeline. */
export function signalText({ kind, data, person }: SignalTextInput, { at }: SentenceContext = {}): string {
  return capitalised(SIGNALS[kind]({ data, person: person ?? null, at }));
}
