import { Client as PgClient } from 'pg';
import { Database } from '@app/database';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

const FULL = {
  name: 'Tanjung Water',
  region: 'Johor',
  country: 'MY',
  timeZone: 'Asia/Kuala_Lumpur',
  weekend: [5, 6],
  route: 'partner',
  partner: 'Borneo Integrators',
  operatedBy: 'client',
  contractHeldBy: 'partner',
  contractModel: 'subscription',
  annualValue: 42_000_000,
  potential: 310_000_000,
  currency: 'MYR',
  renewsOn: '2027-03-31',
  csm: 'aisha@vendor.example',
  ae: 'ben@vendor.example',
};

describe('accounts and pilots', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const inLedger = <T>(sql: string, key: string): Promise<T[]> =>
    api.app.get(Database).transaction(api.vendor.vendorId, (tx) => tx.query<T>(sql, [key]));
  const signalsOf = (key: string): Promise<{ kind: string; source: string; data: object }[]> =>
    inLedger(`SELECT kind, source, data FROM signal JOIN account USING (vendor_id, account_id) WHERE key = $1 ORDER BY occurred_at`, key);
  const eventsOf = async (key: string): Promise<string[]> => {
    const rows = await inLedger<{ event: string }>(
      `SELECT DISTINCT event FROM outbox JOIN account USING (vendor_id, account_id) WHERE key = $1 ORDER BY 1`,
      key,
    );
    return rows.map(({ event }) => event);
  };

  it('creates an account by a signal and its row, and returns the same for the same content', async () => {
    const made = await api.as().put('/v1/accounts/tanjung-water', FULL);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ key: 'tanjung-water', ...FULL });
    expect(await signalsOf('tanjung-water')).toEqual([{ kind: 'account.described', source: 'api', data: FULL }]);
    expect(await eventsOf('tanjung-water')).toEqual(['signals.described', 'signals.received']);

    const again = await api.as().put('/v1/accounts/tanjung-water', { ...FULL, weekend: [6, 5] });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(made.body);
    expect(await signalsOf('tanjung-water')).toHaveLength(1);
    expect((await api.as().get('/v1/accounts/tanjung-water')).body).toEqual(made.body);
    const { id } = made.body as { id: string };
    expect((await api.as().get(`/v1/accounts/${id}`)).body).toEqual(made.body);
  });

  it('replaces the whole description, and keeps the earlier ones as signals', async () => {
    await api.as().put('/v1/accounts/replaced', FULL).expect(201);
    const changed = await api.as().put('/v1/accounts/replaced', { name: 'New name', csm: null });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ name: 'New name', region: null, weekend: null, annualValue: null, csm: null });
    await api.as().put('/v1/accounts/replaced', FULL).expect(200);
    expect((await signalsOf('replaced')).map(({ data }) => (data as { name: string }).name)).toEqual([
      'Tanjung Water',
      'New name',
      'Tanjung Water',
    ]);
    expect((await api.as().get('/v1/accounts/replaced')).body).toMatchObject(FULL);
  });

  it('creates one account for concurrent requests', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.as().put('/v1/accounts/raced', { name: 'Raced' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(await signalsOf('raced')).toHaveLength(1);
  });

  it.each([
    [{}, '/name'],
    [{ name: '' }, '/name'],
    [{ name: '  ' }, '/name'],
    [{ name: 'x', weekend: [0] }, '/weekend'],
    [{ name: 'x', weekend: [6, 6] }, '/weekend'],
    [{ name: 'x', weekend: 'Sunday' }, '/weekend'],
    [{ name: 'x', annualValue: 1.5 }, '/annualValue'],
    [{ name: 'x', annualValue: '100' }, '/annualValue'],
    [{ name: 'x', annualValue: 1e300 }, '/annualValue'],
    [{ name: 'x', currency: 'eur' }, '/currency'],
    [{ name: 'x', country: 'XX' }, '/country'],
    [{ name: 'x', country: 'my' }, '/country'],
    [{ name: 'x', renewsOn: '2027-02-30' }, '/renewsOn'],
    [{ name: 'x', timeZone: 'Mars/Olympus' }, '/timeZone'],
    [{ name: 'x', route: 'by sea' }, '/route'],
    [{ name: 'x', score: 100 }, '/score'],
  ])('refuses %j, naming %s', async (body, pointer) => {
    const response = await api.as().put('/v1/accounts/refused', body);
    expect(response.status).toBe(400);
    expect((response.body as { errors: unknown[] }).errors).toContainEqual({
      pointer,
      detail: expect.stringMatching(/must|is not a known field/) as string,
    });
    await api.as().get('/v1/accounts/refused').expect(404);
  });

  it.each(['-x', 'a b', 'ä', 'a/b', `a${'b'.repeat(120)}`, '.'])('refuses the key %j', async (key) => {
    const response = await api.as().put(`/v1/accounts/${encodeURIComponent(key)}`, { name: 'x' });
    expect(response.status).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it('creates a pilot once; other content is a conflict; a pilot first named by signals gets its description', async () => {
    await api.as().put('/v1/accounts/with-pilots', { name: 'With pilots' });
    const pilot = {
      key: 'plant-3',
      name: 'Plant 3',
      stage: 'handover',
      plannedDevices: 400,
      dormantMonths: [12, 1],
      startedOn: '2026-01-12',
    };
    const made = await api.as().post('/v1/accounts/with-pilots/pilots', pilot);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...pilot,
      account: 'with-pilots',
      dormantMonths: [1, 12],
      handedOverAt: null,
      handoverAssumed: false,
    });

    await api
      .as()
      .post('/v1/accounts/with-pilots/pilots', { ...pilot, dormantMonths: [1, 12], plannedEndOn: null })
      .expect(200, made.body as object);
    await api
      .as()
      .post('/v1/accounts/with-pilots/pilots', { ...pilot, plannedDevices: 500 })
      .expect(409);
    await api.as().post('/v1/accounts/nowhere/pilots', pilot).expect(404);
    await api
      .as()
      .post('/v1/accounts/with-pilots/pilots', { ...pilot, key: 'no good' })
      .expect(400);

    const signal = { kind: 'user.active', account: 'with-pilots', pilot: 'plant-4', occurredAt: '2026-10-01T00:00:00Z' };
    await api
      .as()
      .post('/v1/signals?createAccounts=true', { signals: [signal] })
      .expect(202);
    await api.as().post('/v1/accounts/with-pilots/pilots', { key: 'plant-4', name: 'Plant 4' }).expect(200);
    const { body } = await api.as().get('/v1/accounts/with-pilots/pilots');
    expect((body as { items: { key: string; name: string }[] }).items.map(({ key, name }) => [key, name])).toEqual([
      ['plant-3', 'Plant 3'],
      ['plant-4', 'Plant 4'],
    ]);
  });

  it('records a handover, even one long ago, emits its event, and accepts the same content again', async () => {
    await api.as().put('/v1/accounts/handed', { name: 'Handed' });
    const pilot = { key: 'p1', name: 'P1', startedOn: '2026-01-01' };
    const { body } = await api.as().post('/v1/accounts/handed/pilots', pilot);
    const { id } = body as { id: string };
    const handed = await api.as().post(`/v1/pilots/${id}/handover`, { handedOverAt: '2026-05-12T08:00:00+08:00' });
    expect(handed.status).toBe(200);
    expect(handed.body).toMatchObject({ handedOverAt: '2026-05-12T00:00:00.000Z', handoverAssumed: false, stage: 'operating' });
    expect(await eventsOf('handed')).toContain('pilot.handed-over');
    await api.as().post(`/v1/pilots/${id}/handover`, { handedOverAt: '2026-05-12T00:00:00Z' }).expect(200);
    expect((await signalsOf('handed')).filter(({ kind }) => kind === 'pilot.handed-over')).toHaveLength(1);
    await api.as().post('/v1/accounts/handed/pilots', pilot).expect(200);

    await api.as().post(`/v1/pilots/${id}/handover`, { handedOverAt: '2026-04-01T00:00:00Z' }).expect(409);
    await api.as().post(`/v1/pilots/${id}/handover`, { assumed: true }).expect(409);
    await api.as().post(`/v1/pilots/${id}/handover`, { handedOverAt: '2026-06-01T00:00:00Z' }).expect(200);
  });

  it('accepts a clock that is slightly ahead as now, and refuses the future', async () => {
    await api.as().put('/v1/accounts/ahead', { name: 'Ahead' });
    const { body } = await api.as().post('/v1/accounts/ahead/pilots', { key: 'p1-ahead', name: 'P1' });
    const ahead = (minutes: number): { handedOverAt: string } => ({ handedOverAt: new Date(Date.now() + minutes * 60_000).toISOString() });
    await api.as().post('/v1/pilots/p1-ahead/handover', ahead(30)).expect(400);
    const soon = ahead(5);
    const response = await api.as().post('/v1/pilots/p1-ahead/handover', soon).expect(200);
    expect((response.body as { handedOverAt: string }).handedOverAt < soon.handedOverAt).toBe(true);
    await api
      .as()
      .post(`/v1/pilots/${(body as { id: string }).id}/handover`, {})
      .expect(400);
    await api
      .as()
      .post('/v1/pilots/p1-ahead/handover', { assumed: true, ...ahead(-5) })
      .expect(400);
    await api.as().post('/v1/pilots/p1-ahead/handover', { assumed: false }).expect(400);
    await api.as().post('/v1/pilots/p1-ahead/handover', { handedOverAt: '2026-05-12' }).expect(400);
    await api.as().post('/v1/pilots/p1-ahead/handover', { handedOverAt: null }).expect(400);
    await api.as().post('/v1/pilots/unknown/handover', ahead(-5)).expect(404);
  });

  it.each([
    [{ plannedEndOn: '2026-03-31', startedOn: '2025-01-01' }, 200, '2026-03-31T00:00:00.000Z'],
    [{ startedOn: '2026-01-01' }, 200, '2026-05-01T00:00:00.000Z'],
    [{}, 422, undefined],
    [{ plannedEndOn: '2099-01-01' }, 422, undefined],
  ])('assumes a handover from %j', async (dates, status, handedOverAt) => {
    const key = `assumed-${status}-${Object.keys(dates).join('-')}`;
    await api.as().put(`/v1/accounts/${key}`, { name: key });
    await api
      .as()
      .post(`/v1/accounts/${key}/pilots`, { key, name: 'P', ...dates })
      .expect(201);
    const response = await api.as().post(`/v1/pilots/${key}/handover`, { assumed: true });
    expect(response.status).toBe(status);
    if (handedOverAt) expect(response.body).toMatchObject({ handedOverAt, handoverAssumed: true });
  });

  it('replaces an assumed handover by a recorded one, even an earlier one', async () => {
    await api.as().put('/v1/accounts/guessed', { name: 'Guessed' });
    await api.as().post('/v1/accounts/guessed/pilots', { key: 'guess', name: 'P', plannedEndOn: '2026-06-30' });
    await api.as().post('/v1/pilots/guess/handover', { assumed: true }).expect(200);
    const recorded = await api.as().post('/v1/pilots/guess/handover', { handedOverAt: '2026-05-01T00:00:00Z' });
    expect(recorded.body).toMatchObject({ handedOverAt: '2026-05-01T00:00:00.000Z', handoverAssumed: false });
  });

  it('asks for the id if two accounts have a pilot with the same key', async () => {
    for (const account of ['twin-a', 'twin-b']) {
      await api.as().put(`/v1/accounts/${account}`, { name: account });
      await api.as().post(`/v1/accounts/${account}/pilots`, { key: 'twin', name: 'Twin' }).expect(201);
    }
    await api.as().post('/v1/pilots/twin/handover', { handedOverAt: '2026-05-01T00:00:00Z' }).expect(409);
  });

  it('leaves nothing half done when the database goes away in the middle', async () => {
    const owner = new PgClient({ connectionString: api.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('REVOKE INSERT ON signal FROM afterpilot_test_app');
      const response = await api.as().put('/v1/accounts/half-done', { name: 'Half done' });
      expect(response.status).toBe(500);
      expect(response.text).not.toMatch(/signal|permission|INSERT/);
    } finally {
      await owner.query('GRANT INSERT ON signal TO afterpilot_test_app');
      await owner.end();
    }
    await api.as().get('/v1/accounts/half-done').expect(404);
  });
});
