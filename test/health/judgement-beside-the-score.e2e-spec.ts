import type { HealthResponse, PortfolioResponse } from '@app/contracts';
import { Database } from '@app/database';
import { RecomputeService } from '@app/health-score';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { ago, dateAhead } from '../harness/story';

describe('a judgement beside the score', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await startApi();
    const answers = [30, 20, 10, 2].map((days) => ({ kind: 'touchpoint.inbound', account: 'acme', occurredAt: ago(days), data: {} }));
    await api.as().post('/v1/signals?createAccounts=true', { signals: answers }).expect(202);
    await recompute();
  });
  afterAll(() => api.stop());

  async function recompute(): Promise<void> {
    const { id } = (await api.as().get('/v1/accounts/acme')).body as { id: string };
    await api.app.get(RecomputeService).recompute(api.vendor.vendorId, id);
  }

  async function judge(days: number, data: object): Promise<{ pointer: string; detail: string }[]> {
    const signals = [{ kind: 'pulse.given', account: 'acme', occurredAt: ago(days), data }];
    const { body } = await api.as().post('/v1/signals', { signals }).expect(202);
    return (body as { rejected: { pointer: string; detail: string }[] }).rejected;
  }

  const health = async (query = ''): Promise<HealthResponse> =>
    (await api.as().get(`/v1/accounts/acme/health${query}`).expect(200)).body as HealthResponse;
  const listed = async (): Promise<PortfolioResponse['items'][number]> =>
    ((await api.as().get('/v1/portfolio').expect(200)).body as PortfolioResponse).items[0]!;

  it.each<[string, object, string]>([
    ['a reason', { level: 1, override: { band: 'at-risk', until: dateAhead(9) } }, '/data/reason'],
    ['a reason that can be read', { level: 1, reason: '  ', override: { band: 'at-risk', until: dateAhead(9) } }, '/data/reason'],
    ['an end', { level: 1, reason: 'quiet', override: { band: 'at-risk' } }, '/data/override/until'],
    ['an end that is near', { level: 1, reason: 'quiet', override: { band: 'at-risk', until: dateAhead(92) } }, '/data/override/until'],
    ['an end that is to come', { level: 1, reason: 'quiet', override: { band: 'at-risk', until: dateAhead(-9) } }, '/data/override/until'],
    ['a band', { level: 1, reason: 'quiet', override: { band: 'sad', until: dateAhead(9) } }, '/data/override/band'],
  ])('needs %s', async (_what, data, pointer) => {
    expect((await judge(0, data)).map((each) => each.pointer)).toEqual([pointer]);
  });

  it('is shown next to the score, in the health and in the list, without changing it', async () => {
    const before = await health();
    expect(await judge(1, { level: 1, reason: 'New manager', override: { band: 'stalled', until: dateAhead(5) } })).toEqual([]);
    await recompute();
    const after = await health();
    expect(after.override).toMatchObject({ band: 'stalled', reason: 'New manager', until: dateAhead(5) });
    expect(after.pulse).toMatchObject({ level: 1, reason: 'New manager' });
    expect([after.band, after.rawScore]).toEqual([before.band, before.rawScore]);
    expect((await listed()).override).toEqual(after.override);
  });

  it('expires after its last day, in the health and in a list that was not recomputed since', async () => {
    const old = await judge(20, { level: 1, reason: 'Then', override: { band: 'stalled', until: dateAhead(-15) } });
    expect(old).toEqual([]);
    expect((await health(`?at=${ago(16)}`)).override).toMatchObject({ until: dateAhead(-15) });
    expect((await health(`?at=${ago(13)}`)).override).toBeNull();
    await recompute();
    expect((await health()).override).not.toBeNull();
    await api.app
      .get(Database)
      .transaction(api.vendor.vendorId, (tx) =>
        tx.query(`UPDATE health_detail SET override = jsonb_set(override, '{until}', to_jsonb($1::text))`, [dateAhead(-1)]),
      );
    expect((await listed()).override).toBeNull();
  });

  it('ends with the next judgement', async () => {
    expect(await judge(0, { level: 3, reason: 'They called' })).toEqual([]);
    await recompute();
    expect(await health()).toMatchObject({ override: null, pulse: { level: 3, reason: 'They called' } });
    expect((await listed()).override).toBeNull();
    expect((await health(`?at=${ago(0.5)}`)).override).toMatchObject({ band: 'stalled' });
  });
});
