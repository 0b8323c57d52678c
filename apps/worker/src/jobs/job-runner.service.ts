import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { UnrecoverableError } from 'bullmq';
import { DomainError } from '@app/contracts';
import { databaseFailureOf, sqlStateOf } from '@app/database';
import { type AccountPayload, QUEUE_NAMES, Queues, type TakenJob } from '@app/queues';
import { OutboxFailures } from '../outbox/outbox-failure.repository';
import { WorkerMetrics } from '../status/worker.metrics';
import { isJobName, JOBS } from './index';

/** A statement that takes this long on a database that answers would take as long the next time. */
const STATEMENT_TIMEOUT = '57014';

/** Hands each job to its service, measures it, and records in the outbox why one failed. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');

  constructor(
    private readonly queues: Queues,
    private readonly failures: OutboxFailures,
    private readonly metrics: WorkerMetrics,
    private readonly modules: ModuleRef,
  ) {}

  start(): void {
    for (const name of QUEUE_NAMES) {
      this.queues
        .work(name, (job) => this.run(job))
        .on('failed', (job, error) => {
          // The queue gave up on this job, because the processes that ran it kept dying.
          if (job?.deferredFailure) this.record(job, error).catch((problem: unknown) => this.log.error(problem));
        });
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queues.stopWork();
  }

  private async run(job: TakenJob): Promise<void> {
    const stopClock = this.metrics.jobSeconds.startTimer({ job: isJobName(job.name) ? job.name : 'unknown' });
    try {
      await this.handle(job);
      stopClock({ outcome: 'done' });
    } catch (error) {
      stopClock({ outcome: 'failed' });
      await this.record(job, error);
      throw error instanceof DomainError ? new UnrecoverableError(error.message) : error;
    }
  }

  private async handle({ name, data }: TakenJob): Promise<void> {
    if (!isJobName(name)) throw new DomainError('invalid', `There is no job "${name}": an older release may have added it.`);
    const job = JOBS[name];
    const service: unknown = this.modules.get(job.service, { strict: false });
    if (job.about === 'account') await job.handle(service, data as AccountPayload, this.metrics);
    else await job.handle(service, data, this.metrics);
  }

  /** If this fails too, the row is due again after 15 seconds. */
  private async record(job: TakenJob, error: unknown): Promise<void> {
    const final = error instanceof DomainError;
    // A database that is away or full says nothing about the row.
    const counts = final || databaseFailureOf(error) === undefined || sqlStateOf(error) === STATEMENT_TIMEOUT;
    this.log.error({ msg: `${job.name} failed${final ? ' for good' : ''}`, ...job.data, err: error });
    const text = error instanceof Error ? error.message || error.name : String(error);
    await this.failures
      .record({ ...job.data, listener: job.name, error: text, final, counts })
      .catch((problem: Error) => this.log.warn(`A failure could not be recorded: ${problem.message}`));
  }
}
