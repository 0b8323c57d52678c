import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { Database } from '@app/database';
import { DEMO_LOGIN, IdentityService } from '@app/identity';
import { createApp } from '../../apps/api/src/create-app';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

describe('keys and logins', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi({ trustedProxies: ['loopback'] });
  });
  afterAll(() => api.stop());

  const logIn = (body: object, headers: Record<string, string> = {}): request.Test =>
    request(api.app.getHttpServer()).post('/auth/login').set(headers).send(body);
  const cookieOf = (response: request.Response): string => String(response.headers['set-cookie']).split(';')[0]!;

  it('refuses requests without a key or a session, and says how to authenticate', async () => {
    for (const authorization of [undefined, 'Bearer ap_wrong', 'Basic abc', 'Bearer', `Bearer ${'x'.repeat(5000)}`]) {
      const test = request(api.app.getHttpServer()).get('/v1/me');
      const response = await (authorization ? test.set('authorization', authorization) : test);
      expect(response.status).toBe(401);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.headers['www-authenticate']).toBe('Bearer');
    }
  });

  it('makes a key that is shown once, opens the vendor, and opens nothing once revoked', async () => {
    const made = await api.as().post('/v1/api-keys', { name: 'Mail harvester' });
    expect(made.status).toBe(201);
    const { id, key, prefix } = made.body as { id: string; key: string; prefix: string };
    expect(key).toMatch(/^ap_[\w-]{43}$/);
    expect(key.startsWith(prefix)).toBe(true);

    const me = await api.as(key).get('/v1/me');
    expect(me.body).toEqual({ member: null, vendor: { key: 'ours', name: 'ours', demo: false } });
    const listed = await api.as().get('/v1/api-keys');
    expect(listed.text).not.toContain(key);
    expect((listed.body as { items: { id: string }[] }).items.map((item) => item.id)).toContain(id);

    await api.as().delete(`/v1/api-keys/${id}`).expect(204);
    await api.as().delete(`/v1/api-keys/${id}`).expect(204);
    await api.as(key).get('/v1/me').expect(401);
  });

  it('keeps a stranger from revoking a key', async () => {
    const { body } = await api.as().post('/v1/api-keys', { name: 'Ours' });
    const { id, key } = body as { id: string; key: string };
    await api.as(api.stranger.apiKey).delete(`/v1/api-keys/${id}`).expect(404);
    await api.as(key).get('/v1/me').expect(200);
  });

  it('logs a member in with a cookie that scripts and other sites cannot use, and out again', async () => {
    const { email, password } = api.vendor;
    const response = await logIn({ email: email.toUpperCase(), password });
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ member: { email, role: 'admin' }, vendor: { key: 'ours' } });
    expect(String(response.headers['set-cookie'])).toMatch(
      /^afterpilot_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );

    const cookie = cookieOf(response);
    const { body } = await request(api.app.getHttpServer()).get('/v1/me').set('cookie', cookie).expect(200);
    expect(body).toMatchObject({ member: { email } });
    const origin = `http://127.0.0.1:${(api.app.getHttpServer().address() as { port: number }).port}`;
    await request(api.app.getHttpServer()).post('/auth/logout').set('cookie', cookie).set('origin', origin).expect(204);
    await request(api.app.getHttpServer()).get('/v1/me').set('cookie', cookie).expect(401);
  });

  it('marks the cookie as secure behind TLS', async () => {
    const response = await logIn({ email: api.vendor.email, password: api.vendor.password }, { 'x-forwarded-proto': 'https' });
    expect(String(response.headers['set-cookie'])).toContain('; Secure');
  });

  it('does not let a page of another site change anything with the cookie', async () => {
    const cookie = cookieOf(await logIn({ email: api.vendor.email, password: api.vendor.password }));
    const port = (api.app.getHttpServer().address() as { port: number }).port;
    const create = (origin?: string): request.Test => {
      const test = request(api.app.getHttpServer()).put('/v1/accounts/cookie-test').set('cookie', cookie);
      return (origin === undefined ? test : test.set('origin', origin)).send({ name: 'x' });
    };
    for (const origin of [undefined, 'https://evil.example', `http://127.0.0.1:${port + 1}`, 'null']) {
      const response = await create(origin);
      expect(response.status).toBe(403);
    }
    await create(`http://127.0.0.1:${port}`).expect(201);
    await logIn({ email: api.vendor.email, password: api.vendor.password }, { origin: 'https://evil.example' }).expect(403);
  });

  it('lets only admins manage keys', async () => {
    const { email, password } = api.vendor;
    const cookie = cookieOf(await logIn({ email, password }));
    const become = (role: string): Promise<unknown> =>
      api.app.get(Database).transaction(api.vendor.vendorId, (tx) => tx.query('UPDATE member SET role = $1', [role]));
    await become('csm');
    try {
      const refused = await request(api.app.getHttpServer()).get('/v1/api-keys').set('cookie', cookie);
      expect(refused.status).toBe(403);
      expect((refused.body as { detail: string }).detail).toBe('This requires the role admin; yours is csm.');
      await request(api.app.getHttpServer()).get('/v1/accounts').set('cookie', cookie).expect(200);
    } finally {
      await become('admin');
    }
    await request(api.app.getHttpServer()).get('/v1/api-keys').set('cookie', cookie).expect(200);
  });

  it('does not reveal whether the address or the password was wrong, and refuses an address after ten failures', async () => {
    const unknown = await logIn({ email: 'nobody@ours.example', password: 'x' });
    const wrong = await logIn({ email: api.stranger.email, password: 'x' });
    expect(unknown.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);

    for (let i = 1; i < 10; i++) await logIn({ email: api.stranger.email, password: 'x' }).expect(401);
    const closed = await logIn({ email: api.stranger.email, password: api.stranger.password });
    expect(closed.status).toBe(429);
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0);
    expect((closed.body as { detail: string }).detail).toMatch(/Try again in \d+ minutes/);
    await logIn({ email: api.vendor.email, password: api.vendor.password }).expect(200);
  });

  describe('with two api processes on one database', () => {
    let other: NestExpressApplication;
    beforeAll(async () => {
      other = await createApp({
        ...{ appUrl: api.database.appUrl, loopbackOnly: true, logLevel: 'silent', webFolder: '/nowhere' },
        trustedProxies: ['loopback'],
      });
    });
    afterAll(() => other.close());

    const logInFrom = (app: NestExpressApplication, address: string, body: object): request.Test =>
      request(app.getHttpServer()).post('/auth/login').set('x-forwarded-for', address).send(body);

    it('counts failures together, and locks nobody out of other addresses', async () => {
      const { email, password } = api.vendor;
      const attacker = '2001:db8:bad:1::1';
      for (let i = 0; i < 5; i++) {
        await logInFrom(api.app, attacker, { email, password: 'x' }).expect(401);
        await logInFrom(other, `2001:db8:bad:1::${i + 2}`, { email, password: 'x' }).expect(401);
      }
      for (const app of [api.app, other]) {
        const refused = await logInFrom(app, attacker, { email, password });
        expect(refused.status).toBe(429);
        const seconds = Number(refused.headers['retry-after']);
        expect(seconds).toBeGreaterThan(14 * 60);
        expect((refused.body as { detail: string }).detail).toBe(
          `Too many failed log-ins. Try again in ${Math.ceil(seconds / 60)} minutes.`,
        );
      }
      await logInFrom(other, '203.0.113.7', { email, password }).expect(200);
    });

    it('only slows down a name that fails from many addresses', async () => {
      const { email, password } = api.stranger;
      for (let i = 0; i < 20; i++) await logInFrom(i % 2 ? api.app : other, `198.51.100.${i}`, { email, password: 'x' }).expect(401);
      const started = performance.now();
      await logInFrom(other, '203.0.113.8', { email, password }).expect(200);
      expect(performance.now() - started).toBeGreaterThan(990);
    });

    it('refuses an address that tries many names, and keeps no name and no address', async () => {
      const names = Array.from({ length: 50 }, (_, i) => `user-${i}@ours.example`);
      const answers = await Promise.all(names.map((email) => logInFrom(api.app, '192.0.2.1', { email, password: 'x' })));
      expect(answers.map(({ status }) => status)).toEqual(names.map(() => 401));
      await logInFrom(other, '192.0.2.1', { email: 'one-more@ours.example', password: 'x' }).expect(429);
      const rows = await api.app.get(Database).directory<{ key: string }>('SELECT key FROM login_attempt');
      expect(rows.length).toBeGreaterThan(100);
      expect(rows.filter(({ key }) => key.includes('@') || /\d+\.\d+\.|::/.test(key))).toEqual([]);
    });
  });

  it('refuses the demo login, and does not show it, where other machines can reach us', async () => {
    await api.app.get(IdentityService).setUp({ vendorKey: 'demo', vendorName: 'Demo', demo: true });
    const hint = await request(api.app.getHttpServer()).get('/auth/hint');
    expect(hint.body).toEqual({ demo: DEMO_LOGIN });
    await logIn(DEMO_LOGIN).expect(200);

    const open = await createApp({ appUrl: api.database.appUrl, loopbackOnly: false, logLevel: 'silent', webFolder: '/nowhere' });
    try {
      const refused = await request(open.getHttpServer()).post('/auth/login').send(DEMO_LOGIN);
      expect(refused.status).toBe(403);
      expect((await request(open.getHttpServer()).get('/auth/hint')).body).toEqual({ demo: null });
    } finally {
      await open.close();
    }
  });

  it('sets up once: a second start finds what the first made', async () => {
    const again = await api.app.get(IdentityService).setUp({ vendorKey: 'ours', vendorName: 'Ours', demo: false });
    expect(again).toEqual({ created: false, vendorId: api.vendor.vendorId });
    const identity = api.app.get(IdentityService);
    const now = new Date();
    expect(await identity.ensureApiKey({ vendorKey: 'ours', apiKey: api.vendor.apiKey, now })).toBe(api.vendor.apiKey);
    expect(await identity.ensureApiKey({ vendorKey: 'ours', apiKey: 'a-key-of-our-own', now })).toBe('a-key-of-our-own');
    await api.as('a-key-of-our-own').get('/v1/me').expect(200);
    await expect(identity.ensureApiKey({ vendorKey: 'ours', apiKey: api.stranger.apiKey, now })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
