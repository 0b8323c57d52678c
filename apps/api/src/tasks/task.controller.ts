import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountService } from '@app/account';
import { TaskCounts, TaskPage, TaskResponse } from '@app/contracts/shapes';
import { Database } from '@app/database';
import type { Principal } from '@app/identity';
import { TaskService } from '@app/playbook';
import { TaskListReadModel } from '@app/portfolio';
import { CurrentPrincipal } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { CompleteTaskDto, TaskCountsQueryDto, TaskListQueryDto, TaskPathDto } from './task.dto';

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
  async list(@CurrentPrincipal() { vendor, member }: Principal, @Query() { account, ...query }: TaskListQueryDto): Promise<TaskPage> {
    const page = { ...query, member };
    if (account === undefined) return this.database.transaction(vendor.vendorId, (tx) => this.tasks.list(tx, page));
    return this.accounts.within(vendor.vendorId, account, (tx, accountId) => this.tasks.list(tx, { ...page, accountId }));
  }

  @Get('counts')
  @Authenticated()
  @ApiOperation({ summary: 'Count open tasks', description: 'How many are late, due today and ahead, and who has them.' })
  @Responds(TaskCounts)
  async counts(@CurrentPrincipal() { vendor, member }: Principal, @Query() query: TaskCountsQueryDto): Promise<TaskCounts> {
    return this.database.transaction(vendor.vendorId, (tx) => this.tasks.counts(tx, { ...query, member }));
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
