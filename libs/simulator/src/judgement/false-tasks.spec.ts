import { falseTasks, simulatePortfolio } from '..';

const NOW = Date.parse('2026-11-23T07:30:00Z');
const SEEDS = [1, 2, 3, 5];
/** Those whose story is that nobody who decides answers. The others stall for reasons that are no silence. */
const GONE = ['tanjung-water', 'sitra-aluminium', 'perlis-rice'];

describe('tasks that silence raises', () => {
  const played = SEEDS.map((seed) => {
    const clients = simulatePortfolio({ seed, now: NOW, goOn: 380 });
    return { clients, found: falseTasks(clients) };
  });

  it('are false at most once in four years of a client that is well', () => {
    const wrong = played.reduce((sum, { found }) => sum + found.falseTasks, 0);
    const years = played.reduce((sum, { found }) => sum + found.accountYears, 0);
    expect(years).toBeGreaterThan(40);
    expect(wrong / years).toBeLessThanOrEqual(0.25);
  });

  it('are raised for each client that has gone quiet, before it stalls', () => {
    for (const { clients, found } of played) {
      const late = GONE.filter((key) => {
        const stallOn = clients.find((client) => client.key === key)?.stallOn ?? '';
        return !found.tasks.some(({ account, on, isFalse }) => account === key && !isFalse && on < stallOn);
      });
      expect(late).toEqual([]);
    }
  });

  it('count as false where a client is well, and only there', () => {
    const [{ clients }] = played as [(typeof played)[number]];
    const quiet = clients.map(({ stallOn: _, ...client }) => client);
    const found = falseTasks(quiet);
    expect(found.falseTasks).toBe(found.tasks.length);
    expect(found.falseTasks).toBeGreaterThanOrEqual(GONE.length);
    expect(falseTasks([])).toEqual({ tasks: [], falseTasks: 0, accountYears: 0, perAccountYear: 0 });
  });
});
