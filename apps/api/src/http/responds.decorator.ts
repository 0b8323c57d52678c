import { ApiResponse } from '@nestjs/swagger';
import type { TSchema } from '@sinclair/typebox';

/** Documents a JSON response by the shape that the code is typed with. `status` is 200 unless given. */
export function Responds(
  shape: TSchema,
  { status = 200, description = '' }: { status?: number; description?: string } = {},
): MethodDecorator {
  return ApiResponse({ status, description, content: { 'application/json': { schema: shape } } });
}
