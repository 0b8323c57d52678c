import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@app/identity';
import { Authenticated } from '../http/problems.decorator';
import { CurrentPrincipal } from './auth.guard';
import { MeBody } from './auth.response';

@ApiTags('Login')
@Controller('v1/me')
export class MeController {
  @Get()
  @Authenticated()
  @ApiOperation({ summary: 'Get the caller' })
  @ApiOkResponse({ type: MeBody })
  me(@CurrentPrincipal() { member, vendor }: Principal): MeBody {
    return {
      member: member && { id: member.memberId, name: member.name, email: member.email, role: member.role },
      vendor: { key: vendor.key, name: vendor.name, demo: vendor.demo },
    };
  }
}
