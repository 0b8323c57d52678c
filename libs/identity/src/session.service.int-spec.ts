import type { TestingModule } from '@nestjs/testing';
import { Database } from '@app/database';
import { testRooms, type TestRooms } from '@app/testing';
import { IdentityModule } from './identity.module';
import { IdentityService } from './identity.service';
import { LoginService } from './login.service';
import { SessionService } from './session.service';

const DAY_MS = 86_400_000;

describe('sessions', () => {
  let rooms: TestRooms;
  let app: TestingModule;
  let login: { email: string; password: string };
  beforeAll(async () => {
    rooms = await testRooms(IdentityModule);
    ({ app } = rooms);
    const made = await app.get(IdentityService).setUp({ vendorKey: 'v', vendorName: 'V', demo: false });
    if (!made.created) throw new Error('a new database has no vendors');
    login = { email: made.email, password: made.password };
  });
  afterAll(() => rooms.stop());

  const start = new Date('2026-11-23T12:00:00Z');
  const after = (days: number): Date => new Date(start.getTime() + days * DAY_MS);
  const open = async (): Promise<string> =>
    (await app.get(LoginService).login({ ...login, address: '127.0.0.1', demoAllowed: true }, start)).token;
  const resolve = (token: string, days: number): ReturnType<SessionService['resolve']> =>
    app.get(SessionService).resolve(token, after(days));

  it('end 14 days after they were last used, and not before', async () => {
    const idle = await open();
    expect((await resolve(idle, 13.99))?.principal.member?.email).toBe(login.email);
    const left = await open();
    expect(await resolve(left, 14)).toBeUndefined();
  });

  it('are extended by use, written at most once a day', async () => {
    const token = await open();
    expect((await resolve(token, 0.9))?.renewedUntil).toBeNull();
    expect((await resolve(token, 10))?.renewedUntil).toEqual(after(24));
    expect((await resolve(token, 10.5))?.renewedUntil).toBeNull();
    expect((await resolve(token, 23))?.renewedUntil).toEqual(after(37));
    expect(await resolve(token, 37)).toBeUndefined();
  });

  it('are stored as hashes, and pruned at the next login', async () => {
    const token = await open();
    const rows = await app.get(Database).directory<{ text: string }>(`SELECT encode(hash, 'escape') || kind AS text FROM credential`);
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
    await app.get(LoginService).login({ ...login, address: '127.0.0.1', demoAllowed: true }, after(1000));
    const [left] = await app.get(Database).directory<{ n: number }>(`SELECT count(*) AS n FROM credential WHERE kind = 'session'`);
    expect(left?.n).toBe(1);
  });

  it('are not API keys, nor API keys sessions', async () => {
    const token = await open();
    expect(await app.get(IdentityService).byApiKey(token, start)).toBeUndefined();
    const key = await app.get(IdentityService).ensureApiKey({ vendorKey: 'v', now: start });
    expect(await resolve(key, 0)).toBeUndefined();
  });

  it('begin with one vendor, however many processes set it up at the same time', async () => {
    const identity = app.get(IdentityService);
    const setUp = { vendorKey: 'raced', vendorName: 'Raced', demo: false, admin: { email: 'raced@v.example', name: 'R' } };
    const results = await Promise.all(Array.from({ length: 5 }, () => identity.setUp(setUp)));
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(results.map(({ vendorId }) => vendorId)).size).toBe(1);
  });
});
