import { Test, type TestingModule } from '@nestjs/testing';
import { testDatabase, type TestDatabase } from '@app/testing';
import { DatabaseModule } from './database.module';
import { Database } from './database.service';
import { newId } from './new-id';
import { emit, type Lane, postponeEvents, takeEvents } from './outbox';
import { claimEvents, MAX_ATTEMPTS } from './outbox-claim';

interface Row {
  accountId: string;
  attempts: number;
  isDue: boolean;
  failed: boolean;
  error: string | null;
}

describe('claiming rows of the outbox', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let db: Database;
  const vendorId = newId();
  const accounts = Array.from({ length: 5 }, () => newId());

  beforeAll(async () => {
    database = await testDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot({ appUrl: database.appUrl })] }).compile();
    db = app.get(Database);
    await db.directory('INSERT INTO vendor (vendor_id, key, name) VALUES ($1, $2, $2)', [vendorId, 'acme']);
  });
  afterEach(() => db.transaction(vendorId, (tx) => tx.query('DELETE FROM outbox')));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const add = (accountIds: readonly string[], lane?: Lane): Promise<void> =>
    db.transaction(vendorId, (tx) => Promise.resolve(emit(tx, 'signals.received', accountIds, {}, { lane })));
  const claim = (most: number, lane: Lane = 'live'): Promise<(string | null)[]> =>
    db.transaction(vendorId, (tx) => claimEvents(tx, { lane, listener: 'recompute', most }));
  const rows = (): Promise<Row[]> =>
    db.transaction(vendorId, (tx) =>
      tx.query(
        `SELECT account_id AS "accountId", attempts, due_at <= now() AS "isDue", failed_at IS NOT NULL AS failed, error
         FROM outbox ORDER BY outbox_id`,
      ),
    );
  const makeDue = (): Promise<unknown> => db.transaction(vendorId, (tx) => tx.query('UPDATE outbox SET due_at = now()'));

  it('takes each row once, until it is due again', async () => {
    await add(accounts);
    expect([await claim(2), await claim(2), await claim(2), await claim(2)].map((claimed) => claimed.length)).toEqual([2, 2, 1, 0]);
    await makeDue();
    // Claimed before and not dealt with: each alone.
    expect([await claim(5), await claim(5)].map((claimed) => claimed.length)).toEqual([1, 1]);
  });

  it('gives no row to two processes that claim at the same time', async () => {
    await add(accounts);
    const claimed = (await Promise.all([claim(2), claim(2), claim(2)])).flat();
    expect(new Set(claimed).size).toBe(claimed.length);
    expect((await rows()).filter(({ attempts }) => attempts > 0)).toHaveLength(claimed.length);
  });

  it('takes rows of its lane only, and all of an account', async () => {
    await add([accounts[0]!, accounts[1]!]);
    await add([accounts[0]!]);
    await add([accounts[2]!], 'backfill');
    expect(await claim(1)).toEqual([accounts[0]]);
    expect(await rows()).toMatchObject([
      { accountId: accounts[0], attempts: 1, isDue: false },
      { accountId: accounts[1], attempts: 0, isDue: true },
      { accountId: accounts[0], attempts: 1, isDue: false },
      { accountId: accounts[2], attempts: 0, isDue: true },
    ]);
    expect(await claim(5, 'backfill')).toEqual([accounts[2]]);
  });

  it('fails a row that was claimed ten times without a result, and no other', async () => {
    await add([accounts[0]!]);
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      expect(await claim(5)).toEqual([accounts[0]]);
      await makeDue();
    }
    await add([accounts[1]!]);
    expect(await claim(5)).toEqual([]);
    expect(await rows()).toMatchObject([
      { attempts: MAX_ATTEMPTS, failed: true, error: 'The processes that worked on it ended.' },
      { attempts: 0, failed: false },
    ]);
    expect(await claim(5)).toEqual([accounts[1]]);
  });

  it('counts no attempt where the work was put off', async () => {
    await add([accounts[0]!]);
    for (let time = 0; time < 2 * MAX_ATTEMPTS; time++) {
      expect(await claim(5)).toEqual([accounts[0]]);
      await db.transaction(vendorId, (tx) => Promise.resolve(postponeEvents(tx, accounts[0]!, 'recompute', 0)));
    }
    expect(await db.transaction(vendorId, (tx) => takeEvents(tx, accounts[0]!, 'recompute'))).toHaveLength(1);
  });
});
