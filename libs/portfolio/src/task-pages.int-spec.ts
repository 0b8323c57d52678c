import { AccountModule } from '@app/account';
import { TASK_SCOPES, TASK_SORTS, type TaskCounts, type TaskResponse, type TaskScope } from '@app/contracts';
import { Database, newId } from '@app/database';
import { HealthScoreModule } from '@app/health-score';
import { PilotModule } from '@app/pilot';
import { DAY, dateOf } from '@app/scoring';
import { SignalModule } from '@app/signal';
import { testRooms, type TestRooms } from '@app/testing';
import { PortfolioModule } from './portfolio.module';
import { PortfolioReadModel } from './portfolio.read-model';
import type { PortfolioQuery } from './portfolio-query.rules';
import { type TaskFilter, TaskListReadModel, type TaskQuery } from './task-list.read-model';

const AISHA = { name: 'Aisha Rahman', email: 'aisha@vendor.example' };
const CSMS = ['Aisha@vendor.example', 'aisha rahman', 'ben@vendor.example', 'Ben@vendor.example', null];
const COUNT = 210;

describe('pages of the agenda', () => {
  let rooms: TestRooms;
  let vendorId: string;
  let attentions: Map<string, number>;
  let today: string;
  let all: TaskResponse[];

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule, PortfolioModule);
    vendorId = await rooms.newVendor();
    const tasks = Array.from({ length: COUNT }, (_, i) => ({
      account: newId(),
      run: newId(),
      task: newId(),
      key: `client-${i}`,
      name: `Client ${(i * 7) % 30}`,
      csm: CSMS[i % CSMS.length],
      attention: ((i * 13) % 11) / 7,
      due: ((i * 17) % 40) - 15,
      state: i % 10 === 0 ? 'done' : 'open',
      assignee: i % 20 === 0 ? 'aisha@vendor.example' : null,
    }));
    attentions = new Map(tasks.map(({ key, attention }) => [key, attention]));
    today = await rooms.app.get(Database).transaction(vendorId, async (tx) => {
      // Far from UTC, so that the vendor's day is another one for half of the hours.
      await tx.query(`UPDATE vendor SET time_zone = 'Pacific/Kiritimati' WHERE vendor_id = $1`, [vendorId]);
      const [day] = await tx.query<{ today: string }>(`SELECT (now() AT TIME ZONE 'Pacific/Kiritimati')::date::text AS today`);
      const given = `json_to_recordset($2) AS r(account uuid, run uuid, task uuid, key text, name text, csm text, attention float8, due int, state text, assignee text)`;
      const write = (sql: string): Promise<unknown> => tx.query(`${sql} FROM ${given}`, [vendorId, JSON.stringify(tasks)]);
      await write('INSERT INTO account (vendor_id, account_id, key, name, csm) SELECT $1, account, key, name, csm');
      await write('INSERT INTO health (vendor_id, account_id, attention) SELECT $1, account, attention');
      await write(
        `INSERT INTO playbook_run (vendor_id, run_id, account_id, pilot, playbook, version, trigger_key, state, started_at)
         SELECT $1, run, account, 'main', 'gone-quiet', 1, 'x', 'open', now()`,
      );
      await write(
        `INSERT INTO task (vendor_id, task_id, run_id, account_id, pilot, playbook, step, title, text, due_on, assignee, state, created_at)
         SELECT $1, task, run, account, 'main', 'gone-quiet', 'call', 'Call', 'Ask.', date '${day!.today}' + due, assignee, state, now()`,
      );
      return day!.today;
    });
    all = await leaf({});
  });
  afterAll(() => rooms.stop());

  const leaf = async (query: TaskQuery): Promise<TaskResponse[]> => {
    const items: TaskResponse[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const asked: TaskQuery = { member: AISHA, limit: 23, ...query, cursor };
      const page = await rooms.app.get(Database).transaction(vendorId, (tx) => rooms.app.get(TaskListReadModel).list(tx, asked));
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };
  const count = (filter: TaskFilter): Promise<TaskCounts> =>
    rooms.app.get(Database).transaction(vendorId, (tx) => rooms.app.get(TaskListReadModel).counts(tx, { member: AISHA, ...filter }));

  const isAisha = (assignee: string | null): boolean => ['aisha@vendor.example', 'aisha rahman'].includes(assignee?.toLowerCase() ?? '');
  const IS: Record<TaskScope, (task: TaskResponse) => boolean> = {
    all: () => true,
    mine: ({ assignee }) => isAisha(assignee),
    'mine-or-all': ({ assignee }) => isAisha(assignee),
    nobody: ({ assignee }) => assignee === null,
  };
  const byDue = (a: TaskResponse, b: TaskResponse): number => a.dueOn.localeCompare(b.dueOn);
  const ORDERS = {
    due: (a: TaskResponse, b: TaskResponse): number => byDue(a, b) || (a.id < b.id ? -1 : 1),
    agenda: (a: TaskResponse, b: TaskResponse): number =>
      byDue(a, b) ||
      attentions.get(b.account)! - attentions.get(a.account)! ||
      a.accountName.localeCompare(b.accountName) ||
      (a.id < b.id ? -1 : 1),
  };

  it('list every task once, by default', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(COUNT);
  });

  describe.each(TASK_SORTS)('by %s', (sort) => {
    it.each(TASK_SCOPES)('of %s: each task once, in the order of the whole', async (scope) => {
      for (const state of ['open', 'done', undefined] as const) {
        const wanted = all.filter((task) => IS[scope](task) && (state === undefined || task.state === state));
        expect(wanted.length).toBeGreaterThan(0);
        expect(await leaf({ sort, scope, state })).toEqual([...wanted].sort(ORDERS[sort]));
      }
    });

    it('of one assignee, as the name is written', async () => {
      const wanted = all.filter(({ assignee, state }) => assignee === 'ben@vendor.example' && state === 'open');
      expect(wanted.length).toBeGreaterThan(0);
      expect(await leaf({ sort, state: 'open', assignee: 'ben@vendor.example' })).toEqual([...wanted].sort(ORDERS[sort]));
    });
  });

  it.each([...TASK_SCOPES.map((scope) => ({ scope })), { assignee: 'Ben@vendor.example' }] as TaskFilter[])(
    'are counted by the day of the vendor: %j',
    async (filter) => {
      const open = all.filter(({ state }) => state === 'open');
      const wanted = open.filter((task) => (filter.assignee ? task.assignee === filter.assignee : IS[filter.scope!](task)));
      const week = dateOf(Date.parse(today) + 7 * DAY);
      const number = (is: (task: TaskResponse) => boolean): number => wanted.filter(is).length;
      expect(await count(filter)).toEqual({
        tasks: wanted.length,
        parts: [
          { part: 'late', tasks: number(({ dueOn }) => dueOn < today) },
          { part: 'today', tasks: number(({ dueOn }) => dueOn === today) },
          { part: 'week', tasks: number(({ dueOn }) => dueOn > today && dueOn <= week) },
          { part: 'later', tasks: number(({ dueOn }) => dueOn > week) },
        ].filter(({ tasks }) => tasks > 0),
        scope: filter.scope === 'mine-or-all' ? 'mine' : (filter.scope ?? 'all'),
        assignees: [...new Set(open.flatMap(({ assignee }) => assignee ?? []))]
          .sort((a, b) => a.localeCompare(b))
          .map((value) => ({ value, tasks: open.filter(({ assignee }) => assignee === value).length })),
        mine: open.filter(({ assignee }) => isAisha(assignee)).length,
        unassigned: open.filter(({ assignee }) => assignee === null).length,
      });
    },
  );

  it.each([{ scope: 'all' }, { scope: 'mine' }, { csm: 'Ben@vendor.example' }] as PortfolioQuery[])(
    'are counted by the portfolio where they are due: %j',
    async (query) => {
      const { tasksDue } = await rooms.app.get(PortfolioReadModel).counts(vendorId, { member: AISHA, ...query });
      const due = all.filter(({ state, dueOn }) => state === 'open' && dueOn <= today);
      expect(tasksDue).toBe(due.filter((task) => (query.csm ? task.assignee === query.csm : IS[query.scope!](task))).length);
      expect(tasksDue).toBeGreaterThan(0);
    },
  );

  it('are everybody’s where the caller has none and wants no empty list', async () => {
    const member = { name: 'Eve', email: 'eve@vendor.example' };
    expect(await count({ scope: 'mine-or-all', member })).toMatchObject({ scope: 'all', mine: 0 });
    expect(await leaf({ scope: 'mine-or-all', member })).toHaveLength(COUNT);
    expect(await leaf({ scope: 'mine', member })).toEqual([]);
  });

  it('refuse a cursor of another order', async () => {
    const list = (query: TaskQuery): Promise<{ nextCursor: string | null }> =>
      rooms.app.get(Database).transaction(vendorId, (tx) => rooms.app.get(TaskListReadModel).list(tx, query));
    const [due, agenda] = [await list({ limit: 5 }), await list({ limit: 5, sort: 'agenda' })];
    await expect(list({ sort: 'agenda', cursor: due.nextCursor! })).rejects.toMatchObject({ code: 'invalid' });
    await expect(list({ cursor: agenda.nextCursor! })).rejects.toMatchObject({ code: 'invalid' });
  });
});
