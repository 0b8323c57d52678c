import fc from 'fast-check';
import type { Lane } from '@app/database';
import { type DueGroup, type JobShape, wakeUps } from './wake-ups.rules';

const SHAPES: Record<string, JobShape> = {
  recompute: { queue: 'health', accounts: 24 },
  'project-account': { queue: 'signals', accounts: 8 },
  'review-playbooks': { queue: 'playbooks', accounts: 8 },
};
const shapeOf = (listener: string): JobShape => SHAPES[listener]!;
const group = (vendorId: string, listener: string, rows: number): DueGroup => ({ vendorId, listener, rows });
const inShort = (lane: Lane, groups: DueGroup[], now = 0): string[] =>
  wakeUps(lane, groups, shapeOf, now).map(({ queue, name, payload }) => `${queue}: ${name} ${payload.vendorId}`);

const groupsOf = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(...Object.keys(SHAPES))), {
    selector: ([vendor, listener]) => `${vendor} ${listener}`,
    maxLength: 40,
  })
  .chain((pairs) =>
    fc.tuple(...pairs.map(([vendor, listener]) => fc.integer({ min: 1, max: 100 }).map((rows) => group(`v${vendor}`, listener, rows)))),
  );

describe('the jobs for due rows', () => {
  it('go to the queue of their listener if live, and otherwise to the queue that live work never waits for', () => {
    expect(inShort('live', [group('a', 'recompute', 1), group('b', 'project-account', 1)])).toEqual([
      'health: recompute a',
      'signals: project-account b',
    ]);
    expect(inShort('backfill', [group('a', 'recompute', 1)])).toEqual(['backfill: recompute a']);
  });

  it('are as many as the rows need, up to the share of their vendor, in turns', () => {
    expect(inShort('live', [group('a', 'recompute', 100), group('b', 'recompute', 24)])).toEqual([
      'health: recompute a',
      'health: recompute b',
      'health: recompute a',
    ]);
    const groups = [group('a', 'recompute', 100), group('a', 'project-account', 100), group('b', 'recompute', 100)];
    expect(inShort('backfill', groups).filter((job) => job.endsWith('a'))).toEqual([
      'backfill: recompute a',
      'backfill: project-account a',
      'backfill: recompute a',
      'backfill: project-account a',
    ]);
  });

  it('have the same ids for two seconds, however many rows are due', () => {
    const ids = (rows: number, now: number): string[] =>
      wakeUps('live', [group('a', 'recompute', rows)], shapeOf, now).map(({ deduplicationId }) => deduplicationId);
    expect(ids(1, 1_999)).toEqual(ids(1, 0));
    expect(ids(30, 0)).toEqual([...ids(1, 0), ids(30, 0)[1]]);
    expect(ids(1, 2_000)).not.toEqual(ids(1, 0));
  });

  it('leave out no group of live rows and no vendor, and give none more than its share', () => {
    fc.assert(
      fc.property(groupsOf, fc.nat(), (groups, now) => {
        for (const [lane, of, most] of [
          ['live', ({ vendorId, listener }: DueGroup) => `${vendorId} ${listener}`, 2],
          ['backfill', ({ vendorId }: DueGroup) => vendorId, 4],
        ] as const) {
          const jobs = wakeUps(lane, groups, shapeOf, now).map((job) => ({
            ...job,
            of: of({ ...job.payload, listener: job.name, rows: 0 }),
          }));
          expect(new Set(jobs.map(({ queue, deduplicationId }) => `${queue} ${deduplicationId}`)).size).toBe(jobs.length);
          expect(new Set(jobs.map((job) => job.of))).toEqual(new Set(groups.map(of)));
          for (const one of new Set(jobs.map((job) => job.of)))
            expect(jobs.filter((job) => job.of === one).length).toBeLessThanOrEqual(most);
          for (const job of jobs) expect(job.queue === 'backfill').toBe(lane === 'backfill');
        }
      }),
    );
  });

  it('let a vendor wait for one job of each other vendor, whatever their backlog', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        const order = wakeUps('backfill', groups, shapeOf, 0).map(({ payload }) => payload.vendorId);
        const vendors = new Set(groups.map(({ vendorId }) => vendorId));
        expect(new Set(order.slice(0, vendors.size))).toEqual(vendors);
        // Between two jobs of a vendor lies one of every other that has one left.
        for (const [place, vendor] of order.entries()) {
          const next = order.indexOf(vendor, place + 1);
          const between = order.slice(place + 1, next === -1 ? place + 1 : next);
          expect(new Set(between).size).toBe(between.length);
        }
      }),
    );
  });
});
