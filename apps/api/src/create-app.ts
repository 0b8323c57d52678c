import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import { Logger } from 'nestjs-pino';
import { DomainError } from '@app/contracts';
import { Database } from '@app/database';
import { ApiModule } from './api.module';
import type { ApiSettings } from './api.settings';
import { jsonBody } from './http/json-body.middleware';
import { requestId } from './http/request-id.middleware';
import { requestLog } from './http/request-log';
import { RouteTable } from './http/route-table';
import { securityHeaders } from './http/security-headers.middleware';
import { webPage } from './http/web-page.middleware';
import { describeApi, serveDocuments } from './openapi-document';
import { Metrics } from './status/metrics';

/** A connection on which nothing moves for this long is closed; long NDJSON uploads move all the time. */
const IDLE_MS = 120_000;

/**
 * The whole api, ready to listen. Throws a DomainError where the database's role could see more than one vendor or there are no tables,
 * and the driver's error where the database cannot be reached.
 */
export async function createApp(settings: ApiSettings): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(settings), {
    abortOnError: false,
    bodyParser: false,
    // Whatever goes wrong until here is thrown, and told once; the framework would tell it at length before.
    logger: false,
  });
  try {
    const database = app.get(Database);
    await database.assertLeastPrivilege();
    await assertMigrated(database);
    await furnish(app, settings);
    app.useLogger(app.get(Logger));
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function assertMigrated(database: Database): Promise<void> {
  const [found] = await database.directory<{ there: boolean }>(`SELECT to_regclass('public.outbox') IS NOT NULL AS there`);
  if (found?.there) return;
  throw new DomainError('unavailable', 'The database has no tables yet: start with `npm start`, or run `npm run migrate` first.');
}

async function furnish(app: NestExpressApplication, settings: ApiSettings): Promise<void> {
  // A proxy on this machine may say whom it serves, and that it did so over TLS; nobody else may.
  app.set('trust proxy', 'loopback').set('query parser', 'simple').disable('x-powered-by').disable('etag');
  app.use(
    requestId,
    requestLog(app.get(Logger)),
    ...securityHeaders(),
    app.get(Metrics).measure,
    compression(),
    ...webPage(settings.webFolder),
    cookieParser(),
    jsonBody(),
  );
  const document = describeApi(app);
  app.get(RouteTable).learn(document);
  serveDocuments(app, document);
  await app.init();
  const server = app.getHttpServer();
  // NDJSON may be of any length and take its time; what counts is that something moves.
  server.requestTimeout = 0;
  server.setTimeout(IDLE_MS);
}
