import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { DomainError } from '@app/contracts';
import { eventsOf, type JobName, type JobPayloads, QUEUE_NAMES, Queues, type TakenJob } from '@app/queues';
import { OutboxFailures } from '../outbox/outbox-failure.repository';
import { WorkerMetrics } from '../status/worker.metrics';
import { HourlyProcessor } from './hourly.processor';
import { NightlyProcessor } from './nightly.processor';
import { ProjectProcessor } from './project.processor';
import { RecomputeProcessor } from './recompute.processor';
import { ReviewPlaybooksProcessor } from './review-playbooks.processor';
import { StartHandoverFollowUpProcessor } from './start-handover-follow-up.processor';

/** One processor for every job: a forgotten one does not compile. */
type Processors = { [Name in JobName]: { process(payload: JobPayloads[Name]): Promise<void> } };

/** Gives each job to its processor, measures it, and writes into the outbox why one failed. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly processors: Processors;

  constructor(
    private readonly queues: Queues,
    private readonly failures: OutboxFailures,
    private readonly metrics: WorkerMetrics,
    project: ProjectProcessor,
    recompute: RecomputeProcessor,
    startHandoverFollowUp: StartHandoverFollowUpProcessor,
    reviewPlaybooks: ReviewPlaybooksProcessor,
    nightly: NightlyProcessor,
    hourly: HourlyProcessor,
  ) {
    this.processors = {
      project,
      recompute,
      nightly,
      hourly,
      'start-handover-follow-up': startHandoverFollowUp,
      'review-playbooks': reviewPlaybooks,
    };
  }

  start(): void {
    for (const name of QUEUE_NAMES) {
      this.queues
        .work(name, (job) => this.run(job))
        .on('failed', (job, error) => {
          // The queue gave this job up without asking us: its processes kept dying.
          if (job?.deferredFailure) void this.record(job, error);
        });
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queues.stopWork();
  }

  private async run(job: TakenJob): Promise<void> {
    const stopClock = this.metrics.jobSeconds.startTimer({ job: job.name });
    try {
      // The queue's table ties each name to its payload; a job read back has lost that tie.
      await this.processors[job.name].process(job.data as JobPayloads[JobName] & { accountId: string });
      stopClock({ outcome: 'done' });
    } catch (error) {
      stopClock({ outcome: 'failed' });
      await this.record(job, error);
      throw error instanceof DomainError ? new UnrecoverableError(error.message) : error;
    }
  }

  /** Where even this fails, the row is simply due again in its 15 seconds. */
  private async record(job: TakenJob, error: unknown): Promise<void> {
    const final = error instanceof DomainError;
    this.log.error({ msg: `${job.name} failed${final ? ' for good' : ''}`, ...job.data, err: error });
    if (!('accountId' in job.data)) return;
    const text = error instanceof Error ? error.message || error.name : String(error);
    await this.failures
      .record({ ...job.data, events: eventsOf(job.name), error: text, final })
      .catch((problem: Error) => this.log.warn(`a failure could not be written down: ${problem.message}`));
  }
}
