import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { DomainError, type MemberRole } from '@app/contracts';
import { IdentityService, KeyGuessService, type Principal, SessionService } from '@app/identity';
import { isOverTls } from '@app/http';
import { API_SETTINGS, type ApiSettings } from '../api.settings';
import { clientAddress } from '../http/client-address.rules';
import { Metrics } from '../status/metrics';
import { requireSameOrigin } from './same-origin.rules';
import { SESSION_COOKIE, sessionCookie } from './session-cookie';

const PUBLIC = 'public';
const ROLES = 'roles';

/** Marks a route that needs no login. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
/** Restricts a route to members with one of these roles; API keys count as admin. */
export const Roles = (...roles: MemberRole[]): MethodDecorator & ClassDecorator => SetMetadata(ROLES, roles);

interface AuthenticatedRequest extends Request {
  principal?: Principal;
  cookies: Record<string, unknown>;
}

/** The caller, and with it the vendor whose data the route may use. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!principal) throw new Error('a public route has no principal');
  return principal;
});

/** Authenticates requests by API key or session cookie. The only place where a request gets its vendor. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: IdentityService,
    private readonly sessions: SessionService,
    private readonly guesses: KeyGuessService,
    private readonly metrics: Metrics,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    const principal = await this.authenticate(request, http.getResponse<Response>());
    const roles = this.reflector.getAllAndOverride<MemberRole[] | undefined>(ROLES, targets);
    if (roles && !roles.includes(principal.role)) {
      throw new DomainError('forbidden', `This requires the role ${roles.join(' or ')}; yours is ${principal.role}.`);
    }
    request.principal = principal;
    return true;
  }

  private async authenticate(request: AuthenticatedRequest, response: Response): Promise<Principal> {
    const now = new Date();
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byKey(authorization, clientAddress(request.ip), now);
    const token = request.cookies[SESSION_COOKIE];
    if (typeof token !== 'string' || token === '') {
      throw new DomainError('unauthenticated', 'Send an API key as "Authorization: Bearer …", or log in.');
    }
    requireSameOrigin(request, this.settings.publicUrl);
    const session = await this.sessions.resolve(token, now);
    if (!session) throw new DomainError('unauthenticated', 'The session has expired; log in again.');
    if (session.renewedUntil)
      response.cookie(SESSION_COOKIE, token, sessionCookie(isOverTls(request, this.settings.publicUrl), session.renewedUntil));
    return session.principal;
  }

  private async byKey(authorization: string, address: string, now: Date): Promise<Principal> {
    const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (key === undefined) throw new DomainError('unauthenticated', 'The header must read "Authorization: Bearer <API key>".');
    const principal = await this.identity.byApiKey(key, now);
    if (principal) return principal;
    this.metrics.countLogin('unknown-key');
    await this.guesses.count(address);
    throw new DomainError('unauthenticated', 'This API key is unknown or has been revoked.');
  }
}

/** The `source` of signals that a request creates. */
export function sourceOf({ by }: Principal): string {
  return by === 'session' ? 'screen' : 'api';
}
