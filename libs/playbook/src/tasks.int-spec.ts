import type { TestingModule } from '@nestjs/testing';
import { emit, Database, newId } from '@app/database';
import { AccountCreation, PilotRegistry, SignalModule } from '@app/signal';
import { AccountModule } from '@app/account';
import { HealthScoreModule } from '@app/health-score';
import { PilotModule } from '@app/pilot';
import { PortfolioModule, TaskListReadModel } from '@app/portfolio';
import { testRooms, type TestRooms } from '@app/testing';
import { HandoverFollowUpService } from './handover-follow-up.service';
import { PlaybookModule } from './playbook.module';
import { TaskService } from './task.service';

describe('tasks in the database', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let vendorId: string;

  beforeAll(async () => {
    rooms = await testRooms(SignalModule, AccountModule, PilotModule, HealthScoreModule, PlaybookModule, PortfolioModule);
    ({ app } = rooms);
  });
  beforeEach(async () => {
    vendorId = await rooms.newVendor();
  });
  afterAll(() => rooms.stop());

  const db = (): Database => app.get(Database);
  const tasks = (): TaskListReadModel => app.get(TaskListReadModel);

  /** Accounts whose pilot `main` was handed over today, each with its three tasks. */
  async function handedOver(...keys: string[]): Promise<string[]> {
    const ids = await db().transaction(vendorId, async (tx) => {
      await app.get(AccountCreation).create(
        tx,
        keys.map((key) => ({ key, name: `${key} Ltd` })),
      );
      const rows = await tx.query<{ id: string }>(`UPDATE account SET csm = 'mia' RETURNING account_id AS id`);
      const accountIds = rows.map(({ id }) => id);
      app.get(PilotRegistry).createPilots(
        tx,
        accountIds.map((accountId) => ({ accountId, key: 'main', name: 'main' })),
      );
      await tx.query('UPDATE pilot SET handed_over_at = now()');
      emit(tx, 'pilot.handed-over', accountIds);
      return accountIds;
    });
    for (const id of ids) await app.get(HandoverFollowUpService).start(vendorId, id);
    return ids;
  }

  it('name their client, and are paged soonest first', async () => {
    await handedOver('acme', 'beta');
    const [first, second] = await db().transaction(vendorId, async (tx) => {
      const page = await tasks().list(tx, { limit: 4 });
      return [page, await tasks().list(tx, { limit: 4, cursor: page.nextCursor ?? '' })] as const;
    });
    const all = [...first.items, ...second.items];
    expect(all).toHaveLength(6);
    expect(second.nextCursor).toBeNull();
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).sort());
    expect(first.items[0]?.title).toBe('One week after handover: is the pilot in their hands?');
    expect(all.map(({ text }) => text).join()).not.toMatch(/[{}]/);
  });

  it('are completed once, with a note, and the last one completes its run', async () => {
    const [accountId] = await handedOver('acme');
    await db().transaction(vendorId, async (tx) => {
      const { items } = await tasks().list(tx, { accountId, state: 'open' });
      for (const { id } of items) {
        expect(await tx.query('SELECT state FROM playbook_run')).toEqual([{ state: 'open' }]);
        await app.get(TaskService).complete(tx, id, { note: 'Met them.' });
        const done = await tasks().find(tx, id);
        expect(done).toMatchObject({ state: 'done', reason: 'Met them.', assignee: 'mia' });
        await app.get(TaskService).complete(tx, id, { note: 'Again.' });
        expect(await tasks().find(tx, id)).toEqual(done);
      }
      expect(await tx.query('SELECT state FROM playbook_run')).toEqual([{ state: 'done' }]);
      expect((await tasks().list(tx, { accountId, state: 'open' })).items).toEqual([]);
    });
    await app.get(HandoverFollowUpService).start(vendorId, accountId!);
    expect((await db().transaction(vendorId, (tx) => tasks().list(tx, { accountId }))).items).toHaveLength(3);
  });

  it('follow the account to its new CSM while they are open', async () => {
    const [accountId] = await handedOver('acme');
    await db().transaction(vendorId, async (tx) => {
      const [first] = (await tasks().list(tx, { accountId })).items;
      await app.get(TaskService).complete(tx, first!.id);
      await tx.query(`UPDATE account SET csm = 'omar'`);
      expect((await tasks().list(tx, { accountId })).items.map(({ assignee }) => assignee)).toEqual(['mia', 'omar', 'omar']);
    });
  });

  it("are nobody else's: another vendor finds none and completes none", async () => {
    const [accountId] = await handedOver('acme');
    const [task] = (await db().transaction(vendorId, (tx) => tasks().list(tx, { accountId }))).items;
    await db().transaction(newId(), async (tx) => {
      expect((await tasks().list(tx)).items).toEqual([]);
      await expect(app.get(TaskService).complete(tx, task!.id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('are placed for one CSM under a lock, so that no day gets more than three', async () => {
    await db().transaction(vendorId, async (tx) => {
      await app.get(AccountCreation).create(
        tx,
        Array.from({ length: 12 }, (_, index) => ({ key: `c${index}`, name: `C${index}` })),
      );
    });
    const rows = await db().transaction(vendorId, async (tx) => {
      const accounts = await tx.query<{ id: string }>(`UPDATE account SET csm = 'mia' RETURNING account_id AS id`);
      app.get(PilotRegistry).createPilots(
        tx,
        accounts.map(({ id }) => ({ accountId: id, key: 'plant', name: 'Plant' })),
      );
      await tx.query('UPDATE pilot SET handed_over_at = now()');
      return accounts;
    });
    await Promise.all(rows.map(({ id }) => app.get(HandoverFollowUpService).start(vendorId, id)));
    const days = await db().transaction(vendorId, (tx) =>
      tx.query<{ count: number }>('SELECT count(*) AS count FROM task GROUP BY due_on'),
    );
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(36);
    expect(Math.max(...days.map(({ count }) => count))).toBe(3);
  });
});
