import fc from 'fast-check';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  example?: unknown;
  format?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: { [name: string]: Schema };
  required?: string[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

interface Operation {
  parameters?: { name: string; in: 'path' | 'query' | 'header' | 'cookie'; schema: Schema }[];
  requestBody?: { content: { [type: string]: { schema: Schema } } };
  responses: { [status: string]: unknown };
}

/** As much of an OpenAPI document as requests are drawn from. */
export interface ApiDocument {
  paths: { [path: string]: { [method: string]: Operation } };
  components?: { schemas?: { [name: string]: Schema } };
}

export interface RandomRequest {
  operation: string;
  method: string;
  url: string;
  /** A query parameter that the operation does not know was added. */
  withUnknown: boolean;
  headers: { [name: string]: string };
  body: string | undefined;
}

const DEEPEST = 5;
const NONSENSE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '2026-02-30',
  '2026-13-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '-1',
  '1e999',
];
const MORE_TEXTS = [
  'null',
  "' OR 1=1 --",
  '%',
  '%s',
  '../../etc',
  '__proto__',
  '🙂'.repeat(50),
  'x'.repeat(5000),
  '\u202e',
  'NaN',
  '0x10',
  '１',
];

const nonsenseText = fc.oneof(fc.constantFrom(...NONSENSE_TEXTS, ...MORE_TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));
const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  nonsenseText,
  fc.constantFrom<unknown>(null, true, -0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, [], {}, [[[[[[]]]]]], {
    constructor: { prototype: 1 },
  }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.constant(JSON.parse('{"__proto__":{"admin":true}}') as unknown),
  fc.constantFrom(10, 100).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Requests for every operation of the document: mostly as it says, with something wrong here and there. */
export function randomRequests(document: ApiDocument, known: { [parameter: string]: string[] }): fc.Arbitrary<RandomRequest> {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestOf(document, { path, method, operation }, known)),
  );
  return fc.oneof(...all);
}

function requestOf(
  document: ApiDocument,
  { path, method, operation }: { path: string; method: string; operation: Operation },
  known: { [parameter: string]: string[] },
): fc.Arbitrary<RandomRequest> {
  const parameters = operation.parameters ?? [];
  const texts = Object.fromEntries<fc.Arbitrary<string>>(
    parameters.map(({ name, schema }) => {
      const meant = valueOf(document, schema, 0).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
      const ours = known[name] ? [{ weight: 4, arbitrary: fc.constantFrom(...known[name]) }] : [];
      return [name, fc.oneof(...ours, { weight: 4, arbitrary: meant }, { weight: 1, arbitrary: nonsenseText })];
    }),
  );
  const inQuery = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const types = Object.entries(operation.requestBody?.content ?? {});
  const body = types.length === 0 ? fc.constant(undefined) : fc.oneof(...types.map(([type, { schema }]) => bodyOf(document, type, schema)));
  return fc
    .record({
      path: fc.record(texts),
      asked: fc.subarray(inQuery),
      unknown: fc.oneof(
        { weight: 18, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom('limit', 'at', 'page', 'Cursor') },
        { weight: 1, arbitrary: nonsenseText },
      ),
      body,
    })
    .map(({ path: values, asked, unknown, body: drawn }) => {
      const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent((values[name] ?? '').toWellFormed()));
      const query = asked.map((name) => `${name}=${encodeURIComponent((values[name] ?? '').toWellFormed())}`);
      if (unknown) query.push(`${encodeURIComponent(unknown.toWellFormed())}=1`);
      const headers: RandomRequest['headers'] = drawn ? { 'content-type': drawn.type } : {};
      return {
        operation: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        url: query.length > 0 ? `${place}?${query.join('&')}` : place,
        withUnknown: unknown !== '' && !inQuery.includes(unknown),
        headers,
        body: drawn?.text,
      };
    });
}

function bodyOf(document: ApiDocument, type: string, schema: Schema): fc.Arbitrary<{ type: string; text: string }> {
  const json = valueOf(document, schema, 0);
  const text = type.includes('ndjson')
    ? fc.array(json, { maxLength: 3 }).map((lines) => lines.map((line) => JSON.stringify(line)).join('\n'))
    : json.map((value) => JSON.stringify(value));
  return fc.record({
    type: fc.oneof(
      { weight: 19, arbitrary: fc.constant(type) },
      { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/xml', 'x') },
    ),
    text: fc.oneof(
      { weight: 9, arbitrary: text },
      // Cut somewhere, or not JSON at all.
      { weight: 1, arbitrary: fc.tuple(text, fc.nat(400)).map(([whole, at]) => whole.slice(0, at)) },
      { weight: 1, arbitrary: nonsenseText },
    ),
  });
}

function valueOf(document: ApiDocument, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const example = schema.example === undefined ? [] : [{ weight: 20, arbitrary: fc.constant(schema.example) }];
  return fc.oneof(...example, { weight: 20, arbitrary: meantBy(document, schema, depth) }, { weight: 1, arbitrary: nonsense });
}

function meantBy(document: ApiDocument, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const referred = schema.$ref?.split('/').at(-1);
  if (referred) return meantBy(document, document.components?.schemas?.[referred] ?? {}, depth);
  const options = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (options) return fc.oneof(...options.map((option) => meantBy(document, option, depth)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'integer' || type === 'number') {
    const { minimum = -10, maximum = 1_000_000 } = schema;
    return fc.integer({ min: Math.max(minimum - 1, -(2 ** 31)), max: Math.min(maximum + 1, 2 ** 31 - 1) });
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'string') return textOf(schema);
  if (type === 'array')
    return depth > DEEPEST ? fc.constant([]) : fc.array(valueOf(document, schema.items ?? {}, depth + 1), { maxLength: 3 });
  if (!schema.properties || depth > DEEPEST) return fc.dictionary(fc.string({ maxLength: 8 }), nonsense, { maxKeys: 2 });
  const fields = Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, valueOf(document, field, depth + 1)]));
  return fc
    .tuple(fc.record(fields, { requiredKeys: schema.required ?? [] }), fc.nat(19), nonsense)
    .map(([value, chance, surplus]) => (chance === 0 ? { ...value, surplus } : value));
}

function textOf({ format }: Schema): fc.Arbitrary<string> {
  const moment = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  if (format === 'date-time') return moment;
  if (format === 'date') return moment.map((text) => text.slice(0, 10));
  if (format === 'uuid') return fc.uuid();
  return fc.oneof(
    fc.constantFrom('acme', 'plant', 'mia', '2026-03-01', '2026-03-01T09:30:00Z', 'champion', 'EUR'),
    fc.stringMatching(/^[A-Za-z0-9][\w.:-]{0,20}$/),
    moment,
  );
}
