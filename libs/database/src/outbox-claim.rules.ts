/** A due row of one listener of one vendor. */
export interface DueRow {
  outboxId: number;
  /** Null for a row about the vendor as a whole. */
  accountId: string | null;
  /** How often it was claimed and not dealt with. */
  attempts: number;
}

export interface Claim {
  /** In the order in which their oldest rows were due. */
  accountIds: (string | null)[];
  outboxIds: number[];
}

/**
 * Chooses the accounts to work on next from due rows, oldest first: at most `most`, with all their rows in the list. An account that was
 * claimed before is chosen alone, because it may be what broke the last attempt, and the others shall not fail with it.
 */
export function chooseRows(rows: readonly DueRow[], most: number): Claim {
  const byAccount = new Map<string | null, DueRow[]>();
  for (const row of rows) {
    const known = byAccount.get(row.accountId);
    if (known) known.push(row);
    else byAccount.set(row.accountId, [row]);
  }
  const all = [...byAccount.values()];
  const isNew = (own: readonly DueRow[]): boolean => own.every(({ attempts }) => attempts === 0);
  const chosen = all[0] && !isNew(all[0]) ? all.slice(0, 1) : all.filter(isNew).slice(0, most);
  return {
    accountIds: chosen.map(([first]) => first!.accountId),
    outboxIds: chosen.flat().map(({ outboxId }) => outboxId),
  };
}
