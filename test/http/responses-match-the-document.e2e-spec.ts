import type { Page, PilotResponse, PortfolioResponse } from '@app/contracts';
import { simulatePortfolio } from '@app/simulator';
import { until } from '@app/testing';
import { describeApi } from '../../apps/api/src/openapi-document';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { WorkerProcess } from '../harness/worker-process';

const CLIENTS = 4;

describe('responses match the API document', () => {
  let api: ApiUnderTest;
  let worker: WorkerProcess;
  let accounts: string[];

  beforeAll(async () => {
    api = await startApi();
    worker = await WorkerProcess.start({ appUrl: api.database.appUrl });
    const clients = simulatePortfolio({ seed: 1, now: Date.now() }).slice(0, CLIENTS);
    accounts = clients.map(({ key }) => key);
    const signals = clients.flatMap((client) => client.signals);
    for (let from = 0; from < signals.length; from += 1000) {
      await api
        .as()
        .post('/v1/signals?createAccounts=true', { signals: signals.slice(from, from + 1000) })
        .expect(202);
    }
    const scored = async (): Promise<boolean> =>
      ((await api.as().get('/v1/portfolio')).body as PortfolioResponse).items.filter(({ score }) => score !== null).length === CLIENTS;
    await until(scored, { within: 60_000, what: 'all clients to have a score' });
  }, 120_000);
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });

  it('on every route that reads, for clients of all kinds', async () => {
    const routes = Object.entries(describeApi(api.app).paths).filter(([, { get }]) => get !== undefined);
    const unseen = new Set(routes.map(([path]) => `GET ${path} 200`));
    await api
      .as()
      .put('/v1/scorecards/default/draft', await draft())
      .expect(200);
    for (const account of accounts) {
      const pilots = (await api.as().get(`/v1/accounts/${account}/pilots`).expect(200)).body as Page<PilotResponse>;
      expect(pilots.items).not.toEqual([]);
      for (const [path] of routes) {
        const known = { key: account, id: 'default', version: '1' };
        await api
          .as()
          .get(path.replace(/\{(\w+)\}/g, (_, name: keyof typeof known) => known[name]))
          .expect(200);
      }
    }
    for (const name of api.check.seen) unseen.delete(name);
    // Metrics are text.
    expect([...unseen]).toEqual(['GET /metrics 200']);
    expect([...api.check.mistakes]).toEqual([]);
  }, 60_000);

  it('is found where a field is unknown, missing or of another type', () => {
    const vendor = { key: 'demo', name: 'Demo', demo: true };
    const check = (body: unknown): string[] => api.check.check('GET', '/v1/me', 200, 'application/json', body);
    expect(check({ member: null, vendor })).toEqual([]);
    expect(check({ member: null, vendor: { ...vendor, plan: 'gold' } })).toEqual([expect.stringContaining('plan')]);
    expect(check({ vendor })).toEqual([expect.stringContaining('member')]);
    expect(check({ member: null, vendor: { ...vendor, demo: 1 } })).toEqual([expect.stringContaining('/vendor/demo')]);
  });

  async function draft(): Promise<object> {
    const version = (await api.as().get('/v1/scorecards/default/versions/1').expect(200)).body as { cards: object[]; revision: number };
    return { cards: version.cards, revision: version.revision };
  }
});
