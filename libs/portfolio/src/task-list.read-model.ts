import { Injectable } from '@nestjs/common';
import { DomainError, fillText, type Page, type TaskResponse, type TaskState } from '@app/contracts';
import { readCursor, type Tx, writeCursor } from '@app/database';

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

/** Tasks with the names of their account and pilot. */
@Injectable()
export class TaskListReadModel {
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

  /** Throws `not-found`. */
  async find(tx: Tx, taskId: string): Promise<TaskResponse> {
    const [row] = await tx.query<Row>(`${TASKS} WHERE t.vendor_id = $1 AND t.task_id = $2`, [tx.vendorId, taskId]);
    if (!row) throw new DomainError('not-found', 'There is no such task.');
    return toResponse(row);
  }
}

function toResponse({ pilotName, ...row }: Row): TaskResponse {
  const isNamed = pilotName !== null && pilotName !== ASSUMED_PILOT;
  const names = { account: row.accountName, pilot: isNamed ? pilotName : 'the pilot' };
  return {
    ...row,
    title: fillText(row.title, names),
    text: fillText(row.text, names),
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
