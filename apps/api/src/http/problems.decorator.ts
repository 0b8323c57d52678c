import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiResponse } from '@nestjs/swagger';
import { ProblemResponse } from '@app/contracts/shapes';

const MEANING = {
  400: 'The request is invalid; `errors` names each wrong field.',
  401: 'Not logged in, or the session has expired.',
  403: 'Not allowed for this caller.',
  404: 'It does not exist, or belongs to another vendor.',
  409: 'It already exists with other content, or has changed meanwhile.',
  413: 'The request is too large.',
  415: 'The content type is not supported.',
  422: 'The request is valid but cannot be carried out.',
  429: 'Too many attempts; `Retry-After` says how long to wait.',
  507: "The database's disk is full; nothing was stored.",
  503: 'A required part of the system is unavailable.',
} as const;

/** Documents the error answers of a route. */
export function Problems(...statuses: (keyof typeof MEANING)[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: MEANING[status],
        content: { 'application/problem+json': { schema: ProblemResponse as object } },
      }),
    ),
  );
}

/** Documents that a route needs a login, which the guard enforces in any case. Every route can answer 400. */
export function Authenticated(...statuses: (keyof typeof MEANING)[]): MethodDecorator & ClassDecorator {
  return applyDecorators(ApiBearerAuth(), ApiCookieAuth(), Problems(400, 401, ...statuses));
}
