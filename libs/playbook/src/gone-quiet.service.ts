import { Injectable } from '@nestjs/common';
import {
  accountsWithoutEvents,
  Database,
  emit,
  isEventWaiting,
  isVendorEventWaiting,
  postponeEvents,
  takeEvents,
  type Tx,
} from '@app/database';
import { DAY, type Moment, type Silence } from '@app/scoring';
import { DirectoryRepository, FeedRepository } from '@app/signal';
import { quietDueOn, quietPilotOf, type QuietPilot, type QuietRun, reviewQuiet, type WithdrawalCode } from './gone-quiet.rules';
import { type QuietContext, quietTask, withdrawalText } from './gone-quiet.words';
import { PlaybookRepository, type Run } from './playbook.repository';
import { PlaybookSubjectRepository, type Subject } from './playbook-subject.repository';
import { GONE_QUIET } from './playbooks';
import { type Held, heldBy } from './sources.rules';

const PLAYBOOK = GONE_QUIET.code;

/** The review waits while signals have not been computed yet. */
const BEHIND_MS = 1_000;
/** And while outages are still to be found, which may take as long as an import. */
const OUTAGES_MS = 3_000;
/** Accounts that one call wakes; the others follow at the next one. */
const WOKEN_AT_ONCE = 1_000;
/** The topic without which a silence proves nothing. */
const MAIL = 'talk';

/** Opens *Gone quiet* for a corroborated silence after the handover, and closes it when the silence ends or proves wrong. */
@Injectable()
export class GoneQuietService {
  constructor(
    private readonly database: Database,
    private readonly subjects: PlaybookSubjectRepository,
    private readonly playbooks: PlaybookRepository,
    private readonly directory: DirectoryRepository,
    private readonly feeds: FeedRepository,
  ) {}

  /** Reviews the account's stored health in one transaction. Idempotent. */
  async review(vendorId: string, accountId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      const subject = await this.subjects.lock(tx, accountId);
      if (await isEventWaiting(tx, accountId, 'recompute')) return postponeEvents(tx, accountId, 'review-playbooks', BEHIND_MS);
      if (await isVendorEventWaiting(tx, 'refresh-outages')) return postponeEvents(tx, accountId, 'review-playbooks', OUTAGES_MS);
      await takeEvents(tx, accountId, 'review-playbooks');
      const at = await tx.now();
      await this.playbooks.clearWakeUps(tx, accountId, at);
      if (!subject.health) return;
      const runs = (await this.playbooks.runsOf(tx, accountId, PLAYBOOK)).map(quietRun);
      const pilot = quietPilotOf(subject.health, runs);
      const held = pilot === null ? null : await this.held(tx, { accountId, pilot }, at.getTime());
      const { withdraw, keep, open } = reviewQuiet(subject.health, runs, at.getTime(), held);
      const words = await this.words(tx, subject, at, [withdraw?.silence, keep?.quiet.silence, open?.quiet.silence]);
      if (withdraw) {
        const reason = { code: withdraw.code, text: withdrawalText(withdraw.code, { silence: withdraw.silence, held }, words) };
        await this.playbooks.withdraw(tx, withdraw.runId, { reason, csm: subject.csm, at });
      }
      if (keep) await this.playbooks.updateText(tx, keep.runId, quietTask(keep.quiet, words).text);
      if (open) await this.open(tx, { accountId, quiet: open.quiet, weekend: subject.weekend, at, words });
      if (withdraw || open) await this.playbooks.keepOneReview(tx, accountId, { csm: subject.csm, at });
    });
  }

  /** The job: has the accounts reviewed whose runs wait no longer. A review that failed is not repeated by itself. */
  async wake(vendorId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      const due = await this.playbooks.accountsToWake(tx, await tx.now());
      const waking = await accountsWithoutEvents(tx, due, 'review-playbooks');
      emit(tx, 'playbook.woken', waking.slice(0, WOKEN_AT_ONCE), {}, { lane: 'backfill' });
    });
  }

  /** The health may have been computed before its source was known to have stopped. */
  private async held(tx: Tx, of: { accountId: string; pilot: string }, t: Moment): Promise<Held | null> {
    const [newest, stop] = await Promise.all([this.feeds.newestOfAccount(tx, of.accountId), this.feeds.stopOf(tx, { ...of, topic: MAIL })]);
    return heldBy(newest, stop, t);
  }

  private async open(
    tx: Tx,
    {
      accountId,
      quiet,
      weekend,
      at,
      words,
    }: { accountId: string; quiet: QuietPilot; weekend: number[] | null; at: Date; words: QuietContext },
  ): Promise<void> {
    const run = { accountId, pilot: quiet.pilot, playbook: PLAYBOOK, at };
    const runId = await this.playbooks.start(tx, {
      ...run,
      version: GONE_QUIET.version,
      triggerKey: new Date(quiet.silence.since).toISOString(),
      // From then on a new run is allowed, so review again.
      wakeAt: new Date(at.getTime() + GONE_QUIET.restDays * DAY),
    });
    const dueOn = quietDueOn(quiet, words.today, weekend);
    await this.playbooks.addTasks(tx, { ...run, runId }, [{ step: GONE_QUIET.step, ...quietTask(quiet, words), dueOn }]);
  }

  private async words(tx: Tx, subject: Subject, at: Date, silences: readonly (Silence | null | undefined)[]): Promise<QuietContext> {
    const persons = silences.flatMap((silence) => silence?.lastBy ?? []);
    const names = await this.directory.personNames(tx, persons);
    return {
      zone: subject.zone,
      today: subject.zone.dateOf(at.getTime()),
      personName: (personId) => names.get(personId) ?? null,
    };
  }
}

function quietRun({ runId, pilot, state, triggerKey, startedAt, reason }: Run): QuietRun {
  return {
    runId,
    pilot,
    state,
    since: Date.parse(triggerKey),
    startedAt: startedAt.getTime(),
    withdrawn: (reason?.code as WithdrawalCode | undefined) ?? null,
  };
}
