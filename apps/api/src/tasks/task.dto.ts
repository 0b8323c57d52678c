import { TASK_STATES, type TaskState } from '@app/contracts/shapes';
import { IsIdOf, IsKey, IsOneOf, IsText, OptionalField, OptionalParameter } from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

export class TaskListQueryDto extends PageQueryDto {
  @OptionalParameter()
  @IsKey({ description: 'Key or id of an account; all accounts by default.' })
  account?: string;

  @OptionalParameter()
  @IsOneOf(TASK_STATES, { description: 'Only tasks in this state.' })
  state?: TaskState;
}

export class TaskPathDto {
  @IsIdOf('a task')
  id!: string;
}

export class CompleteTaskDto {
  @OptionalField()
  @IsText({ max: 2000 }, { example: 'Called Aisha: the budget meeting is on 3 December.', description: 'What was done.' })
  note?: string | null;
}
