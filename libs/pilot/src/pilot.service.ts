import { Injectable } from '@nestjs/common';
import { DomainError, type Page, type PilotResponse } from '@app/contracts';
import { Database, type Tx } from '@app/database';
import type { Zone } from '@app/scoring';
import { AccountRegistry, DirectoryRepository, SignalRepository, SignalService } from '@app/signal';
import { PilotProjection } from './pilot-projection.service';
import { isSameDescription, type PilotDescription, toSignalData } from './pilot-description.rules';
import { assumedHandover, recordedHandover } from './pilot-handover.rules';
import { PilotRepository, type PilotRow } from './pilot.repository';

/** A recorded moment, or the request to assume one. */
export type Handover = { handedOverAt: Date } | { assumed: true };

@Injectable()
export class PilotService {
  constructor(
    private readonly database: Database,
    private readonly pilots: PilotRepository,
    private readonly accounts: AccountRegistry,
    private readonly ledger: SignalRepository,
    private readonly signals: SignalService,
    private readonly projection: PilotProjection,
    private readonly directory: DirectoryRepository,
  ) {}

  /**
   * Creates a pilot by a signal, with its row in the same transaction. The same content again changes nothing; a pilot that only signals
   * have named so far is described. Throws `conflict` for other content, `not-found` for an unknown account.
   */
  async create(
    vendorId: string,
    account: string,
    key: string,
    description: PilotDescription,
    source: string,
  ): Promise<{ created: boolean; pilot: PilotResponse }> {
    return this.database.transaction(vendorId, async (tx) => {
      const owner = await this.account(tx, account);
      this.accounts.lock(tx, owner.accountId);
      const known = await this.pilots.byKey(tx, owner.accountId, key);
      const said = known && (await this.descriptionOf(tx, known));
      if (known && said) {
        if (isSameDescription(said, description)) return { created: false, pilot: toResponse(known, owner.key) };
        throw new DomainError(
          'conflict',
          `The account "${owner.key}" has a pilot "${key}" already, with other content. A pilot.described signal changes it.`,
        );
      }
      const occurredAt = (await tx.now()).toISOString();
      await this.signals.append(tx, owner, {
        kind: 'pilot.described',
        occurredAt,
        pilot: key,
        source,
        data: { ...toSignalData(description) },
      });
      await this.projection.project(tx, owner.accountId);
      return { created: !known, pilot: toResponse((await this.pilots.byKey(tx, owner.accountId, key))!, owner.key) };
    });
  }

  /** All pilots of an account; there are few. Throws `not-found`. */
  async list(vendorId: string, account: string): Promise<Page<PilotResponse>> {
    return this.database.transaction(vendorId, async (tx) => {
      const owner = await this.account(tx, account);
      const rows = await this.pilots.ofAccount(tx, owner.accountId);
      return { items: rows.map((row) => toResponse(row, owner.key)), nextCursor: null };
    });
  }

  /**
   * Records the handover by a signal; the same moment again changes nothing. A recorded handover replaces an assumed one, a later one an
   * earlier one. Throws `not-found`, `conflict` if a later or recorded one exists, and the errors of the handover rules.
   */
  async handOver(vendorId: string, keyOrId: string, handover: Handover, source: string): Promise<PilotResponse> {
    return this.database.transaction(vendorId, async (tx) => {
      const { pilotId, accountId } = await this.find(tx, keyOrId);
      const owner = await this.account(tx, accountId);
      this.accounts.lock(tx, accountId);
      const pilot = await this.find(tx, pilotId);
      const { now, zone } = await this.directory.today(tx);
      const assumed = 'assumed' in handover;
      const moment = assumed ? assumedHandover(pilot, now, zone) : recordedHandover(handover.handedOverAt, now);
      refuseWeaker(pilot, { moment, assumed, zone });
      await this.signals.append(tx, owner, {
        kind: 'pilot.handed-over',
        occurredAt: moment.toISOString(),
        pilot: pilot.key,
        source,
        data: assumed ? { assumed: true } : {},
      });
      await this.projection.project(tx, pilot.accountId);
      return toResponse((await this.pilots.byKey(tx, pilot.accountId, pilot.key))!, owner.key);
    });
  }

  /** The data of the signal that describes the pilot now. */
  private async descriptionOf(tx: Tx, { describedBy }: PilotRow): Promise<PilotDescription | undefined> {
    const [signal] = describedBy === null ? [] : await this.ledger.byIds(tx, [describedBy]);
    return signal?.data as PilotDescription | undefined;
  }

  private async account(tx: Tx, keyOrId: string): Promise<{ accountId: string; key: string }> {
    const account = await this.accounts.find(tx, keyOrId);
    if (!account) throw new DomainError('not-found', `There is no account "${keyOrId}".`);
    return account;
  }

  private async find(tx: Tx, keyOrId: string): Promise<PilotRow> {
    const [pilot, another] = await this.pilots.byKeyOrId(tx, keyOrId);
    if (!pilot) throw new DomainError('not-found', `There is no pilot "${keyOrId}".`);
    if (another) throw new DomainError('conflict', `Several accounts have a pilot "${keyOrId}". Use the id of the one that you mean.`);
    return pilot;
  }
}

/** The latest signal wins, so an earlier one is refused rather than stored without effect. */
function refuseWeaker(pilot: PilotRow, { moment, assumed, zone }: { moment: Date; assumed: boolean; zone: Zone }): void {
  if (pilot.handedOverAt === null || (pilot.handoverAssumed && !assumed)) return;
  const day = zone.dateOf(pilot.handedOverAt.getTime());
  if (assumed && !pilot.handoverAssumed) {
    throw new DomainError('conflict', `The handover was recorded on ${day}; an assumed one cannot replace it.`);
  }
  if (moment < pilot.handedOverAt) {
    throw new DomainError(
      'conflict',
      `The pilot was handed over on ${day}; an earlier handover cannot replace a later one. If that date is wrong, delete ` +
        `its signal with DELETE /v1/signals/${pilot.handedOverBy} and record the handover again, or send that signal once more with its id, the ` +
        'right date and "corrects": true.',
    );
  }
}

function toResponse(row: PilotRow, account: string): PilotResponse {
  return {
    id: row.pilotId,
    key: row.key,
    account,
    name: row.name,
    stage: row.stage,
    plannedDevices: row.plannedDevices,
    reportingIntervalMinutes: row.reportingIntervalMinutes,
    dormantMonths: row.dormantMonths,
    startedOn: row.startedOn,
    plannedEndOn: row.plannedEndOn,
    handedOverAt: row.handedOverAt?.toISOString() ?? null,
    handoverAssumed: row.handoverAssumed,
  };
}
