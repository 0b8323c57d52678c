import fc from 'fast-check';
import { chooseRows, type DueRow } from './outbox-claim.rules';

const row = (outboxId: number, accountId: string | null, attempts = 0): DueRow => ({ outboxId, accountId, attempts });

const rowsOf = fc
  .array(fc.record({ accountId: fc.constantFrom('a', 'b', 'c', 'd', 'e', null), attempts: fc.constantFrom(0, 0, 0, 1, 4) }), {
    maxLength: 30,
  })
  .map((rows) => rows.map((each, outboxId) => ({ ...each, outboxId })));

describe('rows to claim', () => {
  it('are those of the accounts that wait longest, with all their rows', () => {
    expect(chooseRows([row(1, 'a'), row(2, 'b'), row(3, 'a'), row(4, 'c')], 2)).toEqual({ accountIds: ['a', 'b'], outboxIds: [1, 3, 2] });
    expect(chooseRows([], 2)).toEqual({ accountIds: [], outboxIds: [] });
    expect(chooseRows([row(1, null), row(2, null)], 1)).toEqual({ accountIds: [null], outboxIds: [1, 2] });
  });

  it('are those of one account alone if it was claimed before', () => {
    expect(chooseRows([row(1, 'a', 1), row(2, 'b'), row(3, 'a')], 5)).toEqual({ accountIds: ['a'], outboxIds: [1, 3] });
    expect(chooseRows([row(1, 'a'), row(2, 'b', 1), row(3, 'c'), row(4, 'b')], 5)).toEqual({ accountIds: ['a', 'c'], outboxIds: [1, 3] });
  });

  it('always include the oldest row, so that each account has its turn, and never more accounts than asked for', () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 1, max: 6 }), (rows, most) => {
        const { accountIds, outboxIds } = chooseRows(rows, most);
        expect(outboxIds.includes(0)).toBe(rows.length > 0);
        expect(accountIds.length).toBeLessThanOrEqual(most);
        expect(new Set(accountIds).size).toBe(accountIds.length);
        // All rows of the chosen accounts, and of nobody else.
        expect([...outboxIds].sort((a, b) => a - b)).toEqual(
          rows.filter(({ accountId }) => accountIds.includes(accountId)).map(({ outboxId }) => outboxId),
        );
        const tried = rows.filter(({ outboxId, attempts }) => attempts > 0 && outboxIds.includes(outboxId));
        if (tried.length > 0) expect(accountIds).toHaveLength(1);
      }),
    );
  });

  it('reach every row within as many claims as there are accounts', () => {
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 1, max: 6 }), (rows, most) => {
        let left: DueRow[] = rows;
        for (let claims = 0; left.length > 0; claims++) {
          expect(claims).toBeLessThan(6);
          const { outboxIds } = chooseRows(left, most);
          left = left.filter(({ outboxId }) => !outboxIds.includes(outboxId));
        }
      }),
    );
  });
});
