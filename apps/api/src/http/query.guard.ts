import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '@app/contracts';
import { RouteTable } from './route-table';

/** A parameter's name can be as long as a URL. */
const SHOWN_CHARACTERS = 100;

/** Refuses unknown query parameters: an ignored one would look as if it had worked. */
@Injectable()
export class QueryGuard implements CanActivate {
  constructor(private readonly routes: RouteTable) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, path, query } = context.switchToHttp().getRequest<Request>();
    const sent = Object.keys(query);
    const known = sent.length > 0 && this.routes.queryOf(method, path);
    if (!known) return true;
    const detail = `is not a known parameter; ${known.length > 0 ? `the parameters are ${known.join(', ')}` : 'there are none'}`;
    const errors = sent.filter((name) => !known.includes(name)).map((name) => ({ pointer: name.slice(0, SHOWN_CHARACTERS), detail }));
    const [first] = errors;
    if (!first) return true;
    throw new DomainError('invalid', `"${first.pointer}" ${detail}.`, errors);
  }
}
