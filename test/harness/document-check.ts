import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;
type Operations = Record<string, { responses: Record<string, { content?: Record<string, { schema?: Json }> }> } | undefined>;

/** Bodies that may have further members, as RFC 9457 allows. */
const OPEN = ['ProblemBody'];

/** Compares JSON responses with the OpenAPI document: every field must be of its shape, and no other field may be there. */
export class DocumentCheck {
  /** Operations whose documented response was seen, such as `GET /v1/me 200`. */
  readonly seen = new Set<string>();
  readonly mistakes = new Set<string>();
  private readonly ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  private readonly paths: [pattern: RegExp, path: string, operations: Operations][];

  constructor(document: OpenAPIObject) {
    const schemas = Object.entries(document.components?.schemas ?? {});
    this.ajv.addSchema({
      $id: 'document',
      components: { schemas: Object.fromEntries(schemas.map(([name, schema]) => [name, jsonSchema(schema, !OPEN.includes(name))])) },
    });
    this.paths = Object.entries(document.paths as Record<string, Operations>)
      .map(([path, operations]): [RegExp, string, Operations] => [new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`), path, operations])
      .sort(([, one], [, other]) => Number(one.includes('{')) - Number(other.includes('{')));
  }

  /** Checks all that `server` sends from now on. */
  watch(server: Server): void {
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      const url = request.url ?? '';
      const chunks: Buffer[] = [];
      const keep = (chunk: unknown): void => {
        if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      };
      const write = response.write.bind(response) as (...args: unknown[]) => boolean;
      const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
      response.write = (...args: unknown[]) => (keep(args[0]), write(...args));
      response.end = (...args: unknown[]) => (keep(args[0]), end(...args));
      response.once('finish', () => {
        const type = String(response.getHeader('content-type') ?? '').split(';')[0]!;
        if (!type.endsWith('json') || request.method === 'HEAD') return;
        const text = decoded(Buffer.concat(chunks), response.getHeader('content-encoding'));
        for (const body of type.endsWith('ndjson') ? text.split('\n').filter(Boolean) : [text]) {
          for (const mistake of this.check(request.method ?? '', url.split('?')[0]!, response.statusCode, type, JSON.parse(body)))
            this.mistakes.add(mistake);
        }
      });
    });
  }

  /** Mistakes in one response; empty if it matches the document. */
  check(method: string, url: string, status: number, type: string, body: unknown): string[] {
    const [, path, operations] = this.paths.find(([pattern]) => pattern.test(url)) ?? [];
    const operation = operations?.[method.toLowerCase()];
    if (path === undefined || !operation) return [];
    const name = `${method} ${path} ${status}`;
    const schema = operation.responses[status]?.content?.[type]?.schema;
    if (!schema)
      return status >= 400 ? this.errors(name, { $ref: '#/components/schemas/ProblemBody' }, body) : [`${name}: not documented as ${type}`];
    this.seen.add(name);
    return this.errors(name, schema, body);
  }

  private errors(name: string, schema: Json, body: unknown): string[] {
    const validate = this.validatorOf(schema);
    if (validate(body)) return [];
    return (validate.errors ?? [])
      .slice(0, 5)
      .map(({ instancePath, message, params }) => `${name}: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
  }

  private validatorOf(schema: Json): ValidateFunction {
    const reference = schema['$ref'];
    if (typeof reference === 'string') return this.ajv.getSchema(`document${reference}`)!;
    return this.ajv.compile(jsonSchema(schema, true) as Json);
  }
}

/** Closes objects: a field that the document does not name is a mistake. */
function jsonSchema(value: unknown, closed: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => jsonSchema(each, closed));
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonSchema(inner, closed)]));
  const fields = schema['properties'] !== undefined && schema['additionalProperties'] === undefined;
  return closed && fields ? { ...schema, additionalProperties: false } : schema;
}

function decoded(body: Buffer, encoding: unknown): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}
