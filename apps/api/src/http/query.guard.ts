import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '@app/contracts';
import { RouteTable } from './route-table';

/** A name as it was sent may be as long as an address. */
const SHOWN_CHARACTERS = 100;

/** Refuses query parameters that a route does not know: one that is ignored would look as if it had been obeyed. */
@Injectable()
export class QueryGuard implements CanActivate {
  constructor(private readonly routes: RouteTable) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, path, query } = context.switchToHttp().getRequest<Request>();
    const sent = Object.keys(query);
    const known = sent.length > 0 && this.routes.queryOf(method, path);
    if (!known) return true;
    const detail = `is not a parameter here; ${known.length > 0 ? `the parameters are ${known.join(', ')}` : 'there are none'}`;
    const errors = sent.filter((name) => !known.includes(name)).map((name) => ({ pointer: name.slice(0, SHOWN_CHARACTERS), detail }));
    const [first] = errors;
    if (!first) return true;
    throw new DomainError('invalid', `"${first.pointer}" ${detail}.`, errors);
  }
}
