import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describeApi } from './openapi-document';
import { previewApp } from './preview-app';

interface Operation {
  summary?: string;
  security: object[];
  parameters?: { name: string; in: string; description?: string }[];
  requestBody?: object;
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemBody' } } };

describe('the API document', () => {
  let document: OpenAPIObject;
  let routes: string[];
  let operations: [name: string, operation: Operation][];

  beforeAll(async () => {
    const app = await previewApp();
    document = describeApi(app);
    routes = [...app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
      [...controllers.values()].flatMap(({ metatype }) => routesOf(metatype as { prototype: Record<string, object> })),
    );
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  });

  it('is valid OpenAPI, with examples that fit their schemas', async () => {
    expect(await mistakesIn(document)).toEqual([]);
    const account = { type: 'string', nullable: true, example: 7 };
    const wrong = { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, Wrong: account } } };
    expect(await mistakesIn(wrong as OpenAPIObject)).toEqual(
      expect.arrayContaining([expect.stringContaining('nullable'), expect.stringContaining('Example')]),
    );
  });

  it('has every route', () => {
    expect(operations.map(([name]) => name).sort()).toEqual(routes.sort());
  });

  it('describes every route and its responses', () => {
    for (const [name, { summary, responses }] of operations) {
      expect([name, summary]).toEqual([name, expect.any(String)]);
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect([name, successes.length > 0]).toEqual([name, true]);
      for (const [status, { content }] of successes)
        expect([name, status, Object.values(content ?? {})[0]?.schema]).toEqual([
          name,
          status,
          status === '204' ? undefined : expect.any(Object),
        ]);
    }
  });

  it('describes every parameter', () => {
    const undescribed = operations.flatMap(([name, { parameters = [] }]) =>
      parameters.filter(({ description }) => !description).map((parameter) => `${name} ${parameter.name}`),
    );
    expect(undescribed).toEqual([]);
  });

  it('names the errors of every route, as problem+json', () => {
    for (const [name, { responses, security, requestBody }] of operations) {
      const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400 && !(name === 'GET /readyz' && status === '503'));
      for (const [status, { content }] of errors) expect([name, status, content]).toEqual([name, status, PROBLEM]);
      const changes = !name.startsWith('GET ');
      const expected = [
        '400',
        ...(name.includes(' /v1/') ? ['401'] : []),
        // A session is only accepted from a page of the same origin.
        ...(changes ? ['403'] : []),
        ...(requestBody ? ['413', '415'] : []),
      ];
      expect([name, errors.map(([status]) => status)]).toEqual([name, expect.arrayContaining(expected)]);
      if (name.includes(' /v1/')) expect([name, security]).toEqual([name, [{ bearer: [] }, { cookie: [] }]]);
    }
  });
});

function routesOf(controller: { prototype: Record<string, object> }): string[] {
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value as object;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const path = [prefix, Reflect.getMetadata(PATH_METADATA, handler) as string].join('/').replace(/:(\w+)/g, '{$1}');
    return [`${RequestMethod[method]} /${path.split('/').filter(Boolean).join('/')}`];
  });
}

async function mistakesIn(document: OpenAPIObject): Promise<string[]> {
  const rules = {
    'no-invalid-schema-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    'no-invalid-media-type-examples': 'error',
  } as const;
  const config = await createConfig({ extends: ['recommended-strict'], rules });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer})`);
}
