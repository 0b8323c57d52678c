import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import { Logger } from 'nestjs-pino';
import { Database } from '@app/database';
import { answerTransportErrors, requireAllowedHost, securityHeaders } from '@app/http';
import { ApiModule } from './api.module';
import type { ApiSettings } from './api.settings';
import { requestId } from './http/request-id.middleware';
import { requestLog } from './http/request-log';
import { RouteTable } from './http/route-table';
import { webPage } from './http/web-page.middleware';
import { describeApi, serveDocuments } from './openapi-document';
import { Metrics } from './status/metrics';

/** Connections idle for this long are closed. Long NDJSON uploads are never idle. */
const IDLE_MS = 120_000;

/**
 * Builds the api, ready to listen. Throws a DomainError when the database role could see several vendors or there are no tables, and the
 * driver's error when the database cannot be reached.
 */
export async function createApp(settings: ApiSettings): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(settings), {
    abortOnError: false,
    bodyParser: false,
    // Start-up errors are thrown and printed once by the caller; the framework would print them too.
    logger: false,
  });
  try {
    const database = app.get(Database);
    await database.assertLeastPrivilege();
    await database.assertSchema();
    await setUpHttp(app, settings);
    app.useLogger(app.get(Logger));
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function setUpHttp(app: NestExpressApplication, settings: ApiSettings): Promise<void> {
  // X-Forwarded-For, -Proto and -Host count only where the connection comes from one of these.
  app
    .set('trust proxy', [...(settings.trustedProxies ?? [])])
    .set('query parser', 'simple')
    .disable('x-powered-by')
    .disable('etag');
  app.use(
    requestId,
    requestLog(app.get(Logger)),
    ...securityHeaders({ publicUrl: settings.publicUrl, noStore: (path) => path.startsWith('/v1/') || path.startsWith('/auth/') }),
    requireAllowedHost(settings.hosts ?? { loopbackOnly: settings.loopbackOnly, names: [] }),
    app.get(Metrics).measure,
    compression(),
    ...webPage(settings.webFolder),
    cookieParser(),
  );
  const document = describeApi(app);
  app.get(RouteTable).load(document);
  serveDocuments(app, document);
  await app.init();
  const server = app.getHttpServer();
  answerTransportErrors(server);
  // NDJSON uploads may take any time, as long as data keeps coming.
  server.requestTimeout = 0;
  server.setTimeout(IDLE_MS);
}
