import { AccountEntity, type Database, OUTBOX_CHANNEL, OutboxEntity, PersonEntity, PilotEntity, SignalEntity } from '@app/database';
import type { SignalValidator } from '@app/scoring';
import { isDescription, takeIn } from '@app/signal';
import type { SimulatedSignal } from '@app/simulator';
import { In } from 'typeorm';
import { BATCH, type SignalColumns } from './ingest-rows';

/**
 * A batch as one would store it with TypeORM, where accounts, pilots and persons exist: the same checks and identities, entities found
 * by `In`, one insert of signals that ignores conflicts, one wake-up per account, one transaction. No corrections, deletions or new accounts.
 */
export async function ingestByTypeorm(
  database: Database,
  vendorId: string,
  batch: readonly SimulatedSignal[],
  validator: SignalValidator,
): Promise<void> {
  await database.transaction(vendorId, async (tx) => {
    const { manager } = tx;
    const { prepared } = takeIn(batch, await tx.now(), validator);
    const accounts = await manager.find(AccountEntity, {
      select: { accountId: true, key: true },
      where: { vendorId, key: In([...new Set(prepared.map(({ account }) => account))]) },
    });
    const ids = new Map(accounts.map(({ key, accountId }) => [key, accountId]));
    const ofThem = { vendorId, accountId: In([...ids.values()]) };
    const pilots = await manager.find(PilotEntity, { select: { accountId: true, key: true }, where: ofThem });
    const known = new Set(pilots.map(({ accountId, key }) => `${accountId} ${key}`));
    const addresses = new Set(prepared.flatMap(({ person, data }) => [...(person === null ? [] : [person]), ...attendeesOf(data)]));
    const people = await manager.find(PersonEntity, {
      select: { personId: true, accountId: true, address: true },
      where: { ...ofThem, address: In([...addresses]) },
    });
    const persons = new Map(people.map(({ accountId, address, personId }) => [`${accountId} ${address}`, personId]));
    const receivedAt = new Date();
    const entities = prepared.flatMap(({ account, pilot, person, data, signalId, kind, occurredAt, source, sourceId, value }) => {
      const accountId = ids.get(account);
      if (accountId === undefined || (pilot !== null && !known.has(`${accountId} ${pilot}`))) return [];
      const personOf = (address: string): string | null => persons.get(`${accountId} ${address}`) ?? null;
      const personId = person === null ? null : personOf(person);
      const said: object = data.attendees ? { ...data, attendees: attendeesOf(data).map(personOf) } : data;
      return [{ vendorId, signalId, accountId, kind, occurredAt, receivedAt, source, sourceId, pilot, personId, value, data: said }];
    });
    const stored = await manager
      .createQueryBuilder()
      .insert()
      .into(SignalEntity)
      .values(entities)
      .orIgnore()
      .returning('signal_id')
      .updateEntity(false)
      .execute();
    const isNew = new Set((stored.raw as { signal_id: string }[]).map((row) => row.signal_id.replaceAll('-', '')));
    const news = new Map<string, number>();
    const described = new Set<string>();
    for (const { signalId, accountId, occurredAt, kind } of entities) {
      if (!isNew.has(signalId)) continue;
      news.set(accountId, Math.min(news.get(accountId) ?? Infinity, occurredAt.getTime()));
      if (isDescription(kind)) described.add(accountId);
    }
    await manager.insert(OutboxEntity, [
      ...Array.from(news, ([accountId, since]) => ({
        vendorId,
        event: 'signals.received',
        listener: 'recompute',
        lane: 'backfill',
        accountId,
        payload: { since },
      })),
      ...['project-account', 'project-pilots'].flatMap((listener) =>
        Array.from(described, (accountId) => ({
          vendorId,
          event: 'signals.described',
          listener,
          lane: 'backfill',
          accountId,
          payload: {},
        })),
      ),
    ]);
    await manager.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, 'backfill']);
  });
}

/** TypeORM's insert of prepared rows alone: no checks, look-ups, comparisons or wake-ups. */
export async function insertByTypeorm(database: Database, vendorId: string, rows: readonly SignalColumns[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await database.transaction(vendorId, async ({ manager }) => {
      const entities = rows.slice(start, start + BATCH).map((row) => ({ ...row, data: row.data as object, vendorId }));
      await manager.insert(SignalEntity, entities);
    });
  }
}

function attendeesOf(data: Record<string, unknown>): string[] {
  return (data.attendees as string[] | undefined) ?? [];
}
