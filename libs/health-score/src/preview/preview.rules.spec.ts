import { DEFAULT_CARDS, emptyFacts, fold, type Signal, type VersionedCard } from '@app/scoring';
import { PreviewTally } from './preview.rules';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;

/** Devices that report in that share, a champion and an owner. */
function factsOf(share: number): ReturnType<typeof fold> {
  const at = (daysAgo: number): number => NOW - daysAgo * DAY;
  const id = (n: number): string => n.toString(16).padStart(32, '0');
  const signals = [
    { signalId: id(1), kind: 'account.described', occurredAt: at(200), data: { name: 'A' } },
    { signalId: id(2), kind: 'stakeholder.assigned', occurredAt: at(150), data: { role: 'champion' }, person: 'farid' },
    { signalId: id(4), kind: 'stakeholder.assigned', occurredAt: at(150), data: { role: 'system-owner' }, person: 'aisha' },
    { signalId: id(3), kind: 'fleet.reported', occurredAt: at(1), data: { total: 100, reporting: 100 * share } },
  ];
  return fold(emptyFacts(), signals as Signal[]);
}

/** The built-in cards, with the weight of one measure. */
const weighing = (measure: string, weight: number): VersionedCard[] =>
  DEFAULT_CARDS.map((card) => ({
    ...card,
    groups: card.groups.map((group) => ({
      ...group,
      measures: group.measures.map((each) => (each.measure === measure ? { ...each, weight } : each)),
    })),
  }));

function preview(shares: readonly number[], cards: VersionedCard[]): ReturnType<PreviewTally['result']> {
  const tally = new PreviewTally(NOW, {}, { cards }, { at: NOW });
  shares.forEach((share, index) => tally.add({ id: `${index}`, key: `a${index}`, name: `A${index}` }, factsOf(share)));
  return tally.result();
}

it('counts how far scores would move, also where no band changes, and names those accounts', () => {
  const { changedBand, shifts, items, accounts } = preview([1, 0.9, 0.86], weighing('reporting', 30));
  expect(changedBand).toBe(0);
  expect(items.length).toBe(shifts.up + shifts.down);
  expect(items.length).toBeGreaterThan(0);
  expect(shifts.steps.reduce((total, step) => total + step.accounts, 0)).toBe(accounts);
  const changes = items.map(({ change }) => change ?? 0);
  expect(changes.filter((change) => change >= 1)).toHaveLength(shifts.up);
  expect(changes.filter((change) => change <= -1)).toHaveLength(shifts.down);
});

it('names the largest changes of many accounts, whatever their order', () => {
  const shares = Array.from({ length: 900 }, (_, index) => ((index * 7) % 450) / 450);
  const cards = weighing('reporting', 30);
  const alone = new Map([...new Set(shares)].map((share) => [share, preview([share], cards).items[0]]));
  const key = (item: ReturnType<typeof preview>['items'][number] | undefined): [number, number] | null =>
    item === undefined ? null : [Number(item.before.band === item.after.band), -Math.abs(item.change ?? 0)];
  const wanted = shares
    .flatMap((share) => [key(alone.get(share))].filter((each) => each !== null))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const { items, accounts } = preview(shares, cards);
  expect(accounts).toBe(900);
  expect(wanted.length).toBeGreaterThan(200);
  expect(items.map(key)).toEqual(wanted.slice(0, 200));
});

it('moves nothing with the same cards', () => {
  const { shifts, items } = preview([1, 0.5], [...DEFAULT_CARDS]);
  expect([shifts.up, shifts.down, shifts.mean, items]).toEqual([0, 0, 0, []]);
});

it('names changes of band first, then the largest change', () => {
  const { items, changedBand } = preview([0.5, 0.64, 0.66, 0.68, 0.7, 0.72, 0.74, 0.8, 1], weighing('reporting', 30));
  expect(changedBand).toBeGreaterThan(0);
  expect(changedBand).toBeLessThan(items.length);
  const order = items.map(({ before, after, change }) => [Number(before.band === after.band), -Math.abs(change ?? 0)] as const);
  expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
});
