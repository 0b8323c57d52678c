import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { isLoopback } from '@app/config';
import { DomainError } from '@app/contracts';
import { LiveResponse, ReadyResponse } from '@app/contracts/shapes';
import { IdentityService } from '@app/identity';
import { Public } from '../auth/auth.guard';
import { Problems } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { Metrics } from './metrics';
import { PARTS, StatusReadModel } from './status.read-model';

@ApiTags('Operation')
@Public()
@Controller()
export class StatusController {
  constructor(
    private readonly status: StatusReadModel,
    private readonly metrics: Metrics,
    private readonly identity: IdentityService,
  ) {}

  @Get('livez')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Check that this process runs', description: 'Checks no other part.' })
  @Responds(LiveResponse)
  @Problems(400)
  live(): LiveResponse {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Check that everything works',
    description:
      "Checks database, worker with its queue, outbox, and the database's disk. 503 names the parts that are down. `degraded` works, and needs a person.",
  })
  @Responds(ReadyResponse)
  @Responds(ReadyResponse, { status: 503, description: 'The same, with `status` "down".' })
  @Problems(400)
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadyResponse> {
    const report = await this.status.report();
    const down = PARTS.filter((part) => !report[part].ok);
    const degraded = [...(report.disk.low ? ['disk'] : []), ...(report.outbox.failed > 0 ? ['outbox'] : [])];
    if (down.length > 0) response.status(503);
    return { status: down.length > 0 ? 'down' : degraded.length > 0 ? 'degraded' : 'ok', down, degraded, ...report };
  }

  @Get('metrics')
  @ApiOperation({ summary: 'Get metrics for Prometheus', description: 'Open on this machine; from elsewhere it needs an API key.' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(400, 401)
  async prometheus(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isFromThisMachine(request)) await this.requireKey(request);
    const text = await this.metrics.text(await this.status.report());
    response.set('content-type', this.metrics.registry.contentType).set('cache-control', 'no-store').send(text);
  }

  private async requireKey({ headers }: Request): Promise<void> {
    const key = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (key !== undefined && (await this.identity.byApiKey(key, new Date()))) return;
    throw new DomainError('unauthenticated', 'Metrics are open on this machine only; from elsewhere send an API key.');
  }
}

/** False behind a proxy on this machine, which forwards requests from elsewhere. */
function isFromThisMachine({ socket, headers }: Request): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  return isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
}
