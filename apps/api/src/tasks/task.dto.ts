import { TASK_SCOPES, TASK_SORTS, type TaskScope, type TaskSort } from '@app/contracts';
import { TASK_STATES, type TaskState } from '@app/contracts/shapes';
import { IsIdOf, IsKey, IsOneOf, IsText, OptionalField, OptionalParameter } from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

const SCOPE = {
  default: 'all',
  description: '`mine`: tasks of the caller. `mine-or-all`: those, or all where none is open. `nobody`: tasks without an assignee.',
};
const ASSIGNEE = { description: 'Only tasks of this assignee.' };

export class TaskCountsQueryDto {
  @OptionalParameter()
  @IsOneOf(TASK_SCOPES, SCOPE)
  scope: TaskScope = 'all';

  @OptionalParameter()
  @IsText({ max: 200 }, ASSIGNEE)
  assignee?: string;
}

export class TaskListQueryDto extends PageQueryDto {
  @OptionalParameter()
  @IsKey({ description: 'Key or id of an account; all accounts by default.' })
  account?: string;

  @OptionalParameter()
  @IsOneOf(TASK_STATES, { description: 'Only tasks in this state.' })
  state?: TaskState;

  @OptionalParameter()
  @IsOneOf(TASK_SCOPES, SCOPE)
  scope: TaskScope = 'all';

  @OptionalParameter()
  @IsText({ max: 200 }, ASSIGNEE)
  assignee?: string;

  @OptionalParameter()
  @IsOneOf(TASK_SORTS, {
    default: 'due',
    description: 'Both by day, soonest first. `agenda`: within a day by the attention of the client.',
  })
  sort: TaskSort = 'due';
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
