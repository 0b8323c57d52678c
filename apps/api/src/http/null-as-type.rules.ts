import type { OpenAPIObject } from '@nestjs/swagger';

/** Replaces the `nullable` of Nest's decorators by `type: [..., 'null']`, as OpenAPI 3.1 wants it. */
export function nullAsType(document: OpenAPIObject): OpenAPIObject {
  return translate(document) as OpenAPIObject;
}

function translate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translate);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translate(inner)]));
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable };
  return { ...rest, type: [rest['type'], 'null'], ...(Array.isArray(rest['enum']) && { enum: [...(rest['enum'] as unknown[]), null] }) };
}
