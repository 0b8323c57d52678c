import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { PlaybookRunEntity, TaskEntity, type Tx } from '@app/database';
import { PlaybookSubjectRepository } from './playbook-subject.repository';

@Injectable()
export class TaskService {
  constructor(private readonly subjects: PlaybookSubjectRepository) {}

  /**
   * Marks a task as done, with a note; its run is done with its last task. Idempotent.
   * Throws `not-found`, and `conflict` when the task was withdrawn meanwhile.
   */
  async complete(tx: Tx, taskId: string, { note }: { note?: string } = {}): Promise<void> {
    const tasks = tx.repository(TaskEntity);
    const known = await tasks.findOne({ taskId });
    if (!known) throw new DomainError('not-found', 'There is no such task.');
    // Lock the account first, as everywhere: a recompute may be about to withdraw this task.
    const { csm } = await this.subjects.lock(tx, known.accountId);
    const { state, reason, runId } = (await tasks.findOne({ taskId }))!;
    if (state === 'done') return;
    if (state === 'withdrawn') {
      throw new DomainError('conflict', `This task was withdrawn, so there is nothing to complete: ${reason ?? 'it is no longer needed.'}`);
    }
    const now = await tx.now();
    await tasks.update({ taskId }, { state: 'done', closedAt: now, reason: note ?? null, assignee: csm });
    if (!(await tasks.exists({ runId, state: 'open' }))) {
      await tx.repository(PlaybookRunEntity).update({ runId, state: 'open' }, { state: 'done', endedAt: now });
    }
  }
}
