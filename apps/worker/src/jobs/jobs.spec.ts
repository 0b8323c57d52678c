import { ACCOUNT_EVENTS, VENDOR_EVENTS } from '@app/database';
import { QUEUE_NAMES } from '@app/queues';
import { isJobName, JOBS, scheduledJobToAdd } from './index';

describe('the table of jobs', () => {
  it('has at most five queues, each used by a job', () => {
    expect(QUEUE_NAMES.length).toBeLessThanOrEqual(5);
    expect(new Set(Object.values(JOBS).map(({ queue }) => queue))).toEqual(new Set(QUEUE_NAMES));
  });

  it('has a job with the right subject for every listener', () => {
    for (const listener of Object.values(ACCOUNT_EVENTS).flat()) expect(JOBS[listener].about).toBe('account');
    for (const listener of Object.values(VENDOR_EVENTS).flat()) expect(JOBS[listener].about).toBe('vendor');
  });

  it('starts every job by an event or by a due time, and none by both', () => {
    const listeners = new Set<string>([...Object.values(ACCOUNT_EVENTS).flat(), ...Object.values(VENDOR_EVENTS).flat()]);
    for (const [name, job] of Object.entries(JOBS)) {
      expect([name, job.about === 'vendor' && job.isScheduled]).toEqual([name, !listeners.has(name)]);
    }
  });

  it('gives each scheduled job of each vendor a distinct id', () => {
    const ids = ['v1', 'v2'].flatMap((vendorId) => [scheduledJobToAdd('nightly', vendorId), scheduledJobToAdd('hourly', vendorId)]);
    expect(new Set(ids.map(({ deduplicationId }) => deduplicationId)).size).toBe(ids.length);
  });

  it('rejects unknown names', () => {
    for (const text of ['', 'moon-watch', 'toString', 'constructor']) expect(isJobName(text)).toBe(false);
  });
});
