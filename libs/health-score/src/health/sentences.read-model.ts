import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import { type Explanation, type Facts, score } from '@app/scoring';
import { ScoringRulesRepository } from '../recompute/scoring-rules.repository';
import { mustRefold } from '../recompute/recompute.rules';

/** An account's main sentence, and what to do next. */
interface AccountSentences {
  sentence: Explanation;
  hint: Explanation | null;
}

/** Sentences age while nothing else changes: "due on 3 November" reads differently on the 4th. So they are built on reading. */
@Injectable()
export class SentencesReadModel {
  constructor(private readonly scoringRules: ScoringRulesRepository) {}

  /** As of `t`, from the stored facts. Accounts with unusable facts are absent: they are about to be recomputed. */
  async at(tx: Tx, accountIds: readonly string[], t: Date): Promise<Map<string, AccountSentences>> {
    const sentences = new Map<string, AccountSentences>();
    if (accountIds.length === 0) return sentences;
    const [rules, rows] = await Promise.all([
      this.scoringRules.current(tx),
      tx.query<{ accountId: string; facts: Facts }>(
        'SELECT account_id AS "accountId", facts FROM facts WHERE vendor_id = $1 AND account_id = ANY($2)',
        [tx.vendorId, accountIds],
      ),
    ]);
    for (const { accountId, facts } of rows) {
      if (mustRefold(facts, t.getTime(), undefined)) continue;
      const { sentence, hint } = score(facts, t.getTime(), rules);
      sentences.set(accountId, { sentence, hint });
    }
    return sentences;
  }
}
