import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountService } from '@app/account';
import { TaskPage, TaskResponse } from '@app/contracts/shapes';
import { Database } from '@app/database';
import type { Principal } from '@app/identity';
import { TaskService } from '@app/playbook';
import { TaskListReadModel } from '@app/portfolio';
import { CurrentPrincipal } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { CompleteTaskDto, TaskListQueryDto, TaskPathDto } from './task.dto';

@ApiTags('Tasks')
@Controller('v1/tasks')
export class TaskController {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly tasks: TaskListReadModel,
    private readonly completion: TaskService,
  ) {}

  @Get()
  @Authenticated(404)
  @ApiOperation({ summary: 'List tasks', description: 'Soonest due first.' })
  @Responds(TaskPage)
  async list(@CurrentPrincipal() { vendor }: Principal, @Query() { account, state, cursor, limit }: TaskListQueryDto): Promise<TaskPage> {
    const page = { state, cursor, limit };
    if (account === undefined) return this.database.transaction(vendor.vendorId, (tx) => this.tasks.list(tx, page));
    return this.accounts.within(vendor.vendorId, account, (tx, accountId) => this.tasks.list(tx, { ...page, accountId }));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Authenticated(403, 404, 409, 413, 415)
  @ApiOperation({
    summary: 'Complete a task',
    description: 'Completing it twice changes nothing; a withdrawn task cannot be completed (409).',
  })
  @ApiBody({ type: CompleteTaskDto, required: false })
  @Responds(TaskResponse)
  async complete(
    @CurrentPrincipal() { vendor }: Principal,
    @Param() { id }: TaskPathDto,
    @Body() { note }: CompleteTaskDto,
  ): Promise<TaskResponse> {
    return this.database.transaction(vendor.vendorId, async (tx) => {
      await this.completion.complete(tx, id, { note: note ?? undefined });
      return this.tasks.find(tx, id);
    });
  }
}
