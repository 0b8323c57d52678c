import type { FeedsResponse } from '@app/contracts';
import { NightlyService, RecomputeService } from '@app/health-score';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { ago } from '../harness/story';

describe('data sources', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const feeds = async (key?: string): Promise<FeedsResponse> => (await api.as(key).get('/v1/feeds').expect(200)).body as FeedsResponse;
  const on = (days: number): string => ago(days).slice(0, 10);

  it('are listed with what they deliver and how often, and those that stopped have one notice each', async () => {
    expect(await feeds()).toEqual({ items: [], stopped: [] });
    const account = ['acme', 'bruck'];
    const signals = Array.from({ length: 41 }, (_, days) => [
      ...(days >= 20 ? account.map((key) => ({ kind: 'touchpoint.inbound', source: 'gmail', account: key, occurredAt: ago(days) })) : []),
      { kind: 'touchpoint.inbound', source: 'crm', account: 'chur', occurredAt: ago(days) },
      ...(days >= 25 ? [{ kind: 'pulse.given', source: 'crm', account: 'acme', occurredAt: ago(days), data: { level: 3 } }] : []),
    ]).flat();
    await api.as().post('/v1/signals?createAccounts=true', { signals }).expect(202);
    await api.app.get(NightlyService).refreshOutages(api.vendor.vendorId);
    for (const key of [...account, 'chur']) {
      const { id } = (await api.as().get(`/v1/accounts/${key}`)).body as { id: string };
      await api.app.get(RecomputeService).recompute(api.vendor.vendorId, id);
    }

    const { items, stopped } = await feeds();
    const common = { usualDays: 1 };
    expect(items).toEqual([
      { source: 'crm', topic: 'pulse', name: 'judgements', lastOn: on(25), stoppedOn: on(25), ...common },
      { source: 'crm', topic: 'talk', name: 'emails and calls', lastOn: on(0), stoppedOn: null, ...common },
      { source: 'gmail', topic: 'talk', name: 'emails and calls', lastOn: on(20), stoppedOn: on(20), ...common },
    ]);
    const matching = (text: RegExp): string => expect.stringMatching(text) as string;
    expect(stopped).toEqual([
      {
        source: 'crm',
        accounts: 1,
        text: matching(
          /^From “crm”, nothing has arrived about judgements since \d+ \w+( \d+)?\. One account keeps its last known state\.$/,
        ),
      },
      {
        source: 'gmail',
        accounts: 2,
        text: matching(/^Nothing has arrived from “gmail” since \d+ \w+( \d+)?\. 2 accounts keep their last known state\.$/),
      },
    ]);
    expect(await feeds(api.stranger.apiKey)).toEqual({ items: [], stopped: [] });
    await api.as('ap_nobody').get('/v1/feeds').expect(401);
  });
});
