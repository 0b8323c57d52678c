import { ApiResponse } from '@nestjs/swagger';
import type { TSchema } from '@sinclair/typebox';

/** Documents a JSON response, or a line of NDJSON, by the shape that the code is typed with. `status` is 200 unless given. */
export function Responds(
  shape: TSchema,
  { status = 200, description = '', type = 'application/json' }: { status?: number; description?: string; type?: string } = {},
): MethodDecorator {
  return ApiResponse({ status, description, content: { [type]: { schema: shape } } });
}
