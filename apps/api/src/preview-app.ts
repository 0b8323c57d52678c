import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from './api.module';

/** The api's routes alone: in preview nothing is instantiated, so nothing connects. */
export function previewApp(): Promise<INestApplication> {
  const settings = { appUrl: 'postgres://nobody@localhost/none', loopbackOnly: true, logLevel: 'silent', webFolder: '' };
  return NestFactory.create(ApiModule.forRoot(settings), { preview: true, logger: false });
}
