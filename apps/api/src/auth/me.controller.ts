import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MeResponse } from '@app/contracts/shapes';
import type { Principal } from '@app/identity';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { CurrentPrincipal } from './auth.guard';

@ApiTags('Login')
@Controller('v1/me')
export class MeController {
  @Get()
  @Authenticated()
  @ApiOperation({ summary: 'Get the caller' })
  @Responds(MeResponse)
  me(@CurrentPrincipal() { member, vendor }: Principal): MeResponse {
    return {
      member: member && { id: member.memberId, name: member.name, email: member.email, role: member.role },
      vendor: { key: vendor.key, name: vendor.name, demo: vendor.demo },
    };
  }
}
