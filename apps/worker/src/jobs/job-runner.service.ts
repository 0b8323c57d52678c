import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DomainError } from '@app/contracts';
import { type AccountListener, claimEvents, Database, databaseFailureOf, type Lane, sqlStateOf, type VendorListener } from '@app/database';
import { QUEUE_NAMES, Queues, type TakenJob, type VendorPayload } from '@app/queues';
import { OutboxFailures } from '../outbox/outbox-failure.repository';
import { WorkerMetrics } from '../status/worker.metrics';
import { isJobName, type JobName, JOBS } from './index';
import type { AccountJob } from './job';

/** A statement that takes this long on a database that answers would take as long the next time. */
const STATEMENT_TIMEOUT = '57014';

/** What one call of a handler is about. */
interface Work extends VendorPayload {
  name: JobName;
  /** Null for the vendor as a whole, and for a row that lacks its account. */
  accountId: string | null;
  lane: Lane;
}

/** Claims rows of the outbox for each job, hands them to its service, measures it, and records in the outbox why one failed. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');

  constructor(
    private readonly queues: Queues,
    private readonly database: Database,
    private readonly failures: OutboxFailures,
    private readonly metrics: WorkerMetrics,
    private readonly modules: ModuleRef,
  ) {}

  start(): void {
    for (const name of QUEUE_NAMES) this.queues.work(name, (job) => this.run(job));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queues.stopWork();
  }

  /** An error of the claim itself fails the job; its rows are still due, and the relay adds it again. */
  private async run({ name, data: { vendorId }, queueName }: TakenJob): Promise<void> {
    if (!isJobName(name)) return this.log.warn(`There is no job "${name}": another release may have added it.`);
    const job = JOBS[name];
    const lane: Lane = queueName === 'backfill' ? 'backfill' : 'live';
    if (job.about === 'vendor' && job.isScheduled) return this.perform({ name, vendorId, accountId: null, lane });
    const { accounts, atOnce } = job.about === 'account' ? job : { accounts: 1, atOnce: 1 };
    const claim = { lane, listener: name as AccountListener | VendorListener, most: accounts };
    const claimed = (await this.database.transaction(vendorId, (tx) => claimEvents(tx, claim), { onePlan: true })).values();
    const work = async (): Promise<void> => {
      for (const accountId of claimed) await this.perform({ name, vendorId, accountId, lane });
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** Never throws: a failure of one account concerns nobody else. */
  private async perform(work: Work): Promise<void> {
    const stopClock = this.metrics.jobSeconds.startTimer({ job: work.name });
    try {
      await this.handle(work);
      stopClock({ outcome: 'done' });
    } catch (error) {
      stopClock({ outcome: 'failed' });
      await this.record(work, error);
    }
  }

  private async handle({ name, vendorId, accountId, lane }: Work): Promise<void> {
    const job = JOBS[name];
    const service: unknown = this.modules.get(job.service, { strict: false });
    if (job.about === 'vendor') await job.handle(service, { vendorId }, this.metrics);
    else await this.handleAccount(job, service, { vendorId, accountId, lane });
  }

  private async handleAccount(job: AccountJob, service: unknown, { vendorId, accountId, lane }: Omit<Work, 'name'>): Promise<void> {
    if (accountId === null) throw new DomainError('invalid', 'The row names no account.');
    await job.handle(service, { vendorId, accountId, lane }, this.metrics);
  }

  /** If this fails too, the rows are due again after 15 seconds. */
  private async record({ name, vendorId, accountId }: Work, error: unknown): Promise<void> {
    const final = error instanceof DomainError;
    // A database that is away or full says nothing about the row.
    const counts = final || databaseFailureOf(error) === undefined || sqlStateOf(error) === STATEMENT_TIMEOUT;
    this.log.error({ msg: `${name} failed${final ? ' for good' : ''}`, vendorId, ...(accountId && { accountId }), err: error });
    const text = error instanceof Error ? error.message || error.name : String(error);
    await this.failures
      .record({ vendorId, accountId, listener: name, error: text, final, counts })
      .catch((problem: Error) => this.log.warn(`A failure could not be recorded: ${problem.message}`));
  }
}
