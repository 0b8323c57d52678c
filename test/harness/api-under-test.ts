import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { IdentityService } from '@app/identity';
import { PATIENT_LIMITS, testDatabase, type TestDatabase } from '@app/testing';
import type { ApiSettings } from '../../apps/api/src/api.settings';
import { createApp } from '../../apps/api/src/create-app';
import { describeApi } from '../../apps/api/src/openapi-document';
import { DocumentCheck } from './document-check';

/** A vendor with an admin and an API key. */
export interface VendorUnderTest {
  vendorId: string;
  email: string;
  password: string;
  apiKey: string;
}

export interface ApiUnderTest {
  app: NestExpressApplication;
  database: TestDatabase;
  /** Made with the database, for the story to use. */
  vendor: VendorUnderTest;
  /** Another tenant in the same database. */
  stranger: VendorUnderTest;
  /** Requests with the vendor's API key, unless another is given. */
  as(apiKey?: string): Client;
  /** Sees every response. */
  check: DocumentCheck;
  /** Throws where a response was not as documented. */
  stop(): Promise<void>;
}

export interface Client {
  get(path: string): request.Test;
  post(path: string, body?: object | string): request.Test;
  put(path: string, body?: object | string): request.Test;
  delete(path: string): request.Test;
}

/** The real api on a real database of its own, with two vendors. `reach` may lead to the database another way. */
export async function startApi(
  settings: Partial<ApiSettings> = {},
  reach = (appUrl: string): string | Promise<string> => appUrl,
): Promise<ApiUnderTest> {
  const database = await testDatabase();
  const app = await createApp({
    appUrl: await reach(database.appUrl),
    limits: PATIENT_LIMITS,
    loopbackOnly: true,
    logLevel: 'silent',
    webFolder: '/nowhere',
    ...settings,
  });
  const check = new DocumentCheck(describeApi(app));
  check.watch(app.getHttpServer());
  await app.listen(0, '127.0.0.1');
  const vendor = await setUpVendor(app, 'ours');
  const stranger = await setUpVendor(app, 'theirs');
  return {
    app,
    database,
    vendor,
    stranger,
    as: (apiKey = vendor.apiKey) => client(app, apiKey),
    check,
    stop: async () => {
      await app.close();
      await database.drop();
      if (check.mistakes.size > 0)
        throw new Error(`responses differ from the API document:\n${[...check.mistakes].slice(0, 20).join('\n')}`);
    },
  };
}

async function setUpVendor(app: NestExpressApplication, key: string): Promise<VendorUnderTest> {
  const made = await app.get(IdentityService).setUp({
    vendorKey: key,
    vendorName: key,
    demo: false,
    admin: { email: `admin@${key}.example`, name: 'Admin' },
  });
  if (!made.created) throw new Error('a new database has no vendors');
  return made;
}

function client(app: NestExpressApplication, apiKey: string): Client {
  const server = app.getHttpServer();
  const authorized = (test: request.Test): request.Test => test.set('authorization', `Bearer ${apiKey}`);
  return {
    get: (path) => authorized(request(server).get(path)),
    post: (path, body) => authorized(request(server).post(path)).send(body),
    put: (path, body) => authorized(request(server).put(path)).send(body),
    delete: (path) => authorized(request(server).delete(path)),
  };
}
