import { Controller, Get, Header, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import { AdminGuard } from './admin.guard';
import { WorkerMetrics } from './worker.metrics';

@Controller()
export class StatusController {
  constructor(private readonly metrics: WorkerMetrics) {}

  @Get('livez')
  @Header('Cache-Control', 'no-store')
  livez(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('metrics')
  @UseGuards(AdminGuard)
  async show(@Res() response: Response): Promise<void> {
    response.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
