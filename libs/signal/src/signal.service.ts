import { Injectable } from '@nestjs/common';
import { DomainError, type IngestResponse } from '@app/contracts';
import { Batcher, Database, type Tx } from '@app/database';
import { emitLedgerChanges } from './ledger-events';
import { CorrectionRepository } from './correction.repository';
import { AccountCreation } from './account-creation.service';
import { DirectoryRepository, type Directory } from './directory.repository';
import { PilotRegistry } from './registries';
import { type RawSignal, SignalValidator } from '@app/scoring';
import { admit, check, namedIn, personKey, type PreparedSignal, type Rejection, takeIn } from './signal-intake.rules';
import { accountProblem, namedPersons, pilotProblem, toRow } from './signal-row.rules';
import { type ResolvedSignal, SignalWriter, type Written } from './signal-writer.service';

export interface IngestOptions {
  /** All or nothing: one wrong signal refuses the batch. */
  strict?: boolean;
  /** Creates unknown accounts, and the pilots that signals name. */
  createAccounts?: boolean;
  /** Default: the database's clock. */
  receivedAt?: Date;
  /** Part of a long upload: it may wait longer than a request. */
  isImport?: boolean;
}

export const MAX_BATCH = 1000;
const LISTED_REJECTIONS = 1000;
/** Batches of at most this many signals share a transaction with concurrent ones; all of them stay below what counts as an import. */
const FEW = 3;
const MAX_SHARED = 32;

@Injectable()
export class SignalService {
  private readonly validator = new SignalValidator();
  private readonly small = {
    known: new Batcher<readonly unknown[], IngestResponse>((vendorId, batches) => this.take(vendorId, batches, {}), MAX_SHARED),
    creating: new Batcher<readonly unknown[], IngestResponse>(
      (vendorId, batches) => this.take(vendorId, batches, { createAccounts: true }),
      MAX_SHARED,
    ),
  };

  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryRepository,
    private readonly creation: AccountCreation,
    private readonly pilots: PilotRegistry,
    private readonly corrections: CorrectionRepository,
    private readonly writer: SignalWriter,
  ) {}

  /**
   * Stores a batch of at most 1,000 signals in one transaction and emits one event per account. A wrong signal becomes an entry in
   * `rejected`, and the others are stored. A signal that corrects replaces the known one of its identity.
   * Throws `DomainError('unprocessable')` when `strict` and anything is wrong; then nothing is stored.
   */
  async ingest(vendorId: string, batch: readonly unknown[], options: IngestOptions = {}): Promise<IngestResponse> {
    if (batch.length > MAX_BATCH) throw new DomainError('invalid', `At most ${MAX_BATCH} signals at once; these are ${batch.length}.`);
    if (batch.length <= FEW && !options.strict && !options.receivedAt) {
      return (options.createAccounts ? this.small.creating : this.small.known).add(vendorId, batch);
    }
    const [answer] = await this.take(vendorId, [batch], options);
    return answer!;
  }

  /** Stores several batches in one transaction; returns an answer for each. */
  private async take(vendorId: string, batches: readonly (readonly unknown[])[], options: IngestOptions): Promise<IngestResponse[]> {
    const batch = batches.flat();
    const { answers, feedDays } = await this.database.transaction(
      vendorId,
      async (tx) => {
        const [receivedAt, directory, checked] = await Promise.all([
          options.receivedAt ?? tx.now(),
          this.directory.find(tx, namedIn(batch)),
          tx.underWay().then(() => check(batch, this.validator)),
        ]);
        const intake = admit(checked, receivedAt);
        const rejected = [...intake.rejected];
        const { resolved, rejected: unknown } = await this.resolve(
          tx,
          intake.prepared,
          directory,
          receivedAt,
          options.createAccounts ?? false,
        );
        rejected.push(...unknown);
        const written = await this.writer.write(tx, resolved);
        rejected.push(...written.rejected);
        rejected.sort((a, b) => a.index - b.index);
        // Only here, so that the error of a strict batch lists every mistake. The rollback undoes the writes.
        if (options.strict && rejected.length > 0) throw refusal(rejected);
        emitLedgerChanges(tx, written.changes);
        return { answers: answersOf(batches, written, rejected), feedDays: written.feedDays };
      },
      { onePlan: batch.length <= FEW * MAX_SHARED, limits: options.isImport ? 'long' : undefined },
    );
    // Only what is committed may be remembered.
    this.writer.remember(vendorId, feedDays);
    return answers;
  }

  /**
   * Appends one signal from a screen, in the caller's transaction. The account must exist; a missing pilot is created.
   * Throws `DomainError('invalid')` naming the field.
   */
  async append(
    tx: Tx,
    account: { accountId: string; key: string },
    signal: Omit<RawSignal, 'account'>,
  ): Promise<{ signalId: string; duplicate: boolean }> {
    const batch = [{ ...signal, account: account.key }];
    const [receivedAt, directory] = await Promise.all([tx.now(), this.directory.find(tx, namedIn(batch))]);
    const intake = takeIn(batch, receivedAt, this.validator);
    const { resolved, rejected } = await this.resolve(tx, intake.prepared, directory, receivedAt, true);
    const problem = intake.rejected[0] ?? rejected[0];
    if (problem) throw new DomainError('invalid', `${problem.pointer}: ${problem.detail}`, [problem]);
    const { row } = resolved[0]!;
    // Sent again from a screen, a deleted signal is restored.
    const known = await this.corrections.accountOf(tx, row.signalId);
    const { changes } = await this.writer.write(tx, [{ ...resolved[0]!, corrects: known === undefined }]);
    emitLedgerChanges(tx, changes);
    return { signalId: row.signalId, duplicate: changes.length === 0 };
  }

  private async resolve(
    tx: Tx,
    prepared: readonly PreparedSignal[],
    { accounts, persons }: Directory,
    receivedAt: Date,
    create: boolean,
  ): Promise<{ resolved: ResolvedSignal[]; rejected: Rejection[] }> {
    if (create) await this.createMissing(tx, prepared, accounts);
    const rejected: Rejection[] = [];
    const known: { signal: PreparedSignal; accountId: string }[] = [];
    for (const signal of prepared) {
      const account = accounts.get(signal.account);
      const problem = account ? pilotProblem(signal, account, create) : accountProblem(signal);
      if (problem) rejected.push({ index: signal.index, ...problem });
      else if (account) known.push({ signal, accountId: account.accountId });
    }
    if (create) {
      const pilots = known.flatMap(({ signal, accountId }) =>
        signal.pilot !== null && !accounts.get(signal.account)!.pilots.includes(signal.pilot)
          ? [{ accountId, key: signal.pilot, name: signal.pilot }]
          : [],
      );
      this.pilots.createPilots(tx, pilots);
    }
    await this.findRest(tx, known, persons);
    const resolved = known.map(({ signal, accountId }) => ({
      index: signal.index,
      corrects: signal.corrects,
      row: toRow(signal, accountId, persons, receivedAt),
    }));
    return { resolved, rejected };
  }

  /** Adds new persons, and those of accounts that are new or named by id. */
  private async findRest(
    tx: Tx,
    known: readonly { signal: PreparedSignal; accountId: string }[],
    persons: Map<string, string>,
  ): Promise<void> {
    const missing: { account: string; accountId: string; address: string }[] = [];
    for (const { signal, accountId } of known) {
      for (const address of namedPersons(signal)) {
        if (!persons.has(personKey(signal.account, address))) missing.push({ account: signal.account, accountId, address });
      }
    }
    if (missing.length === 0) return;
    const ids = await this.directory.personIds(tx, missing);
    for (const { account, accountId, address } of missing) {
      persons.set(personKey(account, address), ids.get(personKey(accountId, address))!);
    }
  }

  private async createMissing(tx: Tx, prepared: readonly PreparedSignal[], accounts: Directory['accounts']): Promise<void> {
    const missing = [...new Set(prepared.map((signal) => signal.account))].filter((name) => !accounts.has(name));
    if (missing.length === 0) return;
    const created = await this.creation.create(
      tx,
      missing.map((key) => ({ key, name: key })),
    );
    for (const [name, account] of created) accounts.set(name, account);
  }
}

/** A signal that was neither stored nor rejected is a duplicate. */
function answersOf(
  batches: readonly (readonly unknown[])[],
  { inserted, corrected }: Written,
  rejected: readonly Rejection[],
): IngestResponse[] {
  let end = 0;
  return batches.map(({ length }) => {
    const start = end;
    end += length;
    const own = batches.length === 1 ? rejected : rejected.filter(({ index }) => index >= start && index < end);
    const count = (places: ReadonlySet<number>): number =>
      batches.length === 1 ? places.size : Array.from({ length }, (_, n) => start + n).filter((place) => places.has(place)).length;
    const accepted = count(inserted) + count(corrected);
    return {
      accepted,
      corrected: count(corrected),
      duplicates: length - accepted - own.length,
      rejectedCount: own.length,
      rejected: own.slice(0, LISTED_REJECTIONS).map((one) => ({ ...one, index: one.index - start })),
    };
  });
}

function refusal(rejected: readonly Rejection[]): DomainError {
  return new DomainError(
    'unprocessable',
    `Nothing was stored: ${rejected.length} of the signals ${rejected.length === 1 ? 'is' : 'are'} wrong, and the batch was sent with strict=true.`,
    [],
    {
      accepted: 0,
      corrected: 0,
      duplicates: 0,
      rejectedCount: rejected.length,
      rejected: rejected.slice(0, LISTED_REJECTIONS),
    },
  );
}
