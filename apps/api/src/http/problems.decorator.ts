import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemBody } from './problem.response';

const MEANING = {
  400: 'What was sent is wrong; `errors` names each place.',
  401: 'No login, or one that has ended.',
  403: 'Logged in, but not allowed.',
  404: 'There is no such thing, or it is not yours.',
  409: 'It is there already, and different.',
  413: 'More than fits into one request.',
  415: 'Another content type is needed.',
  422: 'Understood, but it cannot be done.',
  429: 'Too many tries; `Retry-After` says when to come back.',
  503: 'A part that is needed is away.',
} as const;

/** Documents the refusals of a route. */
export function Problems(...statuses: (keyof typeof MEANING)[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemBody),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: MEANING[status],
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
      }),
    ),
  );
}

/** Documents that a route needs a login; the guard demands it whether or not this is there. Any may refuse what it does not know (400). */
export function Authenticated(...statuses: (keyof typeof MEANING)[]): MethodDecorator & ClassDecorator {
  return applyDecorators(ApiBearerAuth(), ApiCookieAuth(), Problems(400, 401, ...statuses));
}
