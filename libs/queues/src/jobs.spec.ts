import { OUTBOX_EVENTS } from '@app/database';
import { JOB_NAMES, JOBS, QUEUE_NAMES } from './jobs';
import { eventsOf, jobOf } from './outbox.routes';

describe('the table of jobs', () => {
  const vendor = 'vendor-1';

  it('has at most five queues, each of which some job uses', () => {
    expect(QUEUE_NAMES.length).toBeLessThanOrEqual(5);
    expect(new Set(JOB_NAMES.map((name) => JOBS[name].queue))).toEqual(new Set(QUEUE_NAMES));
  });

  it('tells jobs, accounts and vendors apart, and begins with nothing that could be a key of its own', () => {
    const ids = ['a', 'b'].flatMap((accountId) => [
      JOBS.project.deduplicationId({ vendorId: vendor, accountId }),
      JOBS.recompute.deduplicationId({ vendorId: vendor, accountId }),
      JOBS.recompute.deduplicationId({ vendorId: 'vendor-2', accountId }),
      JOBS['start-handover-follow-up'].deduplicationId({ vendorId: vendor, accountId }),
      JOBS['review-playbooks'].deduplicationId({ vendorId: vendor, accountId }),
    ]);
    ids.push(JOBS.nightly.deduplicationId({ vendorId: vendor }), JOBS.nightly.deduplicationId({ vendorId: 'vendor-2' }));
    ids.push(JOBS.hourly.deduplicationId({ vendorId: vendor }));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps no job that is done, and none that failed for ever', () => {
    for (const name of JOB_NAMES) {
      const { removeOnComplete, removeOnFail } = JOBS[name].options;
      expect(removeOnComplete).toBe(true);
      expect(removeOnFail).toMatchObject({ age: expect.any(Number) as number, count: expect.any(Number) as number });
    }
  });
});

describe('the routes of the outbox', () => {
  it('lead from every event to one job and back', () => {
    for (const event of OUTBOX_EVENTS) {
      const job = jobOf(event);
      expect(job && eventsOf(job)).toContain(event);
    }
    expect(eventsOf('nightly')).toEqual([]);
  });

  it('lead nowhere from what is not an event', () => {
    for (const text of ['', 'moon.risen', 'toString', 'constructor']) expect(jobOf(text)).toBeUndefined();
  });
});
