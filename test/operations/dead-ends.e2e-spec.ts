import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { DEMO_LOGIN } from '@app/identity';
import { testDatabase, type TestDatabase } from '@app/testing';
import { createApp } from '../../apps/api/src/create-app';
import { programOutput } from '../harness/program-output';

describe('ways back in', () => {
  let database: TestDatabase;
  let folder: string;
  let app: NestExpressApplication;
  beforeAll(async () => {
    database = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-dead-ends-'));
    await command('migrate', { AFTERPILOT_DEMO: 'on' });
    app = await createApp({ appUrl: database.appUrl, loopbackOnly: false, logLevel: 'silent', webFolder: '/nowhere' });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const command = (line: string, env: Record<string, string> = {}): Promise<[number | null, string]> => {
    const settings = { DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl, AFTERPILOT_DATA: folder };
    return programOutput('cli', { ...settings, ...env }, ...line.split(' '));
  };
  const inPublic = async (): Promise<string> => (await command('migrate', { AFTERPILOT_DEMO: 'off', HOST: '0.0.0.0' }))[1];
  const logIn = (email: string, password: string): request.Test =>
    request(app.getHttpServer()).post('/auth/login').send({ email, password });
  const me = (key: string): request.Test => request(app.getHttpServer()).get('/v1/me').set('authorization', `Bearer ${key}`);
  const passwordIn = (said: string): string => /log in with (\S+) /.exec(said)![1]!;

  it('says that a demo in public has no login, and a member that is added has one', async () => {
    await logIn(DEMO_LOGIN.email, DEMO_LOGIN.password).expect(403, /member add EMAIL/);
    expect(await inPublic()).toMatch(/^Nobody can log in: .* "npm run cli -- member add EMAIL" makes a login\.$/m);
    const [code, said] = await command('member add Ana@Vendor.example --name Ana --role csm');
    expect([code, said]).toEqual([0, expect.stringMatching(/^ana@vendor\.example can log in with \S+ \(shown this once\)\.\n$/)]);
    const { body } = await logIn('ana@vendor.example', passwordIn(said)).expect(200);
    expect(body).toMatchObject({ member: { name: 'Ana', role: 'csm' }, vendor: { key: 'demo' } });
    expect(await inPublic()).not.toContain('Nobody can log in');
  });

  it('gives a new password for a lost one, and ends the sessions of the old', async () => {
    const before = passwordIn((await command('member add bo@vendor.example'))[1]);
    const cookie = String((await logIn('bo@vendor.example', before)).headers['set-cookie']).split(';')[0]!;
    await request(app.getHttpServer()).get('/v1/me').set('cookie', cookie).expect(200);
    const [, said] = await command('member reset-password bo@vendor.example');
    await request(app.getHttpServer()).get('/v1/me').set('cookie', cookie).expect(401);
    await logIn('bo@vendor.example', before).expect(401);
    await logIn('bo@vendor.example', passwordIn(said)).expect(200);
  });

  it('says that the first key was revoked, and makes another', async () => {
    const first = readFileSync(join(folder, 'admin-key'), 'utf8').trim();
    const { body } = await request(app.getHttpServer()).get('/v1/api-keys').set('authorization', `Bearer ${first}`).expect(200);
    const [{ id }] = (body as { items: [{ id: string }] }).items;
    expect(await inPublic()).not.toContain('was revoked');
    await request(app.getHttpServer()).delete(`/v1/api-keys/${id}`).set('authorization', `Bearer ${first}`).expect(204);
    expect(await inPublic()).toMatch(
      /^The admin key in .* was revoked or is not of this database: ".* key create NAME --save" makes another\.$/m,
    );
    const [code, key] = await command('key create operations --save');
    expect(code).toBe(0);
    await me(key.trim()).expect(200);
    expect(readFileSync(join(folder, 'admin-key'), 'utf8')).toBe(key);
    expect(await inPublic()).not.toContain('was revoked');
  });

  it.each([
    ['member add nobody', 2, /^"nobody" is not an e-mail address\./],
    ['member add x@y.example --role boss', 2, /^--role must be one of admin, csm, ae, not "boss"\./],
    ['member add x@y.example --vendor other', 1, /^There is no vendor "other": demo\.\n$/],
    ['member add demo@afterpilot.example', 1, /^There is a member demo@afterpilot\.example already: .*\n$/],
    ['member reset-password who@vendor.example', 1, /^There is no member who@vendor\.example: .*\n$/],
  ])('refuses "%s" in one line', async (line, code, words) => {
    expect(await command(line)).toEqual([code, expect.stringMatching(words)]);
  });
});
