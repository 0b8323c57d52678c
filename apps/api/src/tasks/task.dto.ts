import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { TASK_STATES, type TaskState } from '@app/contracts/shapes';
import { IsKey } from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

const NOTE = { message: 'must be text of 1 to 2,000 characters' };

export class TaskListQueryDto extends PageQueryDto {
  @ApiProperty({ required: false, description: 'Key or id of an account; all accounts by default.' })
  @IsOptional()
  @IsKey()
  account?: string;

  @ApiProperty({ required: false, enum: TASK_STATES })
  @IsOptional()
  @IsIn(TASK_STATES, { message: `must be one of ${TASK_STATES.join(', ')}` })
  state?: TaskState;
}

export class TaskPathDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'must be the id of a task' })
  id!: string;
}

export class CompleteTaskDto {
  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    maxLength: 2000,
    example: 'Called Aisha: the budget meeting is on 3 December.',
  })
  @IsOptional()
  @IsString(NOTE)
  @Length(1, 2000, NOTE)
  note?: string | null;
}
