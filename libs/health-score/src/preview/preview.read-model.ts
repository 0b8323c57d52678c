import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { PreviewProgress, PreviewResponse } from '@app/contracts';
import { Database, type Tx } from '@app/database';
import { type CardSet, emptyFacts, type Facts, fold, type Moment } from '@app/scoring';
import { AccountRegistry, SignalRepository } from '@app/signal';
import { type ScoringRules, ScoringRulesRepository } from '../recompute/scoring-rules.repository';
import { type PreviewAccount, PreviewTally } from './preview.rules';
import { mustRefold } from '../recompute/recompute.rules';

const CHUNK = 50;
/** Somebody is waiting for the one answer. */
const PATIENCE_MS = 20_000;
/** After computing for so long, other requests of this process have their turn. */
const TURN_MS = 10;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface Row {
  accountId: string;
  facts: Facts | null;
}

/** Previews other cards for all accounts of a vendor, from their stored facts, in one pass. Stores nothing. */
@Injectable()
export class HealthPreview {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRegistry,
    private readonly signals: SignalRepository,
    private readonly scoringRules: ScoringRulesRepository,
  ) {}

  /** The whole preview, or after `patienceMs` what was done by then, as incomplete. */
  async preview(vendorId: string, cards: CardSet, { patienceMs = PATIENCE_MS } = {}): Promise<PreviewResponse> {
    const started = performance.now();
    const isOver = (): boolean => performance.now() - started > patienceMs;
    for await (const { preview } of this.progress(vendorId, cards, isOver)) if (preview !== null) return preview;
    throw new Error('a preview ends with its result');
  }

  /**
   * Reports after every few dozen accounts how many are done; the last report has the preview. Each chunk is read in a transaction of its
   * own. Where `isOver` says so, the preview is of the accounts done by then.
   */
  async *progress(vendorId: string, cards: CardSet, isOver: () => boolean = () => false): AsyncGenerator<PreviewProgress> {
    const [t, rules, total] = await this.database.transaction(vendorId, async (tx) =>
      Promise.all([tx.now(), this.scoringRules.current(tx), this.countAccounts(tx)]),
    );
    const then = { ...rules, cards: cards.cards.map((card) => ({ ...card, named: card.code })), earlier: [] };
    const tally = new PreviewTally(t.getTime(), rules, then, { at: t.getTime() });
    let done = 0;
    let complete = true;
    for (let after: string | undefined = FIRST; after !== undefined;) {
      if (isOver()) {
        complete = false;
        break;
      }
      const chunk = await this.readChunk(vendorId, after, { t: t.getTime(), rules });
      let started = performance.now();
      for (const { account, facts } of chunk) {
        tally.add(account, facts);
        if (performance.now() - started < TURN_MS) continue;
        await othersTurn();
        started = performance.now();
      }
      done += chunk.length;
      after = chunk.length < CHUNK ? undefined : chunk.at(-1)?.account.id;
      // Accounts may have come meanwhile.
      if (after !== undefined) yield { done, total: Math.max(done, total), preview: null };
    }
    const preview = { at: t.toISOString(), inForce: rules.scorecard, complete, ...tally.result() };
    yield { done, total: complete ? done : Math.max(done, total), preview };
  }

  private async countAccounts(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ accounts: number }>('SELECT count(*) AS accounts FROM health WHERE vendor_id = $1', [tx.vendorId]);
    return row!.accounts;
  }

  private async readChunk(
    vendorId: string,
    after: string,
    { t, rules }: { t: Moment; rules: ScoringRules },
  ): Promise<{ account: PreviewAccount; facts: Facts }[]> {
    return this.database.transaction(
      vendorId,
      async (tx) => {
        const rows = await tx.query<Row>(
          `SELECT h.account_id AS "accountId", f.facts FROM health h
           LEFT JOIN facts f ON f.vendor_id = h.vendor_id AND f.account_id = h.account_id
           WHERE h.vendor_id = $1 AND h.account_id > $2 ORDER BY h.account_id LIMIT $3`,
          [tx.vendorId, after, CHUNK],
        );
        const named = await this.accounts.named(
          tx,
          rows.map(({ accountId }) => accountId),
        );
        const chunk: { account: PreviewAccount; facts: Facts }[] = [];
        for (const { accountId, facts } of rows) {
          chunk.push({
            account: { id: accountId, ...named.get(accountId)! },
            facts: await this.factsOf(tx, accountId, facts, { t, rules }),
          });
        }
        return chunk;
      },
      { limits: 'long' },
    );
  }

  /** The stored facts, or folded from scratch if they are unusable. */
  private async factsOf(tx: Tx, accountId: string, facts: Facts | null, { t, rules }: { t: Moment; rules: ScoringRules }): Promise<Facts> {
    if (facts && !mustRefold(facts, t, undefined)) return facts;
    return fold(emptyFacts(), await this.signals.ofAccount(tx, accountId, { until: new Date(t) }), rules.calendar);
  }
}
