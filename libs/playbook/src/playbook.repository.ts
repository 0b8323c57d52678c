import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@app/database';
import type { PlaybookCode } from './playbooks';

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

/** Runs of playbooks and their tasks. */
@Injectable()
export class PlaybookRepository {
  async runsOf(tx: Tx, accountId: string, playbook: PlaybookCode): Promise<Run[]> {
    return tx.query(
      `SELECT run_id AS "runId", pilot, playbook, trigger_key AS "triggerKey", state, started_at AS "startedAt", reason
       FROM playbook_run WHERE vendor_id = $1 AND account_id = $2 AND playbook = $3 ORDER BY started_at, run_id`,
      [tx.vendorId, accountId, playbook],
    );
  }

  /** Starts a run, or reopens the withdrawn one of the same trigger. Returns its id. */
  async start(
    tx: Tx,
    run: { accountId: string; pilot: string; playbook: PlaybookCode; version: number; triggerKey: string; at: Date; wakeAt?: Date },
  ): Promise<string> {
    const [row] = await tx.query<{ runId: string }>(
      `INSERT INTO playbook_run (vendor_id, run_id, account_id, pilot, playbook, version, trigger_key, state, started_at, wake_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9)
       ON CONFLICT (vendor_id, account_id, playbook, trigger_key) DO UPDATE
         SET state = 'open', pilot = excluded.pilot, version = excluded.version, started_at = excluded.started_at, ended_at = NULL,
           reason = NULL, wake_at = excluded.wake_at
       RETURNING run_id AS "runId"`,
      [tx.vendorId, newId(), run.accountId, run.pilot, run.playbook, run.version, run.triggerKey, run.at, run.wakeAt ?? null],
    );
    return row!.runId;
  }

  /** Adds the run's tasks: withdrawn ones are reopened, done ones stay done. */
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

  /** Withdraws the run and its open tasks, with a reason. */
  async withdraw(tx: Tx, runId: string, reason: { code: string; text: string }, at: Date): Promise<void> {
    await tx.query(
      `UPDATE playbook_run SET state = 'withdrawn', ended_at = $3, reason = $4 WHERE vendor_id = $1 AND run_id = $2 AND state = 'open'`,
      [tx.vendorId, runId, at, JSON.stringify(reason)],
    );
    await tx.query(
      `UPDATE task t SET state = 'withdrawn', reason = $3, closed_at = $4, assignee = a.csm
       FROM account a WHERE a.vendor_id = t.vendor_id AND a.account_id = t.account_id
         AND t.vendor_id = $1 AND t.run_id = $2 AND t.state = 'open'`,
      [tx.vendorId, runId, reason.text, at],
    );
  }

  /** Replaces the text of the run's open task. */
  async updateText(tx: Tx, runId: string, text: string): Promise<void> {
    await tx.query(`UPDATE task SET text = $3 WHERE vendor_id = $1 AND run_id = $2 AND state = 'open' AND text <> $3`, [
      tx.vendorId,
      runId,
      text,
    ]);
  }

  /** Steps already done in these runs. */
  async doneSteps(tx: Tx, runIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ step: string }>(
      `SELECT DISTINCT step FROM task WHERE vendor_id = $1 AND run_id = ANY($2::uuid[]) AND state = 'done'`,
      [tx.vendorId, runIds],
    );
    return rows.map(({ step }) => step);
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

  /** Clears the wake-ups of the account that were due by `at`. */
  async clearWakeUps(tx: Tx, accountId: string, at: Date): Promise<void> {
    await tx.query('UPDATE playbook_run SET wake_at = NULL WHERE vendor_id = $1 AND account_id = $2 AND wake_at <= $3', [
      tx.vendorId,
      accountId,
      at,
    ]);
  }
}
