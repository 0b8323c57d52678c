import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SystemStatusResponse } from '@app/contracts/shapes';
import type { Principal } from '@app/identity';
import { CurrentPrincipal, Roles } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { SystemStatusReadModel } from './system-status.read-model';

@ApiTags('Operation')
@Roles('admin')
@Controller('v1/status')
export class SystemStatusController {
  constructor(private readonly status: SystemStatusReadModel) {}

  @Get()
  @Authenticated(403)
  @ApiOperation({
    summary: 'Get the state of the system',
    description:
      'Queue, updates, nightly runs, backups, disk, versions and stopped sources, and what needs a person. Updates, nightly runs and sources are those of your vendor. Only admins.',
  })
  @Responds(SystemStatusResponse)
  async read(@CurrentPrincipal() { vendor }: Principal): Promise<SystemStatusResponse> {
    return this.status.read(vendor.vendorId);
  }
}
