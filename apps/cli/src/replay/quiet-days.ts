import { DAY, type DayWeights, quietEverywhere, type Signal } from '@app/scoring';

/** A first pass over all accounts: on which days hardly anybody answered. What is automatic, or our own, is no answer. */
export function quietDaysOf(accounts: Iterable<readonly [account: string, signals: readonly Signal[]]>): DayWeights {
  const answers = new Map<number, number>();
  for (const [, signals] of accounts) {
    for (const signal of signals) {
      if (signal.kind !== 'touchpoint.inbound' || signal.data.automatic || signal.data.side === 'vendor') continue;
      const day = Math.floor(signal.occurredAt / DAY);
      answers.set(day, (answers.get(day) ?? 0) + 1);
    }
  }
  return quietEverywhere(answers);
}
