import { Injectable } from '@nestjs/common';
import { WITHDRAWALS, fillText } from '@app/contracts';
import { Database, takeEvents, type Tx } from '@app/database';
import { type HandedOverPilot, PilotRegistry } from '@app/signal';
import { dateIn, spokenDate } from './dates.rules';
import { isSameHandover, planFollowUp } from './handover-follow-up.rules';
import { PlaybookRepository, type Run } from './playbook.repository';
import { PlaybookSubjectRepository, type Subject } from './playbook-subject.repository';
import { HANDOVER_FOLLOW_UP } from './playbooks';

const PLAYBOOK = HANDOVER_FOLLOW_UP.code;

/** Starts *Handover follow-up* for handed-over pilots, including assumed dates, and moves it when a date changes. */
@Injectable()
export class HandoverFollowUpService {
  constructor(
    private readonly database: Database,
    private readonly subjects: PlaybookSubjectRepository,
    private readonly pilots: PilotRegistry,
    private readonly playbooks: PlaybookRepository,
  ) {}

  /** Brings the account's runs in line with the handovers of its pilots, in one transaction. Idempotent. */
  async start(vendorId: string, accountId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      const subject = await this.subjects.lock(tx, accountId);
      await takeEvents(tx, accountId, 'start-handover-follow-up');
      const at = await tx.now();
      const runs = await this.playbooks.runsOf(tx, accountId, PLAYBOOK);
      const pilots = await this.pilots.handedOver(tx, accountId);
      for (const run of runs.filter(({ state, pilot }) => state === 'open' && !pilots.some(({ key }) => key === pilot))) {
        const text = WITHDRAWALS['handover-deleted']({ on: dayOf(run) }, Date.parse(dateIn(at, subject.timeZone)));
        await this.playbooks.withdraw(tx, run.runId, { reason: { code: 'handover-deleted', text }, csm: subject.csm, at });
      }
      for (const pilot of pilots) {
        await this.follow(tx, { accountId, subject, pilot, at, runs: runs.filter((run) => run.pilot === pilot.key) });
      }
    });
  }

  private async follow(
    tx: Tx,
    { accountId, subject, pilot, at, runs }: { accountId: string; subject: Subject; pilot: HandedOverPilot; at: Date; runs: Run[] },
  ): Promise<void> {
    const today = dateIn(at, subject.timeZone);
    const handedOverOn = dateIn(pilot.handedOverAt, subject.timeZone);
    const triggerKey = `${pilot.key} ${handedOverOn}`;
    if (runs.some((run) => run.triggerKey === triggerKey && run.state !== 'withdrawn')) return;
    for (const run of runs.filter(({ state }) => state === 'open')) {
      const text = WITHDRAWALS['handover-moved']({ from: dayOf(run), to: handedOverOn }, Date.parse(today));
      await this.playbooks.withdraw(tx, run.runId, { reason: { code: 'handover-moved', text }, csm: subject.csm, at });
    }
    const doneSteps = await this.playbooks.doneSteps(
      tx,
      runs.filter((run) => isSameHandover(dayOf(run), handedOverOn)).map((run) => run.runId),
    );
    const load = await this.playbooks.loadOf(tx, subject.csm, today);
    const planned = planFollowUp({ handedOverOn, today, load, weekend: subject.weekend, doneSteps });
    if (planned.length === 0) return;
    const run = { accountId, pilot: pilot.key, playbook: PLAYBOOK, at };
    const runId = await this.playbooks.start(tx, { ...run, version: HANDOVER_FOLLOW_UP.version, triggerKey });
    const date = spokenDate(handedOverOn, today) + (pilot.assumed ? ' (assumed)' : '');
    const tasks = planned.map(({ step, dueOn }) => ({ step: step.step, title: step.title, text: fillText(step.text, { date }), dueOn }));
    await this.playbooks.addTasks(tx, { ...run, runId }, tasks);
  }
}

/** A run's trigger is its pilot and the day of the handover. */
function dayOf(run: Run): string {
  return run.triggerKey.slice(-10);
}
