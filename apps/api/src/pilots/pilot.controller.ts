import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@app/contracts';
import { PilotPage, PilotResponse } from '@app/contracts/shapes';
import type { Principal } from '@app/identity';
import { type Handover, PilotService } from '@app/pilot';
import { parseMoment } from '@app/scoring';
import { AccountPathDto } from '../accounts/account.dto';
import { CurrentPrincipal, sourceOf } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { CreatePilotDto, HandoverDto, PilotPathDto } from './pilot.dto';

@ApiTags('Pilots')
@Controller('v1')
export class PilotController {
  constructor(private readonly pilots: PilotService) {}

  @Post('accounts/:key/pilots')
  @Authenticated(403, 404, 409, 413, 415)
  @ApiOperation({
    summary: 'Create a pilot',
    description: 'Stored as a `pilot.described` signal. The same content again is 200, other content 409.',
  })
  @Responds(PilotResponse, { status: 201, description: 'Created.' })
  @Responds(PilotResponse, { description: 'It already existed with this content, or only signals had mentioned it.' })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Param() path: AccountPathDto,
    @Body() { key, ...description }: CreatePilotDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PilotResponse> {
    const { created, pilot } = await this.pilots.create(principal.vendor.vendorId, path.key, key, description, sourceOf(principal));
    response.status(created ? 201 : 200);
    return pilot;
  }

  @Get('accounts/:key/pilots')
  @Authenticated(404)
  @ApiOperation({ summary: "List an account's pilots", description: 'All in one page.' })
  @Responds(PilotPage)
  async list(@CurrentPrincipal() { vendor }: Principal, @Param() { key }: AccountPathDto): Promise<PilotPage> {
    return this.pilots.list(vendor.vendorId, key);
  }

  @Post('pilots/:id/handover')
  @HttpCode(200)
  @Authenticated(403, 404, 409, 413, 415, 422)
  @ApiOperation({
    summary: 'Record the handover',
    description:
      'Stored as a `pilot.handed-over` signal; starts the follow-up. Needs either `handedOverAt` or `assumed`. A recorded handover replaces an assumed one, and a later one an earlier one.',
  })
  @Responds(PilotResponse)
  async handOver(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: PilotPathDto,
    @Body() body: HandoverDto,
  ): Promise<PilotResponse> {
    return this.pilots.handOver(principal.vendor.vendorId, id, toHandover(body), sourceOf(principal));
  }
}

/** Null counts as omitted. */
function toHandover({ handedOverAt, assumed }: HandoverDto): Handover {
  const recorded = handedOverAt ?? null;
  if ((recorded === null) === ((assumed ?? null) === null)) {
    throw new DomainError('invalid', 'Send either handedOverAt or "assumed": true.', [
      { pointer: '/handedOverAt', detail: 'is required unless "assumed" is true' },
    ]);
  }
  return recorded === null ? { assumed: true } : { handedOverAt: new Date(parseMoment(recorded)) };
}
