import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './auth/session-cookie';
import { nameShapes } from './http/named-shapes.rules';
import { nullAsType } from './http/null-as-type.rules';
import { describeSignalBodies } from './signals/signal-body';

const DESCRIPTION = `Customer success for IoT vendors: it starts where the pilot ends.

Everything under \`/v1\` needs an API key (\`Authorization: Bearer ap_…\`) or the session cookie of \`POST /auth/login\`; the key or session decides which vendor's data you see.
Times are UTC in ISO 8601, days are \`YYYY-MM-DD\`, money is integer minor units beside an ISO 4217 currency. \`{key}\` and \`{id}\` accept the key or the id.
Lists answer \`{"items": […], "nextCursor": …}\`. Errors are \`application/problem+json\` (RFC 9457); \`errors\` names each wrong field.
\`/v1\` only gains fields: ignore fields you do not know.`;

/** Builds the OpenAPI document of all routes. Needs no database. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Afterpilot')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .setOpenAPIVersion('3.1.0')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'API key', description: 'An API key, `ap_…`.' })
    .addCookieAuth(SESSION_COOKIE)
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return markPublic(nameShapes(nullAsType(describeSignalBodies(document))));
}

/** Without this, clients could not know that a route needs no login. */
function markPublic(document: OpenAPIObject): OpenAPIObject {
  const operations = Object.values(document.paths).flatMap(({ get, put, post, delete: remove }) => [get, put, post, remove]);
  for (const operation of operations) if (operation) operation.security ??= [];
  return document;
}

/** Serves the document at `/docs` for people and at `/openapi.json` for programs. */
export function serveDocuments(app: INestApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', raw: ['json'], customSiteTitle: 'Afterpilot API' });
}
