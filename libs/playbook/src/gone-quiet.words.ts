import { goneQuietTask, type TaskText, WITHDRAWALS } from '@app/contracts';
import { dateOf, DAY, type Silence, type Zone } from '@app/scoring';
import type { QuietPilot, WithdrawalCode } from './gone-quiet.rules';
import type { Held } from './sources.rules';

export interface QuietContext {
  /** The vendor's. */
  zone: Zone;
  /** The vendor's day. */
  today: string;
  /** Name of a person; null when it is not known. */
  personName: (personId: string) => string | null;
}

/** Title and text of the task for a silence. `{account}` is filled in whenever the task is read. */
export function quietTask({ silence, handedOverAt }: QuietPilot, context: QuietContext): TaskText {
  const { clock, since, lastBy, unansweredAsks, lastAskAt, corroboratedBy, standsIn, sentence } = silence;
  const day = (moment: number): string => context.zone.dateOf(moment);
  const { everyDays } = sentence.params;
  const params = {
    account: '{account}',
    clock,
    since: day(since),
    isSinceHandover: since === handedOverAt,
    // The usual gap as the account page shows it; the `usualDays` of the risk is shrunk towards the average.
    everyDays: typeof everyDays === 'number' ? everyDays : null,
    lastBy: lastBy === null ? null : context.personName(lastBy),
    unansweredAsks,
    lastAskOn: lastAskAt === null ? null : day(lastAskAt),
    signs: corroboratedBy.filter((sign) => sign !== 'unanswered-ask'),
    areDecidersUnknown: standsIn,
  };
  return goneQuietTask(params, context.today);
}

/** The reason why a task is no longer needed. */
export function withdrawalText(
  code: WithdrawalCode,
  { silence, held = null }: { silence: Silence | null; held?: Held | null },
  { zone, today, personName }: QuietContext,
): string {
  const day = (moment: number | null | undefined): string => zone.dateOf(moment ?? 0);
  const reply = { by: silence?.lastBy ? personName(silence.lastBy) : null, on: day(silence?.since) };
  switch (code) {
    case 'answered':
    case 'answered-before':
      return WITHDRAWALS[code](reply, today);
    case 'handed-over':
      return WITHDRAWALS[code]({ on: reply.on }, today);
    case 'meeting-accepted':
      return WITHDRAWALS[code]({ on: day(silence?.heldUntil) }, today);
    case 'source-stopped':
      return WITHDRAWALS[code]({ source: held?.source ?? null, since: dateOf((held?.since ?? 0) - DAY) }, today);
    case 'not-quiet':
    case 'known-better':
      return WITHDRAWALS[code]({}, today);
  }
}
