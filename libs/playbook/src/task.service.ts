import { Injectable } from '@nestjs/common';
import { DomainError, type TaskResponse } from '@app/contracts';
import { PlaybookRunEntity, TaskEntity, type Tx } from '@app/database';
import { PlaybookSubjectRepository } from './playbook-subject.repository';
import { TaskReadModel } from './tasks.read-model';

@Injectable()
export class TaskService {
  constructor(
    private readonly subjects: PlaybookSubjectRepository,
    private readonly tasks: TaskReadModel,
  ) {}

  /**
   * Marks a task as done, with a note; its run is done with its last task. Idempotent.
   * Throws `not-found`, and `conflict` when the task was withdrawn meanwhile.
   */
  async complete(tx: Tx, taskId: string, { note }: { note?: string } = {}): Promise<TaskResponse> {
    const tasks = tx.repository(TaskEntity);
    const known = await tasks.findOne({ taskId });
    if (!known) throw new DomainError('not-found', 'There is no such task.');
    // Lock the account first, as everywhere: a recompute may be about to withdraw this task.
    const { csm } = await this.subjects.lock(tx, known.accountId);
    const task = await this.tasks.find(tx, taskId);
    if (task.state === 'done') return task;
    if (task.state === 'withdrawn') {
      throw new DomainError(
        'conflict',
        `This task was withdrawn, so there is nothing to complete: ${task.reason ?? 'it is no longer needed.'}`,
      );
    }
    const { runId } = known;
    const now = await tx.now();
    await tasks.update({ taskId }, { state: 'done', closedAt: now, reason: note ?? null, assignee: csm });
    if (!(await tasks.exists({ runId, state: 'open' }))) {
      await tx.repository(PlaybookRunEntity).update({ runId, state: 'open' }, { state: 'done', endedAt: now });
    }
    return this.tasks.find(tx, taskId);
  }
}
