import { Injectable } from '@nestjs/common';
import {
  DomainError,
  fillText,
  type Page,
  TASK_PARTS,
  type TaskCounts,
  type TaskPart,
  type TaskResponse,
  type TaskScope,
  type TaskSort,
  type TaskState,
} from '@app/contracts';
import { readCursor, type Tx, writeCursor, wrongCursor } from '@app/database';
import { DirectoryRepository } from '@app/signal';
import { type Caller, type OwnNames, ownNames } from './own-names.rules';

/** Whose tasks. */
export interface TaskFilter {
  scope?: TaskScope;
  assignee?: string;
  member?: Caller | null;
}

export interface TaskQuery extends TaskFilter {
  accountId?: string;
  state?: TaskState;
  sort?: TaskSort;
  cursor?: string;
  /** 1–200. */
  limit?: number;
}

type Row = Omit<TaskResponse, 'createdAt' | 'closedAt'> & { createdAt: Date; closedAt: Date | null; pilotName: string | null };

/** A filter whose scope was applied. */
interface Whose {
  scope: TaskCounts['scope'];
  own: OwnNames;
  assignee: string | undefined;
}

// An open task belongs to the account's current CSM; a closed one keeps its assignee.
const ASSIGNEE = `CASE WHEN t.state = 'open' THEN h.csm ELSE t.assignee END`;

const TASKS = `
  SELECT t.task_id AS id, a.key AS account, a.name AS "accountName", t.pilot, t.playbook, t.title, t.text, t.due_on AS "dueOn",
    ${ASSIGNEE} AS assignee, t.state, t.reason, t.created_at AS "createdAt", t.closed_at AS "closedAt", p.name AS "pilotName", h.attention
  FROM task t JOIN account a ON a.vendor_id = t.vendor_id AND a.account_id = t.account_id
  JOIN health h ON h.vendor_id = t.vendor_id AND h.account_id = t.account_id
  LEFT JOIN pilot p ON p.vendor_id = t.vendor_id AND p.account_id = t.account_id AND p.key = t.pilot`;

/** What each order compares, all ascending, and the types of these columns. */
const ORDERS = {
  due: { columns: 't.due_on, t.task_id', types: ['date', 'uuid'] },
  agenda: { columns: 't.due_on, -h.attention, h.name COLLATE "und-x-icu", t.task_id', types: ['date', 'float8', 'text', 'uuid'] },
} as const satisfies Record<TaskSort, unknown>;

/** The agenda's parts by the vendor's today. */
const PART = `CASE WHEN t.due_on < today THEN 'late' WHEN t.due_on = today THEN 'today' WHEN t.due_on <= today + 7 THEN 'week' ELSE 'later' END`;

/** Key of the pilot in accounts that never named one. */
const ASSUMED_PILOT = 'main';

/** Tasks with the names of their account and pilot. */
@Injectable()
export class TaskListReadModel {
  constructor(private readonly directory: DirectoryRepository) {}

  /** Soonest first. Throws `invalid` for a cursor of another list or order. */
  async list(tx: Tx, query: TaskQuery = {}): Promise<Page<TaskResponse>> {
    const { accountId, state, sort = 'due', cursor, limit = 50 } = query;
    const after = cursor === undefined ? [] : readPlace(sort, cursor);
    const whose = await this.whose(tx, query);
    const { columns, types } = ORDERS[sort];
    const place = types.map((type, index) => `$${index + 6}::${type}`).join(', ');
    const rows = await tx.query<PlacedRow>(
      `${TASKS} WHERE t.vendor_id = $1 AND ${isOf(whose, state === 'open')}
         AND ($4::uuid IS NULL OR t.account_id = $4) AND ${state === undefined ? 'true' : `t.state = '${state}'`}
         AND ${after.length === 0 ? 'true' : `t.due_on >= $6::date AND (${columns}) > (${place})`}
       ORDER BY ${columns} LIMIT $5`,
      [tx.vendorId, ...namesOf(whose), accountId ?? null, limit + 1, ...after],
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { items: page.map(toResponse), nextCursor: last ? writePlace(sort, last) : null };
  }

  /** Counts the open tasks by when they are due, in the vendor's time zone, and by who has them. */
  async counts(tx: Tx, filter: TaskFilter = {}): Promise<TaskCounts> {
    const [whose, { now, zone }] = await Promise.all([this.whose(tx, filter), this.directory.today(tx)]);
    const rows = await tx.query<{ assignee: string | null; part: TaskPart; isCounted: boolean; isOwn: boolean; tasks: number }>(
      `SELECT h.csm AS assignee, ${PART} AS part, coalesce(${isOf(whose, true)}, false) AS "isCounted", coalesce(h.csm_key = ANY ($4), false) AS "isOwn",
         count(*) AS tasks
       FROM task t JOIN health h ON h.vendor_id = t.vendor_id AND h.account_id = t.account_id, (SELECT $5::date AS today) d
       WHERE t.vendor_id = $1 AND t.state = 'open' GROUP BY 1, 2, 3, 4`,
      [tx.vendorId, ...namesOf(whose), ownNames(filter.member ?? null), zone.dateOf(now.getTime())],
    );
    const count = (is: (row: (typeof rows)[number]) => boolean): number => rows.filter(is).reduce((sum, { tasks }) => sum + tasks, 0);
    const assignees = [...new Set(rows.flatMap(({ assignee }) => assignee ?? []))].sort((a, b) => a.localeCompare(b));
    const parts = TASK_PARTS.map((part) => ({ part, tasks: count((row) => row.isCounted && row.part === part) }));
    return {
      tasks: count(({ isCounted }) => isCounted),
      parts: parts.filter(({ tasks }) => tasks > 0),
      scope: whose.scope,
      assignees: assignees.map((value) => ({ value, tasks: count(({ assignee }) => assignee === value) })),
      mine: count(({ isOwn }) => isOwn),
      unassigned: count(({ assignee }) => assignee === null),
    };
  }

  /** Throws `not-found`. */
  async find(tx: Tx, taskId: string): Promise<TaskResponse> {
    const [row] = await tx.query<PlacedRow>(`${TASKS} WHERE t.vendor_id = $1 AND t.task_id = $2`, [tx.vendorId, taskId]);
    if (!row) throw new DomainError('not-found', 'There is no such task.');
    return toResponse(row);
  }

  private async whose(tx: Tx, { scope = 'all', assignee, member = null }: TaskFilter): Promise<Whose> {
    const own = ownNames(member);
    if (scope !== 'mine-or-all') return { scope, own, assignee };
    const some = await tx.query(
      `SELECT 1 FROM health h JOIN task t ON t.vendor_id = h.vendor_id AND t.account_id = h.account_id AND t.state = 'open'
       WHERE h.vendor_id = $1 AND h.csm_key = ANY ($2) LIMIT 1`,
      [tx.vendorId, own],
    );
    return { scope: some.length > 0 ? 'mine' : 'all', own, assignee };
  }
}

type PlacedRow = Row & { attention: number };

/** SQL of the condition, with parameters $2 and $3. Open tasks are found by the CSM of their account, for whom there is an index. */
function isOf({ scope, assignee }: Whose, isOpen: boolean): string {
  const [name, key] = isOpen ? ['h.csm', 'h.csm_key'] : [`(${ASSIGNEE})`, `lower(${ASSIGNEE})`];
  const inScope = { all: '$2::text[] IS NULL', nobody: `$2::text[] IS NULL AND ${name} IS NULL`, mine: `${key} = ANY ($2::text[])` };
  return `${inScope[scope]} AND ${assignee === undefined ? '$3::text IS NULL' : `${key} = lower($3) AND ${name} = $3`}`;
}

function namesOf({ scope, own, assignee }: Whose): unknown[] {
  return [scope === 'mine' ? own : null, assignee ?? null];
}

function writePlace(sort: TaskSort, { dueOn, id, attention, accountName }: PlacedRow): string {
  const day = `${dueOn}T00:00:00.000Z`;
  return writeCursor(sort === 'due' ? [day, id] : [sort, day, String(-attention), accountName, id]);
}

/** The values that the order compares. Throws `invalid`. */
function readPlace(sort: TaskSort, cursor: string): unknown[] {
  if (sort === 'due') {
    const [day, id] = readCursor(cursor, ['moment', 'uuid']);
    return [day.slice(0, 10), id];
  }
  const [order, day, attention, name, id] = readCursor(cursor, ['text', 'moment', 'text', 'text', 'uuid']);
  if (order !== sort || attention === '' || Number.isNaN(Number(attention))) throw wrongCursor();
  return [day.slice(0, 10), Number(attention), name, id];
}

function toResponse({ pilotName, attention: _attention, ...row }: PlacedRow): TaskResponse {
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
