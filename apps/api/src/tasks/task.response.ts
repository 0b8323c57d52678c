import { ApiProperty } from '@nestjs/swagger';
import type { TaskResponse, TaskState } from '@app/contracts';
import { pageOf } from '../http/page.response';
import { TASK_STATES } from './task.dto';

export class TaskBody implements TaskResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'tanjung-water' })
  account!: string;

  @ApiProperty({ example: 'Tanjung Water' })
  accountName!: string;

  @ApiProperty({ example: 'plant-3' })
  pilot!: string;

  @ApiProperty({ example: 'gone-quiet' })
  playbook!: string;

  @ApiProperty({ example: 'Tanjung Water has gone quiet' })
  title!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The CSM whose it is.' })
  assignee!: string | null;

  @ApiProperty({ enum: TASK_STATES })
  state!: TaskState;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was withdrawn, or what was noted when it was done.' })
  reason!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
}

export class TaskPage extends pageOf(TaskBody) {}
