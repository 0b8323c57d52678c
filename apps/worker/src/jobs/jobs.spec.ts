import { ACCOUNT_EVENTS, VENDOR_EVENTS } from '@app/database';
import { QUEUE_NAMES } from '@app/queues';
import { isJobName, type JobName, JOBS, jobToAdd } from './index';

/** Jobs started by a due time rather than an event. */
const SCHEDULED: readonly JobName[] = ['hourly', 'nightly'];

describe('the table of jobs', () => {
  it('has at most five queues, each used by a job', () => {
    expect(QUEUE_NAMES.length).toBeLessThanOrEqual(5);
    expect(new Set(Object.values(JOBS).map(({ queue }) => queue))).toEqual(new Set(QUEUE_NAMES));
  });

  it('has a job with the right subject for every listener', () => {
    for (const listener of Object.values(ACCOUNT_EVENTS).flat()) expect(JOBS[listener].about).toBe('account');
    for (const listener of Object.values(VENDOR_EVENTS).flat()) expect(JOBS[listener].about).toBe('vendor');
  });

  it('has no job without a trigger', () => {
    const started: string[] = [...Object.values(ACCOUNT_EVENTS).flat(), ...Object.values(VENDOR_EVENTS).flat(), ...SCHEDULED];
    expect(Object.keys(JOBS).sort()).toEqual([...new Set(started)].sort());
  });

  it('gives each job of each account and vendor a distinct id', () => {
    const payloads = ['v1', 'v2'].flatMap((vendorId) => ['a', 'b'].map((accountId) => ({ vendorId, accountId })));
    const ids = [
      ...payloads.flatMap((payload) => [jobToAdd('recompute', payload), jobToAdd('review-playbooks', payload)]),
      ...['v1', 'v2'].flatMap((vendorId) => [jobToAdd('nightly', { vendorId }), jobToAdd('hourly', { vendorId })]),
    ].map(({ deduplicationId }) => deduplicationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('rejects unknown names', () => {
    for (const text of ['', 'moon-watch', 'toString', 'constructor']) expect(isJobName(text)).toBe(false);
  });
});
