import { Injectable } from '@nestjs/common';
import { DomainError, type Page, type TaskResponse, type TaskState } from '@app/contracts';
import { readCursor, type Tx, writeCursor } from '@app/database';
import { fill } from './playbooks';

export interface TaskQuery {
  accountId?: string;
  state?: TaskState;
  cursor?: string;
  /** 1–200. */
  limit?: number;
}

type Row = Omit<TaskResponse, 'createdAt' | 'closedAt'> & { createdAt: Date; closedAt: Date | null; pilotName: string | null };

// An open task belongs to the account's current CSM; a closed one keeps its assignee.
const TASKS = `
  SELECT t.task_id AS id, a.key AS account, a.name AS "accountName", t.pilot, t.playbook, t.title, t.text, t.due_on AS "dueOn",
    CASE WHEN t.state = 'open' THEN a.csm ELSE t.assignee END AS assignee, t.state, t.reason, t.created_at AS "createdAt", t.closed_at AS "closedAt",
    p.name AS "pilotName"
  FROM task t JOIN account a ON a.vendor_id = t.vendor_id AND a.account_id = t.account_id
  LEFT JOIN pilot p ON p.vendor_id = t.vendor_id AND p.account_id = t.account_id AND p.key = t.pilot`;

/** Key of the pilot in accounts that never named one. */
const ASSUMED_PILOT = 'main';

/** Lists tasks and completes them. */
@Injectable()
export class TaskReadModel {
  /** Soonest first. */
  async list(tx: Tx, { accountId, state, cursor, limit = 50 }: TaskQuery = {}): Promise<Page<TaskResponse>> {
    const [dueOn, id] = cursor === undefined ? [null, null] : readCursor(cursor, ['moment', 'uuid']);
    const rows = await tx.query<Row>(
      `${TASKS} WHERE t.vendor_id = $1 AND ($2::uuid IS NULL OR t.account_id = $2) AND ($3::text IS NULL OR t.state = $3)
         AND ($4::text IS NULL OR (t.due_on, t.task_id) > (left($4, 10)::date, $5::uuid))
       ORDER BY t.due_on, t.task_id LIMIT $6`,
      [tx.vendorId, accountId ?? null, state ?? null, dueOn, id, limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(toResponse),
      nextCursor: rows.length > limit && last ? writeCursor([`${last.dueOn}T00:00:00.000Z`, last.id]) : null,
    };
  }

  async find(tx: Tx, taskId: string): Promise<TaskResponse> {
    const [row] = await tx.query<Row>(`${TASKS} WHERE t.vendor_id = $1 AND t.task_id = $2`, [tx.vendorId, taskId]);
    if (!row) throw new DomainError('not-found', 'There is no such task.');
    return toResponse(row);
  }

  /**
   * Marks a task as done, with a note; its run is done with its last task. Idempotent.
   * Throws `conflict` when the task was withdrawn meanwhile.
   */
  async complete(tx: Tx, taskId: string, { note }: { note?: string } = {}): Promise<TaskResponse> {
    // Lock the account first, as everywhere: a recompute may be about to withdraw this task.
    await tx.query(
      `SELECT 1 FROM health h JOIN task t ON t.vendor_id = h.vendor_id AND t.account_id = h.account_id
       WHERE t.vendor_id = $1 AND t.task_id = $2 FOR UPDATE OF h`,
      [tx.vendorId, taskId],
    );
    const task = await this.find(tx, taskId);
    if (task.state === 'done') return task;
    if (task.state === 'withdrawn') {
      throw new DomainError(
        'conflict',
        `This task was withdrawn, so there is nothing to complete: ${task.reason ?? 'it is no longer needed.'}`,
      );
    }
    await tx.query(
      `UPDATE task t SET state = 'done', closed_at = clock_timestamp(), reason = $3, assignee = a.csm
       FROM account a WHERE a.vendor_id = t.vendor_id AND a.account_id = t.account_id AND t.vendor_id = $1 AND t.task_id = $2`,
      [tx.vendorId, taskId, note ?? null],
    );
    await tx.query(
      `UPDATE playbook_run r SET state = 'done', ended_at = clock_timestamp()
       WHERE r.vendor_id = $1 AND r.state = 'open' AND r.run_id = (SELECT run_id FROM task WHERE vendor_id = $1 AND task_id = $2)
         AND NOT EXISTS (SELECT 1 FROM task t WHERE t.vendor_id = $1 AND t.run_id = r.run_id AND t.state = 'open')`,
      [tx.vendorId, taskId],
    );
    return this.find(tx, taskId);
  }
}

function toResponse({ pilotName, ...row }: Row): TaskResponse {
  const isNamed = pilotName !== null && pilotName !== ASSUMED_PILOT;
  const names = { account: row.accountName, pilot: isNamed ? pilotName : 'the pilot' };
  return {
    ...row,
    title: fill(row.title, names),
    text: fill(row.text, names),
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
