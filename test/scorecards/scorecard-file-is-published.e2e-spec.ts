import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { HealthResponse, ScorecardResponse } from '@app/contracts';
import { Database } from '@app/database';
import { RecomputeService } from '@app/health-score';
import { BUILT_IN_CARDS } from '@app/scoring';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';
import { commandOutput } from '../harness/command-output';

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

describe('a scorecard file', () => {
  let api: ApiUnderTest;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    api = await startApi();
    folder = mkdtempSync(join(tmpdir(), 'scorecard-'));
    file = join(folder, 'cards.json');
    // Hardly anything but the owner counts, whom the client has not got.
    const cards = BUILT_IN_CARDS.cards.map((card) => ({
      ...card,
      groups: card.groups.map((group) => ({
        ...group,
        measures: group.measures.map((measure) => (measure.measure === 'owner' ? { ...measure, weight: 1000 } : measure)),
      })),
    }));
    writeFileSync(file, JSON.stringify({ cards }));
    const signals = [
      { kind: 'pilot.handed-over', account: 'acme', occurredAt: ago(200), data: {} },
      { kind: 'stakeholder.vacated', account: 'acme', occurredAt: ago(170), data: { role: 'system-owner' } },
      ...[30, 20, 10, 1].map((days) => ({ kind: 'touchpoint.inbound', account: 'acme', occurredAt: ago(days), data: { side: 'client' } })),
    ];
    await api.as().post('/v1/signals?createAccounts=true', { signals }).expect(202);
    await recompute();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await api.stop();
  });

  async function recompute(): Promise<void> {
    const { id } = (await api.as().get('/v1/accounts/acme')).body as { id: string };
    await api.app.get(RecomputeService).recompute(api.vendor.vendorId, id);
  }
  const health = async (): Promise<HealthResponse> => (await api.as().get('/v1/accounts/acme/health').expect(200)).body as HealthResponse;
  const scorecard = async (key = 'default'): Promise<ScorecardResponse> =>
    (await api.as().get(`/v1/scorecards/${key}`).expect(200)).body as ScorecardResponse;

  async function publish(...flags: string[]): Promise<[code: number, said: string]> {
    const url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;
    return commandOutput('scorecard', 'publish', file, '--url', url, '--key', api.vendor.apiKey, ...flags);
  }

  it('is published, reports what it changes, and scores are computed by it', async () => {
    const before = await health();
    expect(before.band).toBe('at-risk');
    expect(await publish('--note', 'The owner is what counts')).toEqual([
      0,
      'default version 2 is published: 1 of 1 accounts change their band. 1 score moves by a point or more.\n',
    ]);
    expect(await scorecard()).toMatchObject({ inForce: true, version: 2, draft: null });
    await recompute();
    const after = await health();
    expect(after).toMatchObject({ scorecard: 'growing-2', band: 'stalled' });
  });

  it('that is published already makes no other version', async () => {
    expect(await publish()).toEqual([0, 'default version 2 is already published with these cards: there is nothing to publish.\n']);
    expect(await scorecard()).toMatchObject({ version: 2, draft: null });
  });

  it('makes a scorecard that is not there, and never publishes over what somebody is drafting', async () => {
    expect(await publish('--scorecard', 'emea')).toEqual([0, 'emea version 1 is published: 0 of 1 accounts change their band.\n']);
    expect(await scorecard('emea')).toMatchObject({ inForce: true, version: 1 });

    const { revision } = await scorecard('emea');
    await api.as().put('/v1/scorecards/emea/draft', { cards: BUILT_IN_CARDS.cards, revision }).expect(200);
    writeFileSync(file, JSON.stringify({ cards: BUILT_IN_CARDS.cards.map((card) => ({ ...card, minCoverage: 0.4 })) }));
    const [code, said] = await publish('--scorecard', 'emea');
    expect([code, said]).toEqual([1, expect.stringMatching(/^There is a draft with other cards already, by API key: .*first\.$/)]);
    expect(await scorecard('emea')).toMatchObject({ version: 1, draft: 2 });
  });

  it('needs a server that is there, a key it knows, and an admin', async () => {
    expect(await publish('--key', 'ap_wrong')).toEqual([1, expect.stringContaining('does not accept this key')]);
    expect(await publish('--url', 'http://127.0.0.1:2')).toEqual([1, expect.stringContaining('No server answers at http://127.0.0.1:2')]);
  });

  it('is read and tried by csm and ae, and written by admins only', async () => {
    const { email, password, vendorId } = api.vendor;
    const server = api.app.getHttpServer();
    const login = await request(server).post('/auth/login').send({ email, password }).expect(200);
    const cookie = String(login.headers['set-cookie']).split(';')[0]!;
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = (method: 'get' | 'put' | 'post' | 'delete', path: string, body?: object): request.Test =>
      request(server)[method](`/v1/scorecards${path}`).set({ cookie, origin }).send(body);
    const become = (role: string): Promise<unknown> =>
      api.app.get(Database).transaction(vendorId, (tx) => tx.query('UPDATE member SET role = $1', [role]));
    const { cards } = BUILT_IN_CARDS;
    try {
      for (const role of ['csm', 'ae']) {
        await become(role);
        const { revision } = await scorecard();
        for (const refused of [
          ask('post', '', { key: 'mine', name: 'Mine' }),
          ask('put', '/default/draft', { cards, revision }),
          ask('delete', `/default/draft?revision=${revision}`),
          ask('post', '/default/publish', { version: 3, revision }),
        ]) {
          const { status, body } = await refused;
          expect([status, body]).toEqual([403, expect.objectContaining({ detail: `This requires the role admin; yours is ${role}.` })]);
        }
        expect(await scorecard()).toMatchObject({ revision, draft: null });
        await ask('get', '/default').expect(200);
        await ask('post', '/default/preview', { cards }).expect(200);
      }
    } finally {
      await become('admin');
    }
    await ask('put', '/default/draft', { cards, revision: (await scorecard()).revision }).expect(200);
  });
});
