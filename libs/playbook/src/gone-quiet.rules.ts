import { DAY, type Health, type Moment, type PilotHealth, type Silence } from '@app/scoring';
import { GONE_QUIET } from './playbooks';
import type { Held } from './sources.rules';
import { addBusinessDays } from './spread.rules';

export type WithdrawalCode =
  'answered' | 'answered-before' | 'handed-over' | 'meeting-accepted' | 'not-quiet' | 'known-better' | 'source-stopped';

export interface QuietRun {
  runId: string;
  pilot: string;
  state: 'open' | 'done' | 'withdrawn';
  /** Start of the silence: there is one run per silence. */
  since: Moment;
  startedAt: Moment;
  /** The reason why it was withdrawn. */
  withdrawn: WithdrawalCode | null;
}

export interface QuietPilot {
  pilot: string;
  silence: Silence;
  handedOverAt: Moment | null;
}

export interface QuietReview {
  withdraw: { runId: string; code: WithdrawalCode; silence: Silence | null } | null;
  /** The run continues with an updated text. */
  keep: { runId: string; quiet: QuietPilot } | null;
  /** `runId` where a withdrawn run of the same silence is reopened. */
  open: { runId: string | null; quiet: QuietPilot } | null;
}

/**
 * Decides what to do about an account's silence at `t`, from its health and its runs alone. How the health came about does not
 * matter, so signals in any order lead to the same open tasks. Where `held`, silence proves nothing: no run starts, and one that
 * started since then is withdrawn.
 */
export function reviewQuiet(health: Health, runs: readonly QuietRun[], t: Moment, held: Held | null = null): QuietReview {
  const review: QuietReview = { withdraw: null, keep: null, open: null };
  const pilots = pilotsOf(health);
  const open = runs.find((run) => run.state === 'open');
  const alarming = loudest(health, pilots);
  if (open) {
    const own = pilots.find(({ pilot }) => pilot === open.pilot)?.silence ?? null;
    const quiet = pilots.find(({ pilot, silence }) => pilot === open.pilot && silence.alarm && silence.since === open.since);
    const wasRight = !held || open.startedAt <= held.since;
    if (quiet && wasRight) return { ...review, keep: { runId: open.runId, quiet } };
    const why = quiet ? 'not-quiet' : whyOver(open, own, pilots);
    if (why === 'not-quiet' && held && wasRight) return review;
    review.withdraw = { runId: open.runId, code: why === 'not-quiet' && held ? 'source-stopped' : why, silence: own };
  }
  if (alarming && !held) {
    const now = runs.map((run) =>
      run.runId === review.withdraw?.runId ? { ...run, state: 'withdrawn' as const, withdrawn: review.withdraw.code } : run,
    );
    const same = now.find((run) => run.since === alarming.silence.since);
    const isFree = !now.some((run) => rests(run, t)) && same?.state !== 'done';
    if (isFree) review.open = { runId: same?.runId ?? null, quiet: alarming };
  }
  return review;
}

/** The day of the task: today where they are dark, else the next business day. */
export function quietDueOn({ silence }: QuietPilot, today: string, weekend: readonly number[] | null): string {
  return silence.level === 'dark' ? today : addBusinessDays(today, 1, weekend);
}

/** The pilot that a review is about: that of the open run, else the one whose silence alarms most; null where nothing is to decide. */
export function quietPilotOf(health: Health, runs: readonly QuietRun[]): string | null {
  return runs.find((run) => run.state === 'open')?.pilot ?? loudest(health, pilotsOf(health))?.pilot ?? null;
}

function pilotsOf(health: Health): QuietPilot[] {
  const pilots: readonly PilotHealth[] = health.pilots.length > 0 ? health.pilots : [health];
  return pilots.flatMap(({ pilot, silence, handedOverAt }) => (silence ? [{ pilot, silence, handedOverAt }] : []));
}

/** The account's own pilot if it is quiet, else the one with the highest risk. */
function loudest(health: Health, pilots: readonly QuietPilot[]): QuietPilot | undefined {
  const quiet = pilots.filter(({ silence }) => silence.alarm);
  const rank = ({ pilot, silence }: QuietPilot): number => (pilot === health.pilot ? 2 : silence.risk);
  return quiet.sort((a, b) => rank(b) - rank(a) || (a.pilot < b.pilot ? -1 : 1))[0];
}

function whyOver(run: QuietRun, silence: Silence | null, pilots: readonly QuietPilot[]): WithdrawalCode {
  if (!silence) return 'known-better';
  if (silence.since > run.since) {
    if (pilots.some(({ pilot, handedOverAt }) => pilot === run.pilot && handedOverAt === silence.since)) return 'handed-over';
    return silence.since > run.startedAt ? 'answered' : 'answered-before';
  }
  if (silence.since < run.since) return 'known-better';
  return silence.heldUntil !== null ? 'meeting-accepted' : 'not-quiet';
}

/**
 * For 30 days after a run that was right (its task was done, or someone replied) the account gets no new one. A run that proved
 * wrong does not count, or the order in which signals arrive would matter.
 */
function rests(run: QuietRun, t: Moment): boolean {
  if (t - run.startedAt >= GONE_QUIET.restDays * DAY) return false;
  return run.state === 'done' || (run.state === 'withdrawn' && run.withdrawn === 'answered');
}
