import { type ArgumentsHost, Catch, type ExceptionFilter, MethodNotAllowedException, NotFoundException } from '@nestjs/common';
import type { Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { DomainError } from '@app/contracts';
import { Disk } from '@app/machine';
import { toProblem } from './problem.rules';
import type { IdentifiedRequest } from './request-id.middleware';
import { routeOf } from './request-log';
import { RouteTable } from './route-table';

/** Answers every error of a request as `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: PinoLogger,
    private readonly routes: RouteTable,
    private readonly disk: Disk,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<IdentifiedRequest>();
    const response = http.getResponse<Response>();
    const path = request.originalUrl.split('?')[0] ?? '/';
    // Only the router throws Nest's NotFoundException; domains throw DomainError.
    const allowed = thrown instanceof NotFoundException ? this.routes.methodsOf(path) : [];
    const error = thrown instanceof NotFoundException ? unknownRoute(request.method, path, allowed) : thrown;
    const { problem, headers, unexpected } = toProblem(error, { path, id: request.id }, this.disk.isFull);
    if (unexpected) this.log.error({ err: error, requestId: request.id }, `${request.method} ${routeOf(request)} failed`);
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    if (allowed.length > 0) response.set('allow', allowed.join(', '));
    response
      .status(problem.status)
      .set({ 'cache-control': 'no-store', ...headers })
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }
}

function unknownRoute(method: string, path: string, allowed: readonly string[]): Error {
  if (allowed.length === 0) return new DomainError('not-found', `There is nothing at ${path}. See /docs for all routes.`);
  return new MethodNotAllowedException(`${path} does not support ${method}; it supports ${allowed.join(', ')}.`);
}
