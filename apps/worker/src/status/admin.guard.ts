import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Database } from '@app/database';

/** Opens the status pages if the worker listens on loopback only; otherwise they need an API key. */
export class WorkerDoor {
  constructor(readonly open: boolean) {}
}

/** HTTP basic authentication: any name, and an admin API key as the password. */
@Injectable()
export class AdminGuard implements CanActivate {
  constructor(
    private readonly door: WorkerDoor,
    private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    if (await this.mayEnter(http.getRequest<Request>())) return true;
    refuse(http.getResponse<Response>());
    return false;
  }

  /** The same for the queue screen, which Nest does not route. */
  async protect(request: Request, response: Response, next: NextFunction): Promise<void> {
    if (await this.mayEnter(request)) next();
    else refuse(response);
  }

  private async mayEnter(request: Request): Promise<boolean> {
    if (this.door.open) return true;
    const [scheme, encoded] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'basic' || !encoded) return false;
    const decoded = Buffer.from(encoded, 'base64').toString('utf8');
    const key = decoded.slice(decoded.indexOf(':') + 1);
    const found = await this.database.directory(
      `SELECT 1 FROM credential WHERE hash = $1 AND kind = 'api-key' AND (expires_at IS NULL OR expires_at > now())`,
      [createHash('sha256').update(key).digest()],
    );
    return found.length > 0;
  }
}

function refuse(response: Response): void {
  if (response.headersSent) return;
  response
    .status(401)
    .set('WWW-Authenticate', 'Basic realm="Afterpilot worker"')
    .type('text/plain')
    .send('An API key is needed, as the password.\n');
}
