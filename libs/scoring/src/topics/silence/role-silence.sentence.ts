import type { Flag, IsoDate, NoParams, PersonId, QuestionParams } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { StakeholderRole } from '../../vocabulary/vocabulary';
import type { Snapshot } from '../snapshot';
import { roleSilences } from './role-silence';
import { type RoleSilence, TASK_RISK } from './silence.state';

/** One decider role. `replied: 0`: its holder never replied, and `since` is our first request. `asks`: unanswered ones, three at most. */
export interface RoleSilenceParams {
  role: StakeholderRole;
  person: PersonId;
  since: IsoDate;
  replied: Flag;
  asks: number;
}

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'roles.answering': RoleSilenceParams;
    'roles.quiet': RoleSilenceParams;
    'roles.unknown': NoParams;
    'missing.role-replies': QuestionParams;
  }
}

export function roleSentence(snapshot: Snapshot): Explanation {
  const worst = roleSilences(snapshot)[0];
  if (!worst) return explain('roles.unknown', {});
  const isQuiet = worst.weighted >= TASK_RISK && (snapshot.silence?.heldUntil ?? null) === null;
  return explain(isQuiet ? 'roles.quiet' : 'roles.answering', roleParams(worst, snapshot));
}

export function roleParams({ role, person, since, hasReplied, unanswered }: RoleSilence, { zone }: Snapshot): RoleSilenceParams {
  return { role, person, since: zone.dateOf(since), replied: hasReplied ? 1 : 0, asks: unanswered };
}
