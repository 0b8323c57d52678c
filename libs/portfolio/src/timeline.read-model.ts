import { Injectable } from '@nestjs/common';
import { DomainError, type Page, type SignalResponse, signalText } from '@app/contracts';
import { Database, idOrNull, readCursor, type Tx, writeCursor } from '@app/database';
import { personsInData, renamePersons, type SignalKind } from '@app/scoring';
import { DirectoryRepository, SignalRepository, type SignalRow } from '@app/signal';

export interface TimelineQuery {
  account?: string;
  kinds?: readonly string[];
  ids?: readonly string[];
  cursor?: string;
  limit: number;
}

/** Signals as sentences, newest first, with the names of accounts and people. */
@Injectable()
export class TimelineReadModel {
  constructor(
    private readonly database: Database,
    private readonly signals: SignalRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  /** One page; with `ids` those of them that exist. Throws `not-found` for an unknown account. */
  async read(vendorId: string, query: TimelineQuery): Promise<Page<SignalResponse>> {
    return this.database.transaction(vendorId, async (tx) => {
      const accountId = query.account === undefined ? undefined : await this.accountId(tx, query.account);
      if (query.ids) {
        const rows = await this.signals.byIds(tx, query.ids);
        const wanted = rows.filter((row) => accountId === undefined || row.accountId === accountId);
        return { items: await this.inWords(tx, wanted), nextCursor: null };
      }
      const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['moment', 'uuid']);
      const { rows, next } = await this.signals.timeline(tx, {
        accountId,
        kinds: query.kinds,
        limit: query.limit,
        cursor: after && { occurredAt: after[0], signalId: after[1] },
      });
      return { items: await this.inWords(tx, rows), nextCursor: next && writeCursor([next.occurredAt, next.signalId]) };
    });
  }

  private async accountId(tx: Tx, keyOrId: string): Promise<string> {
    const found = (await this.directory.findAccounts(tx, [keyOrId])).get(keyOrId);
    if (!found) throw new DomainError('not-found', `There is no account "${keyOrId}".`);
    return found.accountId;
  }

  private async inWords(tx: Tx, rows: readonly SignalRow[]): Promise<SignalResponse[]> {
    const keys = await this.directory.accountKeys(tx, [...new Set(rows.map((row) => row.accountId))]);
    const persons = rows.flatMap((row) => [row.personId, ...namedIn(row)]).filter((id) => id !== null);
    const names = await this.directory.personNames(tx, [...new Set(persons)]);
    const addresses = await this.directory.personAddresses(tx, [...new Set(persons)]);
    const machines = await this.signals.writtenByMachines(tx, rows);
    const [now, zone] = await Promise.all([tx.now(), this.directory.zone(tx)]);
    const personName = (id: string): string | null => names.get(id) ?? null;
    const personAddress = (id: string): string | null => addresses.get(id) ?? null;
    return rows.map((row) => {
      const person = row.personId === null ? null : personName(row.personId);
      const kind = row.kind as SignalKind;
      // Two addresses of one person often spell the same name.
      const automatic = machines.has(row.signalId) && { automatic: true };
      const nameOf = kind === 'person.merged' ? personAddress : personName;
      return {
        id: row.signalId.replaceAll('-', ''),
        kind,
        account: keys.get(row.accountId)!,
        pilot: row.pilot,
        person,
        personAddress: row.personId === null ? null : personAddress(row.personId),
        occurredAt: row.occurredAt.toISOString(),
        receivedAt: row.receivedAt.toISOString(),
        source: row.source,
        sourceId: row.sourceId,
        value: row.value,
        data: renamePersons(kind, row.data, nameOf),
        text: signalText(
          { kind, data: { ...renamePersons(kind, row.data, (id) => nameOf(id) ?? 'someone'), ...automatic }, person },
          { at: now.getTime(), zone, personName },
        ),
      };
    });
  }
}

/** Ids of the people that the data names. */
function namedIn({ kind, data }: SignalRow): string[] {
  return personsInData(kind, data).filter((id) => idOrNull(id) !== null);
}
