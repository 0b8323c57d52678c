import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '@app/testing';
import { Database } from './database.service';
import { DatabaseModule } from './database.module';
import { ApiKeyEntity } from './entities';
import { newId } from './new-id';
import { emit, takeEvents } from './outbox';

describe('the database keeps vendors apart', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let db: Database;
  const [ours, theirs] = [newId(), newId()];
  const [ourAccount, theirAccount] = [newId(), newId()];

  beforeAll(async () => {
    database = await testDatabase();
    // One connection: everything below runs on a reused one.
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot({ appUrl: database.appUrl, poolSize: 1 })] }).compile();
    db = app.get(Database);
    for (const [vendorId, accountId] of [
      [ours, ourAccount],
      [theirs, theirAccount],
    ] as const) {
      await db.directory('INSERT INTO vendor (vendor_id, key, name) VALUES ($1, $2, $2)', [vendorId, vendorId]);
      await db.transaction(vendorId, async (tx) => {
        await tx.query('INSERT INTO account (vendor_id, account_id, key, name) VALUES ($1, $2, $3, $3)', [vendorId, accountId, 'acme']);
        await tx.query('INSERT INTO health (vendor_id, account_id) VALUES ($1, $2)', [vendorId, accountId]);
        emit(tx, 'signals.received', [accountId], { since: 1 });
      });
    }
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('a query that forgets its filter sees one vendor only', async () => {
    expect(await db.transaction(ours, (tx) => tx.query('SELECT account_id FROM account'))).toEqual([{ account_id: ourAccount }]);
    expect(await db.transaction(theirs, (tx) => tx.query('SELECT account_id FROM account'))).toEqual([{ account_id: theirAccount }]);
  });

  it('outside a vendor’s transaction the tables look empty, even on a connection that had one', async () => {
    expect(await db.directory('SELECT 1 FROM account')).toEqual([]);
  });

  it("writing into another vendor's rows changes nothing or is refused", async () => {
    const renamed = db.transaction(ours, (tx) =>
      tx.query(`UPDATE account SET name = 'x' WHERE account_id = $1 RETURNING 1`, [theirAccount]),
    );
    expect(await renamed).toEqual([]);
    const planted = db.transaction(ours, (tx) =>
      tx.query('INSERT INTO account (vendor_id, account_id, key, name) VALUES ($1, $2, $3, $3)', [theirs, newId(), 'planted']),
    );
    await expect(planted).rejects.toThrow('row-level security');
  });

  it('a repository of TypeORM reads and writes in the transaction, for its vendor only', async () => {
    const apiKeyId = newId();
    const made = await db.transaction(ours, (tx) =>
      tx.repository(ApiKeyEntity).insert({ apiKeyId, name: 'a', prefix: 'ap_', revokedAt: null }),
    );
    expect(made).toMatchObject({ vendorId: ours, apiKeyId, createdAt: expect.any(Date) as Date });
    await db.transaction(theirs, async (tx) => {
      const keys = tx.repository(ApiKeyEntity);
      expect([await keys.findOne({ apiKeyId }), await keys.find({})]).toEqual([undefined, []]);
      expect([await keys.update({ apiKeyId }, { name: 'b' }), await keys.delete({ apiKeyId })]).toEqual([0, 0]);
    });
    const undone = db.transaction(ours, async (tx) => {
      await tx.repository(ApiKeyEntity).update({ apiKeyId }, { name: 'b' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await db.transaction(ours, async (tx) => {
      const keys = tx.repository(ApiKeyEntity);
      expect(await keys.insertIfAbsent({ apiKeyId, name: 'c', prefix: 'ap_', revokedAt: null })).toBe(false);
      expect((await keys.find({ name: 'a' })).map((key) => key.apiKeyId)).toEqual([apiKeyId]);
      expect([await keys.exists({ apiKeyId }), await keys.exists({ name: 'b' })]).toEqual([true, false]);
      const another = newId();
      await keys.insert({ apiKeyId: another, name: 'd', prefix: 'ap_', revokedAt: null });
      expect(await keys.select(['prefix'], {}, { order: { name: 'ASC' } })).toEqual([{ prefix: 'ap_' }, { prefix: 'ap_' }]);
      expect(await keys.delete({ apiKeyId: another })).toBe(1);
      expect(await keys.delete({ apiKeyId })).toBe(1);
    });
  });

  it('the ledger and the history are append-only', async () => {
    for (const table of ['signal', 'signal_revision', 'health_history']) {
      await expect(db.transaction(ours, (tx) => tx.query(`DELETE FROM ${table}`))).rejects.toThrow('permission denied');
      await expect(db.transaction(ours, (tx) => tx.query(`UPDATE ${table} SET account_id = account_id`))).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('nothing can be deleted whose deletion would take the ledger with it', async () => {
    for (const table of ['account', 'pilot', 'person', 'member', 'vendor']) {
      await expect(db.transaction(ours, (tx) => tx.query(`DELETE FROM ${table}`))).rejects.toThrow('permission denied');
    }
  });

  it('the relay sees the outbox of all vendors, but no accounts', async () => {
    const waiting = await db.relayTransaction((tx) => tx.query<{ vendor_id: string }>('SELECT vendor_id FROM outbox ORDER BY outbox_id'));
    expect(waiting.map((row) => row.vendor_id)).toEqual([ours, theirs]);
    await expect(db.relayTransaction((tx) => tx.query('SELECT 1 FROM account'))).rejects.toThrow('permission denied');
    await expect(db.relayTransaction((tx) => tx.query('SELECT 1 FROM signal'))).rejects.toThrow('permission denied');
  });

  it("the relay's eyes are its own: an ordinary transaction after it does not have them", async () => {
    expect(await db.transaction(ours, (tx) => tx.query('SELECT vendor_id FROM outbox'))).toEqual([{ vendor_id: ours }]);
  });

  it('a change and its event commit together or not at all', async () => {
    const broken = db.transaction(ours, async (tx) => {
      expect(await takeEvents(tx, ourAccount, 'recompute')).toEqual([{ event: 'signals.received', payload: { since: 1 } }]);
      throw new Error('the process died here');
    });
    await expect(broken).rejects.toThrow('the process died here');
    expect(await db.transaction(ours, (tx) => takeEvents(tx, ourAccount, 'recompute'))).toHaveLength(1);
  });

  it('statements keep a generic plan if requested, but not in later transactions', async () => {
    const setting = (options?: { onePlan: boolean }) =>
      db.transaction(ours, (tx) => tx.query<{ mode: string }>(`SELECT current_setting('plan_cache_mode') AS mode`), options);
    expect(await setting({ onePlan: true })).toEqual([{ mode: 'force_generic_plan' }]);
    expect(await setting()).toEqual([{ mode: 'auto' }]);
  });

  it('deleting a vendor deletes all its rows, including its outbox', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('DELETE FROM vendor WHERE vendor_id = $1', [theirs]);
    } finally {
      await owner.end();
    }
    const waiting = await db.relayTransaction((tx) => tx.query<{ vendor_id: string }>('SELECT vendor_id FROM outbox'));
    expect(waiting).not.toContainEqual({ vendor_id: theirs });
    expect(await db.transaction(theirs, (tx) => tx.query('SELECT 1 FROM account'))).toEqual([]);
  });
});
