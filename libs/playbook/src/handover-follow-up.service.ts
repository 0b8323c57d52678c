import { Injectable } from '@nestjs/common';
import { WITHDRAWALS, fillText } from '@app/contracts';
import { Database, emit, isVendorEventWaiting, postponeEvents, takeEvents, takeVendorEvents, type Tx } from '@app/database';
import { dateOf, DAY } from '@app/scoring';
import { FeedRepository, type HandedOverPilot, PilotRegistry } from '@app/signal';
import { spokenDate } from './dates.rules';
import { catchUpOf, isFollowedUp, isSameHandover, planFollowUp } from './handover-follow-up.rules';
import { PlaybookRepository, type Run } from './playbook.repository';
import { PlaybookSubjectRepository, type Subject } from './playbook-subject.repository';
import { HANDOVER_FOLLOW_UP } from './playbooks';
import { ENDED_DAYS, type Held, heldBy } from './sources.rules';

const PLAYBOOK = HANDOVER_FOLLOW_UP.code;
const LISTENER = 'start-handover-follow-up';
/** Why a run was withdrawn as soon as it began. */
const SKIPPED = 'history-ended';

/** The follow-up waits while outages are still to be found, which may take as long as an import. */
const OUTAGES_MS = 3_000;

interface Followed {
  accountId: string;
  subject: Subject;
  pilot: HandedOverPilot & { handedOverOn: string };
  at: Date;
  /** Those of the pilot. */
  runs: Run[];
  catchesUp: boolean;
}

/** Starts *Handover follow-up* for handed-over pilots, including assumed dates, and moves it when a date changes. */
@Injectable()
export class HandoverFollowUpService {
  constructor(
    private readonly database: Database,
    private readonly subjects: PlaybookSubjectRepository,
    private readonly pilots: PilotRegistry,
    private readonly playbooks: PlaybookRepository,
    private readonly feeds: FeedRepository,
  ) {}

  /** Brings the account's runs in line with the handovers of its pilots, in one transaction. Idempotent. */
  async start(vendorId: string, accountId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      const subject = await this.subjects.lock(tx, accountId);
      if (await isVendorEventWaiting(tx, 'refresh-outages')) return postponeEvents(tx, accountId, LISTENER, OUTAGES_MS);
      await takeEvents(tx, accountId, LISTENER);
      const at = await tx.now();
      const today = subject.zone.dateOf(at.getTime());
      const runs = await this.playbooks.runsOf(tx, accountId, PLAYBOOK);
      const pilots = await this.pilots.handedOver(tx, accountId);
      for (const run of runs.filter(({ state, pilot }) => state === 'open' && !pilots.some(({ key }) => key === pilot))) {
        const text = WITHDRAWALS['handover-deleted']({ on: dayOf(run) }, today);
        await this.playbooks.withdraw(tx, run.runId, { reason: { code: 'handover-deleted', text }, csm: subject.csm, at });
      }
      const handovers = pilots.map((pilot) => ({ ...pilot, handedOverOn: subject.zone.dateOf(pilot.handedOverAt.getTime()) }));
      const ended = heldBy(await this.feeds.newestOfAccount(tx, accountId), undefined, at.getTime());
      if (ended) {
        const skipped = handovers.filter(({ handedOverOn }) => isFollowedUp(handedOverOn, today));
        for (const pilot of skipped) await this.skip(tx, { accountId, subject, pilot, at, runs, ended });
        return;
      }
      const caughtUp = catchUpOf(handovers, today);
      for (const pilot of handovers) {
        const own = runs.filter((run) => run.pilot === pilot.key);
        await this.follow(tx, { accountId, subject, pilot, at, runs: own, catchesUp: pilot.key === caughtUp });
      }
      await this.playbooks.keepOneReview(tx, accountId, { pilot: caughtUp, csm: subject.csm, at });
    });
  }

  /** The job: starts what was skipped for accounts whose sources deliver again. */
  async resume(vendorId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      await takeVendorEvents(tx, 'resume-follow-ups');
      const skipped = await this.playbooks.accountsWithdrawn(tx, PLAYBOOK, SKIPPED);
      emit(tx, 'pilot.handed-over', await this.feeds.delivering(tx, skipped, ENDED_DAYS), {}, { lane: 'backfill' });
    });
  }

  /** A history that ended is not worked on. The run is kept with its reason, because the history may go on. */
  private async skip(tx: Tx, { accountId, subject, pilot, at, runs, ended }: Omit<Followed, 'catchesUp'> & { ended: Held }): Promise<void> {
    const triggerKey = triggerOf(pilot);
    if (runs.some((run) => run.triggerKey === triggerKey)) return;
    const run = { accountId, pilot: pilot.key, playbook: PLAYBOOK, version: HANDOVER_FOLLOW_UP.version, triggerKey, at };
    const runId = await this.playbooks.start(tx, run);
    const text = WITHDRAWALS[SKIPPED]({ since: dateOf(ended.since - DAY) }, subject.zone.dateOf(at.getTime()));
    await this.playbooks.withdraw(tx, runId, { reason: { code: SKIPPED, text }, csm: subject.csm, at });
  }

  private async follow(tx: Tx, { accountId, subject, pilot, at, runs, catchesUp }: Followed): Promise<void> {
    const today = subject.zone.dateOf(at.getTime());
    const { handedOverOn } = pilot;
    const triggerKey = triggerOf(pilot);
    if (runs.some((run) => run.triggerKey === triggerKey && run.state !== 'withdrawn')) return;
    for (const run of runs.filter(({ state }) => state === 'open')) {
      const text = WITHDRAWALS['handover-moved']({ from: dayOf(run), to: handedOverOn }, today);
      await this.playbooks.withdraw(tx, run.runId, { reason: { code: 'handover-moved', text }, csm: subject.csm, at });
    }
    const doneSteps = await this.playbooks.doneSteps(
      tx,
      runs.filter((run) => isSameHandover(dayOf(run), handedOverOn)).map((run) => run.runId),
    );
    const load = await this.playbooks.loadOf(tx, subject.csm, today);
    const planned = planFollowUp({ handedOverOn, today, load, weekend: subject.weekend, doneSteps, catchesUp });
    if (planned.length === 0) return;
    const run = { accountId, pilot: pilot.key, playbook: PLAYBOOK, at };
    const runId = await this.playbooks.start(tx, { ...run, version: HANDOVER_FOLLOW_UP.version, triggerKey });
    const date = spokenDate(handedOverOn, today) + (pilot.assumed ? ' (assumed)' : '');
    const tasks = planned.map(({ step, dueOn }) => ({ step: step.step, title: step.title, text: fillText(step.text, { date }), dueOn }));
    await this.playbooks.addTasks(tx, { ...run, runId }, tasks);
  }
}

/** A run's trigger is its pilot and the day of the handover. */
function triggerOf({ key, handedOverOn }: Followed['pilot']): string {
  return `${key} ${handedOverOn}`;
}

function dayOf(run: Run): string {
  return run.triggerKey.slice(-10);
}
