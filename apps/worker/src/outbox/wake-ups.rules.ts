import type { Lane } from '@app/database';
import type { JobToAdd, QueueName } from '@app/queues';

/** Due rows of one listener of one vendor in one lane. */
export interface DueGroup {
  vendorId: string;
  listener: string;
  /** How many rows, counted up to a limit. */
  rows: number;
}

/** Where a listener's job goes, and how many accounts it works on. */
export interface JobShape {
  queue: QueueName;
  accounts: number;
}

/** Jobs that may wait or run at a time: of one listener of a vendor if live, of a vendor as a whole if backfill. */
const MOST_JOBS: Record<Lane, number> = { live: 2, backfill: 4 };

/**
 * A job that waits is not added twice, and one that runs is followed by one more. The ids change after this long, so that a job whose
 * process was killed stands in the way of its successors no longer than that.
 */
const IDS_CHANGE_MS = 2_000;

/**
 * The jobs to add for due rows of a lane: as many for each vendor as its rows need, but no more than its share. The queues are first in,
 * first out, and a job claims few accounts. So between two jobs of one vendor every other vendor has its turn, whatever its backlog.
 * Expects the groups of the longest waiting first. Adds in turns: the first job of each vendor, then the second ones.
 */
export function wakeUps(lane: Lane, groups: readonly DueGroup[], shapeOf: (listener: string) => JobShape, nowMs: number): JobToAdd[] {
  const period = Math.floor(nowMs / IDS_CHANGE_MS);
  const shares = new Map<string, DueGroup[]>();
  for (const group of groups) {
    const of = lane === 'backfill' ? group.vendorId : `${group.listener}.${group.vendorId}`;
    const share = shares.get(of);
    if (share) share.push(group);
    else shares.set(of, [group]);
  }
  const inTurns = Array.from(shares, ([of, share]) => ({ of, jobs: oneOfEach(share, shapeOf) }));
  return Array.from({ length: MOST_JOBS[lane] }, (_, place) =>
    inTurns.flatMap(({ of, jobs }): JobToAdd[] => {
      const group = jobs[place];
      if (!group) return [];
      return [
        {
          name: group.listener,
          queue: lane === 'backfill' ? 'backfill' : shapeOf(group.listener).queue,
          deduplicationId: `${of}.${place}.${period}`,
          payload: { vendorId: group.vendorId },
        },
      ];
    }),
  ).flat();
}

/** Each group as often as its rows need a job: first all of them once, then those that need a second one, and so on. */
function oneOfEach(groups: readonly DueGroup[], shapeOf: (listener: string) => JobShape): DueGroup[] {
  const needed = groups.map((group) => ({ group, jobs: Math.ceil(group.rows / shapeOf(group.listener).accounts) }));
  const rounds = Math.max(...needed.map(({ jobs }) => jobs));
  return Array.from({ length: rounds }, (_, round) => needed.filter(({ jobs }) => jobs > round).map(({ group }) => group)).flat();
}
