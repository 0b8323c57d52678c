import { rankAt, rankAt150, simulatePortfolio } from '..';

const NOW = Date.parse('2026-11-23T07:30:00Z');

describe('the order of the portfolio at +150', () => {
  const ranked = rankAt150({ seed: 1, now: NOW });

  it('names all clients, the one that needs most first', () => {
    expect(ranked).toHaveLength(24);
    expect(ranked.every((each, index) => index === 0 || ranked[index - 1]!.attention >= each.attention)).toBe(true);
    expect(ranked.every(({ health }) => Math.abs((health.daysSinceHandover ?? 150) - 150) <= 1)).toBe(true);
  });

  it.each([1, 2, 3])('puts those who will stall before those who will not, with seed %i', (seed) => {
    const order = seed === 1 ? ranked : rankAt150({ seed, now: NOW });
    const stalls = order.map(({ client }) => client.stallOn !== undefined);
    const misplaced = order.slice(0, stalls.filter(Boolean).length).filter(({ client }) => client.stallOn === undefined);
    expect(misplaced.map(({ client }) => client.key)).toEqual([]);
  });

  it('puts silent deciders, a dying fleet and a lost champion first', () => {
    const first = ranked.slice(0, 5).map(({ client }) => client.key);
    expect(first).toEqual(expect.arrayContaining(['tanjung-water', 'wadi-dairy', 'straits-freight']));
  });

  it('leaves out clients that are not that old', () => {
    const clients = simulatePortfolio({ seed: 1, now: NOW });
    expect(rankAt(clients, 360).map(({ client }) => client.key)).toEqual(expect.not.arrayContaining(['hejaz-bottling']));
  });
});
