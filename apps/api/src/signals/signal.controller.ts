import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { DomainError, signalForm } from '@app/contracts';
import { IngestResponse, SignalKindPage, SignalPage } from '@app/contracts/shapes';
import { AccountProjection } from '@app/account';
import type { Principal } from '@app/identity';
import { TimelineReadModel } from '@app/portfolio';
import { Disk } from '@app/machine';
import { PilotProjection } from '@app/pilot';
import { SIGNAL_KINDS } from '@app/scoring';
import { SignalDeletionService, SignalService } from '@app/signal';
import { CurrentPrincipal } from '../auth/auth.guard';
import { NDJSON } from '../http/json-body.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { Metrics } from '../status/metrics';
import { NdjsonIntake } from './ndjson-intake';
import { signalsOf } from './signal-batch.rules';
import { SIGNALS_BODY } from './signal-body';
import { IngestQueryDto, TimelineQueryDto } from './signal.dto';

@ApiTags('Signals')
@Controller('v1')
export class SignalController {
  constructor(
    private readonly signals: SignalService,
    private readonly deletions: SignalDeletionService,
    private readonly accounts: AccountProjection,
    private readonly pilots: PilotProjection,
    private readonly ndjson: NdjsonIntake,
    private readonly timeline: TimelineReadModel,
    private readonly metrics: Metrics,
    private readonly disk: Disk,
  ) {}

  @Post('signals')
  @HttpCode(202)
  @Authenticated(403, 413, 415, 422, 503, 507)
  @ApiConsumes('application/json', NDJSON)
  @ApiBody(SIGNALS_BODY)
  @ApiOperation({
    summary: 'Send signals',
    description:
      'Invalid signals are listed in `rejected`; the others are stored. Sending the same again is safe: it counts as duplicates, even if it was deleted meanwhile. A known `id` with other content changes nothing, unless the signal has `"corrects": true`.',
  })
  @Responds(IngestResponse, { status: 202 })
  async ingest(
    @CurrentPrincipal() { vendor }: Principal,
    @Query() options: IngestQueryDto,
    @Req() request: Request,
  ): Promise<IngestResponse> {
    const answer = await this.take(request, vendor.vendorId, options);
    this.metrics.countSignals(answer);
    return answer;
  }

  @Get('signals')
  @Authenticated(404)
  @ApiOperation({ summary: 'Get the timeline', description: 'Newest first.' })
  @Responds(SignalPage)
  async list(
    @CurrentPrincipal() { vendor }: Principal,
    @Query() { account, kind, ids, cursor, limit }: TimelineQueryDto,
  ): Promise<SignalPage> {
    return this.timeline.read(vendor.vendorId, { account, kinds: kind, ids, cursor, limit });
  }

  @Delete('signals/:id')
  @HttpCode(204)
  @Authenticated(403, 404)
  @ApiOperation({
    summary: 'Delete a signal',
    description:
      'For events that never happened. Its content is kept as a revision and its account is recomputed. Sending it again counts as a duplicate, unless it has `"corrects": true`.',
  })
  @ApiParam({ name: 'id', description: '32 hexadecimal digits, or the same as a UUID.' })
  @ApiNoContentResponse()
  async remove(@CurrentPrincipal() { vendor }: Principal, @Param('id') id: string): Promise<void> {
    await this.deletions.delete(vendor.vendorId, id, async (tx, accountId) => {
      await this.accounts.project(tx, accountId);
      await this.pilots.project(tx, accountId);
    });
  }

  @Get('signal-kinds')
  @Authenticated()
  @ApiOperation({
    summary: 'List signal kinds',
    description: 'Each with its meaning, the JSON Schema of its `data` (titled, with labelled values, for a form), and an example.',
  })
  @Responds(SignalKindPage)
  kinds(): SignalKindPage {
    return { items: SIGNAL_KINDS.map((each) => ({ ...each, schema: signalForm(each.kind, each.schema) })), nextCursor: null };
  }

  private async take(request: Request, vendorId: string, { strict, createAccounts }: IngestQueryDto): Promise<IngestResponse> {
    this.disk.requireSpace();
    if (!request.is(NDJSON)) return this.signals.ingest(vendorId, signalsOf(request.body), { strict, createAccounts });
    if (strict) {
      throw new DomainError('invalid', 'strict does not work with NDJSON, whose slices commit one by one.', [
        { pointer: 'strict', detail: 'must be omitted with NDJSON' },
      ]);
    }
    return this.ndjson.take(request, vendorId, { createAccounts });
  }
}
