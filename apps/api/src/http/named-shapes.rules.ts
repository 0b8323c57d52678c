import type { OpenAPIObject } from '@nestjs/swagger';

type Components = NonNullable<OpenAPIObject['components']>['schemas'] & object;

/** Moves every schema with an `$id` into the components of the document and leaves a reference in its place. */
export function nameShapes(document: OpenAPIObject): OpenAPIObject {
  const found: Components = {};
  const { components, ...rest } = referTo(document, found) as OpenAPIObject;
  return { ...rest, components: { ...components, schemas: { ...components?.schemas, ...found } } };
}

/** Throws where two different schemas have the same `$id`. */
function referTo(value: unknown, found: Components): unknown {
  if (Array.isArray(value)) return value.map((each) => referTo(each, found));
  if (typeof value !== 'object' || value === null) return value;
  const plain = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, referTo(inner, found)]));
  const { $id: name, ...schema } = plain;
  if (typeof name !== 'string') return plain;
  const known = found[name];
  if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two different shapes are called ${name}`);
  found[name] = schema;
  return { $ref: `#/components/schemas/${name}` };
}
