import { Injectable } from '@nestjs/common';
import { WITHDRAWALS } from '@app/contracts';
import { newId, PlaybookRunEntity, TaskEntity, type Tx } from '@app/database';
import { In, LessThanOrEqual, Not } from 'typeorm';
import { GONE_QUIET, HANDOVER_FOLLOW_UP, type PlaybookCode } from './playbooks';

export interface Run {
  runId: string;
  pilot: string;
  playbook: PlaybookCode;
  triggerKey: string;
  state: 'open' | 'done' | 'withdrawn';
  startedAt: Date;
  reason: { code: string; text: string } | null;
}

export interface NewTask {
  step: string;
  title: string;
  text: string;
  dueOn: string;
}

/** Runs of playbooks and their tasks. Callers hold the account's lock. */
@Injectable()
export class PlaybookRepository {
  /** Oldest first. */
  async runsOf(tx: Tx, accountId: string, playbook: PlaybookCode): Promise<Run[]> {
    const rows = await tx.repository(PlaybookRunEntity).find({ accountId, playbook }, { order: { startedAt: 'ASC', runId: 'ASC' } });
    return rows.map((row) => asRun(row, playbook));
  }

  /** Starts a run, or reopens the withdrawn one of the same trigger. Returns its id. */
  async start(
    tx: Tx,
    run: { accountId: string; pilot: string; playbook: PlaybookCode; version: number; triggerKey: string; at: Date; wakeAt?: Date },
  ): Promise<string> {
    const { accountId, playbook, triggerKey, pilot, version, at, wakeAt = null } = run;
    const runs = tx.repository(PlaybookRunEntity);
    const opened = { state: 'open' as const, pilot, version, startedAt: at, endedAt: null, reason: null, wakeAt };
    const known = await runs.findOne({ accountId, playbook, triggerKey });
    if (known) await runs.update({ runId: known.runId }, opened);
    return known?.runId ?? (await runs.insert({ runId: newId(), accountId, playbook, triggerKey, ...opened })).runId;
  }

  /** Adds the run's tasks in one statement: withdrawn ones are reopened, done ones stay done. */
  async addTasks(
    tx: Tx,
    run: { runId: string; accountId: string; pilot: string; playbook: PlaybookCode; at: Date },
    tasks: readonly NewTask[],
  ): Promise<void> {
    const rows = tasks.map(({ step, title, text, dueOn }) => ({ task_id: newId(), step, title, text, due_on: dueOn }));
    await tx.query(
      `INSERT INTO task AS t (vendor_id, task_id, run_id, account_id, pilot, playbook, step, title, text, due_on, created_at)
       SELECT $1, r.task_id, $2, $3, $4, $5, r.step, r.title, r.text, r.due_on, $6
       FROM jsonb_to_recordset($7::jsonb) AS r(task_id uuid, step text, title text, text text, due_on date)
       ON CONFLICT (vendor_id, run_id, step) DO UPDATE
         SET state = 'open', pilot = excluded.pilot, title = excluded.title, text = excluded.text, due_on = excluded.due_on, reason = NULL, closed_at = NULL, assignee = NULL
         WHERE t.state = 'withdrawn'`,
      [tx.vendorId, run.runId, run.accountId, run.pilot, run.playbook, run.at, JSON.stringify(rows)],
    );
  }

  /** Withdraws the run and its open tasks, with a reason. The tasks keep `csm` as their assignee. */
  async withdraw(
    tx: Tx,
    runId: string,
    { reason, csm, at }: { reason: { code: string; text: string }; csm: string | null; at: Date },
  ): Promise<void> {
    await tx.repository(PlaybookRunEntity).update({ runId, state: 'open' }, { state: 'withdrawn', endedAt: at, reason });
    await tx
      .repository(TaskEntity)
      .update({ runId, state: 'open' }, { state: 'withdrawn', reason: reason.text, closedAt: at, assignee: csm });
  }

  /**
   * Keeps at most one task about the account's past: the review of `pilot`, and none while a silence asks for more. A review that was
   * withdrawn for the silence alone is open again after it.
   */
  async keepOneReview(
    tx: Tx,
    accountId: string,
    { pilot, csm, at }: { pilot?: string | null; csm: string | null; at: Date },
  ): Promise<void> {
    const tasks = tx.repository(TaskEntity);
    const reviews = { accountId, step: HANDOVER_FOLLOW_UP.catchUp.step };
    const covered = WITHDRAWALS['covered-by-silence']({});
    const withdrawn = { state: 'withdrawn' as const, closedAt: at, assignee: csm };
    if (pilot) {
      const later = { ...withdrawn, reason: WITHDRAWALS['later-handover']({}) };
      await tasks.update({ ...reviews, pilot: Not(pilot), state: 'open' }, later);
      await tasks.update({ ...reviews, pilot: Not(pilot), state: 'withdrawn', reason: covered }, later);
    }
    if (await tx.repository(PlaybookRunEntity).exists({ accountId, playbook: GONE_QUIET.code, state: 'open' })) {
      await tasks.update({ ...reviews, state: 'open' }, { ...withdrawn, reason: covered });
    } else {
      const opened = { state: 'open' as const, closedAt: null, reason: null, assignee: null };
      await tasks.update({ ...reviews, state: 'withdrawn', reason: covered }, opened);
    }
  }

  /** The accounts with runs that were withdrawn for this reason. */
  async accountsWithdrawn(tx: Tx, playbook: PlaybookCode, code: string): Promise<string[]> {
    const rows = await tx.query<{ accountId: string }>(
      `SELECT DISTINCT account_id AS "accountId" FROM playbook_run
       WHERE vendor_id = $1 AND playbook = $2 AND state = 'withdrawn' AND reason->>'code' = $3`,
      [tx.vendorId, playbook, code],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Replaces the text of the run's open task. */
  async updateText(tx: Tx, runId: string, text: string): Promise<void> {
    await tx.repository(TaskEntity).update({ runId, state: 'open', text: Not(text) }, { text });
  }

  /** Steps already done in these runs. */
  async doneSteps(tx: Tx, runIds: readonly string[]): Promise<string[]> {
    if (runIds.length === 0) return [];
    const done = await tx.repository(TaskEntity).select(['step'], { runId: In([...runIds]), state: 'done' });
    return [...new Set(done.map(({ step }) => step))];
  }

  /**
   * The CSM's open tasks by day, from `today` on. Holds a lock until the end of the transaction, so that two callers cannot place
   * tasks on the same free day.
   */
  async loadOf(tx: Tx, csm: string | null, today: string): Promise<Map<string, number>> {
    if (csm === null) return new Map();
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 4620117))', [`${tx.vendorId} ${csm}`]);
    const rows = await tx.query<{ dueOn: string; count: number }>(
      `SELECT t.due_on AS "dueOn", count(*) AS count
       FROM task t JOIN account a ON a.vendor_id = t.vendor_id AND a.account_id = t.account_id
       WHERE t.vendor_id = $1 AND a.csm = $2 AND t.state = 'open' AND t.due_on >= $3 GROUP BY t.due_on`,
      [tx.vendorId, csm, today],
    );
    return new Map(rows.map(({ dueOn, count }) => [dueOn, count]));
  }

  /** Accounts with wake-ups that were due by `at`. */
  async accountsToWake(tx: Tx, at: Date): Promise<string[]> {
    const rows = await tx.query<{ accountId: string }>(
      'SELECT DISTINCT account_id AS "accountId" FROM playbook_run WHERE vendor_id = $1 AND wake_at <= $2',
      [tx.vendorId, at],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Clears the wake-ups of the account that were due by `at`. */
  async clearWakeUps(tx: Tx, accountId: string, at: Date): Promise<void> {
    await tx.repository(PlaybookRunEntity).update({ accountId, wakeAt: LessThanOrEqual(at) }, { wakeAt: null });
  }
}

function asRun({ runId, pilot, triggerKey, state, startedAt, reason }: PlaybookRunEntity, playbook: PlaybookCode): Run {
  return { runId, pilot, playbook, triggerKey, state, startedAt, reason };
}
