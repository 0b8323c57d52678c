import { simulatedRelationships, type World } from './simulated-relationships';

const WORLD: World = {
  name: 'a test',
  speed: 1,
  pace: 8,
  spread: [0.3, 0.6],
  life: 400,
  lifeShape: 1,
  pauses: 0,
  pauseDays: [63, 200],
};

function lengthsOf(world: Partial<World>): { ended: number[]; lasting: number; days: number } {
  const { accounts, lastDay, firstDay } = simulatedRelationships({ ...WORLD, ...world }, 7);
  const spans = accounts.flatMap(({ spans }) => spans);
  return {
    ended: spans.flatMap(({ startDay, endDay }) => (endDay === null ? [] : [endDay - startDay])),
    lasting: spans.filter(({ startDay, endDay }) => endDay === null && lastDay - startDay > 182 * (world.speed ?? 1)).length,
    days: lastDay - firstDay + 1,
  };
}

describe('invented relationships', () => {
  it('end for good as often as their life says, and never again answer', () => {
    expect(lengthsOf({ life: 200 }).lasting).toBeGreaterThan(lengthsOf({ life: 800 }).lasting * 1.5);
    expect(lengthsOf({ life: 1e9 }).lasting).toBe(0);
  });

  it('have long gaps that end only where they pause', () => {
    const long = (world: Partial<World>): number => lengthsOf(world).ended.filter((days) => days >= 120).length;
    expect(long({ pauses: 0.04, pauseDays: [120, 200] })).toBeGreaterThan(100);
    expect(long({ pauses: 0.04, pauseDays: [120, 200] })).toBeGreaterThan(5 * long({}));
  });

  it('are the same world in slow motion, and the same each time', () => {
    const median = ({ ended }: { ended: number[] }): number => ended.sort((a, b) => a - b)[Math.floor(ended.length / 2)]!;
    const slow = lengthsOf({ speed: 4 });
    expect(median(slow) / median(lengthsOf({}))).toBeGreaterThan(3);
    expect(slow.days).toBe(2920);
    expect(simulatedRelationships(WORLD, 3)).toEqual(simulatedRelationships(WORLD, 3));
  });
});
