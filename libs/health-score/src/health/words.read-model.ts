import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import { type Explanation, type Facts, score } from '@app/scoring';
import { InForceRepository } from '../recompute/scoring-rules.repository';
import { mustRefold } from '../recompute/recompute.rules';

/** What is said of an account in one sentence, and what to do next. */
interface Words {
  sentence: Explanation;
  hint: Explanation | null;
}

/** Words age where nothing else changes: "due on 3 November" is told another way on the 4th. So they are told when they are read. */
@Injectable()
export class WordsReadModel {
  constructor(private readonly inForce: InForceRepository) {}

  /** As of `t`, from the stored facts. Accounts whose facts do not suffice are absent: they are about to be computed. */
  async at(tx: Tx, accountIds: readonly string[], t: Date): Promise<Map<string, Words>> {
    const told = new Map<string, Words>();
    if (accountIds.length === 0) return told;
    const [inForce, rows] = await Promise.all([
      this.inForce.now(tx),
      tx.query<{ accountId: string; facts: Facts }>(
        'SELECT account_id AS "accountId", facts FROM facts WHERE vendor_id = $1 AND account_id = ANY($2)',
        [tx.vendorId, accountIds],
      ),
    ]);
    for (const { accountId, facts } of rows) {
      if (mustRefold(facts, t.getTime(), undefined)) continue;
      const { sentence, hint } = score(facts, t.getTime(), inForce);
      told.set(accountId, { sentence, hint });
    }
    return told;
  }
}
