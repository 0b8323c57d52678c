import { Injectable } from '@nestjs/common';
import type { PreviewResponse } from '@app/contracts';
import { Database, type Tx } from '@app/database';
import { type CardSet, emptyFacts, type Facts, fold, type Moment } from '@app/scoring';
import { AccountRegistry, SignalRepository } from '@app/signal';
import { type ScoringRules, ScoringRulesRepository } from '../recompute/scoring-rules.repository';
import { PreviewTally } from './preview.rules';
import { mustRefold } from '../recompute/recompute.rules';

const CHUNK = 200;
/** Somebody is waiting for the answer. */
const PATIENCE_MS = 20_000;
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

  /** Chunk by chunk, each in a transaction of its own; after `patienceMs` what was done by then is answered as incomplete. */
  async preview(vendorId: string, cards: CardSet, { patienceMs = PATIENCE_MS } = {}): Promise<PreviewResponse> {
    const started = performance.now();
    const [t, rules] = await this.database.transaction(
      vendorId,
      async (tx) => [await tx.now(), await this.scoringRules.current(tx)] as const,
    );
    const then = { ...rules, cards: cards.cards.map((card) => ({ ...card, named: card.code })), earlier: [] };
    const tally = new PreviewTally(t.getTime(), rules, then, { at: t.getTime() });
    let complete = true;
    for (let after: string | undefined = FIRST; after !== undefined;) {
      if (performance.now() - started > patienceMs) {
        complete = false;
        break;
      }
      after = await this.addChunk(vendorId, after, { t: t.getTime(), rules, tally });
    }
    return { at: t.toISOString(), inForce: rules.scorecard, complete, ...tally.result() };
  }

  /** Answers the last account of the chunk; undefined at the end. */
  private async addChunk(
    vendorId: string,
    after: string,
    { t, rules, tally }: { t: Moment; rules: ScoringRules; tally: PreviewTally },
  ): Promise<string | undefined> {
    return this.database.transaction(
      vendorId,
      async (tx) => {
        const rows = await tx.query<Row>(
          `SELECT h.account_id AS "accountId", f.facts FROM health h
         LEFT JOIN facts f ON f.vendor_id = h.vendor_id AND f.account_id = h.account_id
         WHERE h.vendor_id = $1 AND h.account_id > $2 ORDER BY h.account_id LIMIT $3`,
          [tx.vendorId, after, CHUNK],
        );
        const ids = rows.map(({ accountId }) => accountId);
        const named = await this.accounts.named(tx, ids);
        for (const { accountId, facts } of rows) {
          tally.add({ id: accountId, ...named.get(accountId)! }, await this.factsOf(tx, accountId, facts, { t, rules }));
        }
        return rows.length < CHUNK ? undefined : ids.at(-1);
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
