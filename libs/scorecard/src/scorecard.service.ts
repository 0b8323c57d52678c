import { Injectable } from '@nestjs/common';
import {
  areSameCards,
  DomainError,
  type ScorecardResponse,
  type ScorecardVersionItem,
  type ScorecardVersionResponse,
} from '@app/contracts';
import { Database, emitForVendor, newId, type Tx } from '@app/database';
import { BUILT_IN_CARDS, type CardSet, CardSetValidator, DEFAULT_SCORECARD } from '@app/scoring';
import { requireCardSet } from './card-set.rules';
import { ScorecardRepository, type ScorecardRow, type VersionRow } from './scorecard.repository';

/** The built-in cards are version 1 of every vendor's default scorecard. They have no row. */
const BUILT_IN_VERSION = 1;
const BUILT_IN: Omit<VersionRow, 'state'> = {
  version: BUILT_IN_VERSION,
  author: null,
  note: 'Built in',
  createdAt: null,
  updatedAt: null,
  publishedAt: null,
};

export interface DraftToWrite {
  cards: unknown;
  note: string | null;
  author: string;
  /** The revision of the scorecard when it was read. */
  revision: number;
}

/** Scorecards of a vendor. They are drafted and published; a published version never changes. */
@Injectable()
export class ScorecardService {
  private readonly validator = new CardSetValidator();

  constructor(
    private readonly database: Database,
    private readonly scorecards: ScorecardRepository,
  ) {}

  /** Returns a valid set of cards. Throws `invalid` with every mistake, each with its pointer into `{"cards": …}`. */
  requireCards(cards: unknown): CardSet {
    return requireCardSet(cards, this.validator);
  }

  async list(vendorId: string): Promise<ScorecardResponse[]> {
    return this.database.transaction(vendorId, async (tx) => {
      const rows = await this.scorecards.all(tx);
      const known = rows.some(({ key }) => key === DEFAULT_SCORECARD) ? rows : [untouched(vendorId), ...rows];
      const builtIn = !(await this.scorecards.isAnyPublished(tx));
      return known.map((row) => toResponse(row, builtIn));
    });
  }

  /** By key or id. Throws `not-found`. */
  async get(vendorId: string, keyOrId: string): Promise<ScorecardResponse> {
    return this.database.transaction(vendorId, async (tx) => this.read(tx, await this.row(tx, keyOrId)));
  }

  /** Newest first. */
  async versions(vendorId: string, keyOrId: string): Promise<ScorecardVersionItem[]> {
    return this.database.transaction(vendorId, async (tx) => {
      const row = await this.row(tx, keyOrId);
      const versions = await this.scorecards.versions(tx, row.scorecardId);
      const all = row.key === DEFAULT_SCORECARD ? [...versions, await this.builtIn(tx)] : versions;
      return all.map((version) => toItem(row.key, version));
    });
  }

  /** Throws `not-found`. */
  async version(vendorId: string, keyOrId: string, version: number): Promise<ScorecardVersionResponse> {
    return this.database.transaction(vendorId, async (tx) => this.readVersion(tx, await this.row(tx, keyOrId), version));
  }

  /** The draft. Throws `not-found` if there is none. */
  async draft(vendorId: string, keyOrId: string): Promise<ScorecardVersionResponse> {
    return this.database.transaction(vendorId, async (tx) => {
      const row = await this.row(tx, keyOrId);
      if (row.draft === null) throw new DomainError('not-found', `The scorecard "${row.key}" has no draft.`);
      return this.readVersion(tx, row, row.draft);
    });
  }

  /**
   * Creates a scorecard with these cards as its draft. The same again changes nothing. Throws `conflict` when the key is taken, `invalid`
   * with every mistake in the cards.
   */
  async create(
    vendorId: string,
    { key, name, cards, note, author }: { key: string; name: string; cards: unknown; note: string | null; author: string },
  ): Promise<{ created: boolean; scorecard: ScorecardResponse }> {
    const content = this.requireCards(cards);
    return this.database.transaction(vendorId, async (tx) => {
      if (key !== DEFAULT_SCORECARD && (await this.scorecards.insert(tx, newId(), key, name))) {
        const row = await this.row(tx, key);
        await this.scorecards.writeDraft(tx, row.scorecardId, { version: 1, content, author, note });
        return { created: true, scorecard: await this.read(tx, await this.row(tx, key)) };
      }
      const row = await this.row(tx, key);
      const first = key === DEFAULT_SCORECARD ? undefined : await this.scorecards.version(tx, row.scorecardId, 1);
      if (row.name !== name || !first || !areSameCards(first.content.cards, content.cards)) {
        throw new DomainError('conflict', `There is a scorecard "${key}" already, and it is another one.`, [
          { pointer: '/key', detail: 'is taken' },
        ]);
      }
      return { created: false, scorecard: await this.read(tx, row) };
    });
  }

  /**
   * Writes the draft, which gets the next number. Throws `invalid` with every mistake, `conflict` if the scorecard was changed since
   * `revision`; writing the present content again is allowed.
   */
  async writeDraft(vendorId: string, keyOrId: string, { cards, note, author, revision }: DraftToWrite): Promise<ScorecardVersionResponse> {
    const content = this.requireCards(cards);
    return this.database.transaction(vendorId, async (tx) => {
      const row = await this.locked(tx, keyOrId);
      const version = row.draft ?? (row.version ?? (row.key === DEFAULT_SCORECARD ? BUILT_IN_VERSION : 0)) + 1;
      const known = row.draft === null ? undefined : await this.scorecards.version(tx, row.scorecardId, row.draft);
      if (!known || known.note !== note || !areSameCards(known.content.cards, content.cards)) {
        requireRevision(row, revision);
        await this.scorecards.writeDraft(tx, row.scorecardId, { version, content, author, note });
      }
      return this.readVersion(tx, await this.row(tx, row.key), version);
    });
  }

  /** Discards the draft, if there is one. Throws `conflict` like `writeDraft`. */
  async dropDraft(vendorId: string, keyOrId: string, revision: number): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      const row = await this.row(tx, keyOrId);
      if (row.draft === null) return;
      const locked = await this.locked(tx, row.key);
      requireRevision(locked, revision);
      await this.scorecards.dropDraft(tx, row.scorecardId);
    });
  }

  /**
   * Publishes the draft with this number and makes all accounts due for a recompute. A version already published is returned
   * unchanged. Throws `conflict` if there is no such draft, it was changed since `revision`, or its cards are published already.
   */
  async publish(
    vendorId: string,
    keyOrId: string,
    { version, revision, note }: { version: number; revision: number; note: string | null },
  ): Promise<ScorecardVersionResponse> {
    return this.database.transaction(vendorId, async (tx) => {
      const known = await this.row(tx, keyOrId);
      await this.scorecards.lockPublished(tx);
      const row = await this.locked(tx, known.key);
      if (row.draft !== version) {
        const there = await this.findVersion(tx, row, version);
        if (there) return this.readVersion(tx, row, version);
        throw new DomainError('conflict', `The scorecard "${row.key}" has no draft ${version} to publish.`, [
          { pointer: '/version', detail: row.draft === null ? 'there is no draft' : `must be ${row.draft}, the number of the draft` },
        ]);
      }
      requireRevision(row, revision);
      await this.requireOther(tx, row, version);
      await this.scorecards.publish(tx, row.scorecardId, version, note);
      emitForVendor(tx, 'scorecard.published');
      return this.readVersion(tx, await this.row(tx, row.key), version);
    });
  }

  private async row(tx: Tx, keyOrId: string): Promise<ScorecardRow> {
    const row = await this.scorecards.find(tx, keyOrId);
    if (row) return row;
    if (keyOrId === DEFAULT_SCORECARD || keyOrId === tx.vendorId) return untouched(tx.vendorId);
    throw new DomainError('not-found', `There is no scorecard "${keyOrId}".`);
  }

  /** Locks the scorecard, and creates its row if there is none. */
  private async locked(tx: Tx, keyOrId: string): Promise<ScorecardRow> {
    const { scorecardId, key, name } = await this.row(tx, keyOrId);
    if (key === DEFAULT_SCORECARD) await this.scorecards.insert(tx, scorecardId, key, name);
    return (await this.scorecards.find(tx, key, { lock: true }))!;
  }

  private async read(tx: Tx, row: ScorecardRow): Promise<ScorecardResponse> {
    return toResponse(row, !(await this.scorecards.isAnyPublished(tx)));
  }

  /** Another version with the same cards would recompute all accounts and mark a change that is not one. */
  private async requireOther(tx: Tx, row: ScorecardRow, draft: number): Promise<void> {
    const { inForce, version } = await this.read(tx, row);
    if (!inForce || version === null) return;
    const [now, next] = [await this.findVersion(tx, row, version), await this.findVersion(tx, row, draft)];
    if (!now || !next || !areSameCards(now.content.cards, next.content.cards)) return;
    throw new DomainError(
      'conflict',
      `Version ${version} of the scorecard "${row.key}" is already published with these cards: there is nothing to publish. Change a card in the draft, or drop it.`,
      [{ pointer: '/version', detail: `must be a draft whose cards differ from those of version ${version}` }],
    );
  }

  private async readVersion(tx: Tx, row: ScorecardRow, version: number): Promise<ScorecardVersionResponse> {
    const found = await this.findVersion(tx, row, version);
    if (!found) throw new DomainError('not-found', `The scorecard "${row.key}" has no version ${version}.`);
    return { ...toItem(row.key, found), revision: row.revision, cards: found.content.cards };
  }

  private async findVersion(tx: Tx, row: ScorecardRow, version: number): Promise<(VersionRow & { content: CardSet }) | undefined> {
    if (row.key === DEFAULT_SCORECARD && version === BUILT_IN_VERSION) return { ...(await this.builtIn(tx)), content: BUILT_IN_CARDS };
    return this.scorecards.version(tx, row.scorecardId, version);
  }

  private async builtIn(tx: Tx): Promise<VersionRow> {
    return { ...BUILT_IN, state: (await this.scorecards.isAnyPublished(tx)) ? 'superseded' : 'published' };
  }
}

/** The default scorecard of a vendor that has not changed it. Its id is the vendor's, so that it has an id before it has a row. */
function untouched(vendorId: string): ScorecardRow {
  return { scorecardId: vendorId, key: DEFAULT_SCORECARD, name: 'Default', revision: 0, version: null, draft: null, inForce: false };
}

function toResponse(row: ScorecardRow, isBuiltInCurrent: boolean): ScorecardResponse {
  const isDefault = row.key === DEFAULT_SCORECARD;
  return {
    id: row.scorecardId,
    key: row.key,
    name: row.name,
    inForce: row.inForce || (isDefault && isBuiltInCurrent),
    version: row.version ?? (isDefault ? BUILT_IN_VERSION : null),
    draft: row.draft,
    revision: row.revision,
  };
}

function toItem(scorecard: string, row: VersionRow): ScorecardVersionItem {
  return {
    scorecard,
    version: row.version,
    state: row.state,
    author: row.author,
    note: row.note,
    createdAt: row.createdAt?.toISOString() ?? null,
    updatedAt: row.updatedAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

function requireRevision(row: ScorecardRow, revision: number): void {
  if (row.revision === revision) return;
  throw new DomainError('conflict', `The scorecard "${row.key}" has been changed since you read it. Read it again.`, [
    { pointer: '/revision', detail: `must be ${row.revision}, what it is now` },
  ]);
}
