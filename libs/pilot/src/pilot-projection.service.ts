import { Injectable } from '@nestjs/common';
import { Database, emit, type Lane, newId, PilotEntity, takeEvents, type Tx } from '@app/database';
import type { PilotStage } from '@app/scoring';
import { AccountRegistry, type LedgerEntry, SignalRepository } from '@app/signal';

const PROJECTED = ['pilot.described', 'pilot.handed-over'] as const;

/** The stages a pilot leaves when its handover is known. */
const BEFORE_OPERATING: readonly PilotStage[] = ['chartered', 'running', 'handover'];

/**
 * Projects the rows of pilots from the ledger: the signal with the greatest (occurredAt, signalId) wins, and a recorded handover wins
 * over an assumed one. Corrected and deleted signals no longer count. Idempotent.
 */
@Injectable()
export class PilotProjection {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRegistry,
    private readonly signals: SignalRepository,
  ) {}

  /** The job: takes the account's waiting events and projects its pilots, in one transaction. */
  async projectWaiting(vendorId: string, accountId: string, lane: Lane = 'live'): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      this.accounts.lock(tx, accountId);
      await takeEvents(tx, accountId, 'project-pilots');
      await this.project(tx, accountId, lane);
    });
  }

  /** Updates the rows of the account's pilots from the ledger; emits `pilot.handed-over` for each changed handover date. */
  async project(tx: Tx, accountId: string, lane: Lane = 'live'): Promise<void> {
    const latest = await this.signals.latestByPilot(tx, accountId, PROJECTED);
    const rows = tx.repository(PilotEntity);
    const pilots = await rows.find({ accountId }, { order: { createdAt: 'ASC', pilotId: 'ASC' } });
    // A signal with the pilot's key and one without may mean the same pilot, so the winner is chosen once the pilot is known.
    const holdings = new Map<PilotEntity, Holding>();
    for (const signal of latest) {
      const pilot = pilotOf(pilots, signal.pilot) ?? (await this.create(tx, accountId, pilots, signal.pilot ?? ASSUMED_PILOT));
      const holding = holdings.get(pilot) ?? {};
      if (isOf(signal, 'pilot.described') && isLater(signal, holding.described)) holding.described = signal;
      if (isOf(signal, 'pilot.handed-over') && isBetter(signal, holding.handedOver)) holding.handedOver = signal;
      holdings.set(pilot, holding);
    }
    for (const pilot of pilots) {
      // True for a pilot that a signal has described or handed over, even one deleted since.
      const wasProjected = pilot.describedBy !== null || pilot.handedOverBy !== null;
      if (!holdings.has(pilot) && !wasProjected) continue;
      const holding = holdings.get(pilot) ?? {};
      const handover = handoverOf(holding);
      const projected = { ...descriptionOf(pilot, holding), ...handover, stage: stageOf(holding) };
      if (!isSame(pilot, projected)) await rows.update({ pilotId: pilot.pilotId }, projected);
      if (!isSame(pilot, handover)) emit(tx, 'pilot.handed-over', [accountId], { pilotId: pilot.pilotId }, { lane });
    }
  }

  private async create(tx: Tx, accountId: string, pilots: PilotEntity[], key: string): Promise<PilotEntity> {
    const rows = tx.repository(PilotEntity);
    const pilotId = newId();
    await rows.insert({ pilotId, accountId, key, name: key });
    const created = (await rows.findOne({ pilotId }))!;
    pilots.push(created);
    return created;
  }
}

/** Finds the pilot by key; without a key, the assumed pilot `main`, otherwise the account's first pilot. */
function pilotOf(pilots: readonly PilotEntity[], key: string | null): PilotEntity | undefined {
  const named = pilots.find((pilot) => pilot.key === (key ?? ASSUMED_PILOT));
  return key === null ? (named ?? pilots[0]) : named;
}

type Description = Pick<
  PilotEntity,
  'name' | 'plannedDevices' | 'reportingIntervalMinutes' | 'dormantMonths' | 'startedOn' | 'plannedEndOn' | 'describedAt' | 'describedBy'
>;

/** Without a description the name is the key, unless a name was given at creation. */
function descriptionOf(pilot: PilotEntity, { described }: Holding): Partial<Description> {
  if (!described && pilot.describedBy === null) return {};
  const { data, occurredAt = null, signalId = null } = described ?? { data: { name: pilot.key } };
  return {
    name: data.name,
    plannedDevices: data.plannedDevices ?? null,
    reportingIntervalMinutes: data.reportingIntervalMinutes ?? null,
    dormantMonths: data.dormantMonths ?? [],
    startedOn: data.startedOn ?? null,
    plannedEndOn: data.plannedEndOn ?? null,
    describedAt: occurredAt,
    describedBy: signalId,
  };
}

function handoverOf({ handedOver }: Holding): Pick<PilotEntity, 'handedOverAt' | 'handoverAssumed' | 'handedOverBy'> {
  return {
    handedOverAt: handedOver?.occurredAt ?? null,
    handoverAssumed: handedOver?.data.assumed ?? false,
    handedOverBy: handedOver?.signalId ?? null,
  };
}

function isSame(pilot: PilotEntity, values: Partial<PilotEntity>): boolean {
  return (Object.keys(values) as (keyof PilotEntity)[]).every((field) => JSON.stringify(pilot[field]) === JSON.stringify(values[field]));
}

const ASSUMED_PILOT = 'main';

/** The latest signals of one pilot. */
interface Holding {
  described?: LedgerEntry<'pilot.described'>;
  handedOver?: LedgerEntry<'pilot.handed-over'>;
}

type Moment = Pick<LedgerEntry<'pilot.described'>, 'occurredAt' | 'signalId'>;

function isLater(signal: Moment, than: Moment | undefined): boolean {
  if (!than) return true;
  const later = signal.occurredAt.getTime() - than.occurredAt.getTime();
  return later > 0 || (later === 0 && signal.signalId > than.signalId);
}

/** A recorded handover wins over an assumed one. */
function isBetter(signal: LedgerEntry<'pilot.handed-over'>, than: LedgerEntry<'pilot.handed-over'> | undefined): boolean {
  const assumed = (each: LedgerEntry<'pilot.handed-over'>): boolean => each.data.assumed ?? false;
  return !than || (assumed(signal) === assumed(than) ? isLater(signal, than) : assumed(than));
}

/** The stage last described; a later handover ends the stages before operating, whichever of the two arrived first. */
function stageOf({ described, handedOver }: Holding): PilotStage {
  const stage = described?.data.stage;
  if (!described || !stage) return handedOver ? 'operating' : 'running';
  const isOver = handedOver !== undefined && handedOver.occurredAt >= described.occurredAt && BEFORE_OPERATING.includes(stage);
  return isOver ? 'operating' : stage;
}

function isOf<K extends (typeof PROJECTED)[number]>(signal: LedgerEntry<(typeof PROJECTED)[number]>, kind: K): signal is LedgerEntry<K> {
  return signal.kind === kind;
}
