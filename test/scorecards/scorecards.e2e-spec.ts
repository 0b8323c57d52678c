import { DataSource } from 'typeorm';
import type {
  HealthChangeResponse,
  HealthHistoryItem,
  HealthLineResponse,
  HealthResponse,
  PreviewResponse,
  ScorecardResponse,
  ScorecardVersionResponse,
} from '@app/contracts';
import { Database } from '@app/database';
import { NightlyService, RecomputeService } from '@app/health-score';
import { BUILT_IN_CARDS, type Card } from '@app/scoring';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** The built-in cards with another weight for who owns the system. */
function otherCards(weight: number): Card[] {
  return (JSON.parse(JSON.stringify(BUILT_IN_CARDS.cards)) as Card[]).map((card) => ({
    ...card,
    groups: card.groups.map((group) => ({
      ...group,
      measures: group.measures.map((measure) => (measure.measure === 'owner' ? { ...measure, weight } : measure)),
    })),
  }));
}

describe('scorecards', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await startApi();
    const signals = [
      { kind: 'pilot.handed-over', account: 'acme', pilot: 'plant', occurredAt: ago(200), data: {} },
      { kind: 'stakeholder.vacated', account: 'acme', occurredAt: ago(100), data: { role: 'system-owner' } },
      { kind: 'stakeholder.assigned', account: 'acme', person: 'aisha@acme.example', occurredAt: ago(150), data: { role: 'champion' } },
      ...[120, 90, 60, 30, 9, 3].map((days) => ({
        kind: 'touchpoint.inbound',
        account: 'acme',
        person: 'aisha@acme.example',
        occurredAt: ago(days),
        data: {},
      })),
    ];
    await api.as().post('/v1/signals?createAccounts=true', { signals }).expect(202);
    await recompute();
  });
  afterAll(() => api.stop());

  async function recompute(): Promise<void> {
    const { id } = (await api.as().get('/v1/accounts/acme')).body as { id: string };
    await api.app.get(RecomputeService).recompute(api.vendor.vendorId, id);
  }

  const scorecard = async (key = 'default'): Promise<ScorecardResponse> =>
    (await api.as().get(`/v1/scorecards/${key}`).expect(200)).body as ScorecardResponse;
  const health = async (query = ''): Promise<HealthResponse> =>
    (await api.as().get(`/v1/accounts/acme/health${query}`).expect(200)).body as HealthResponse;

  it('are there from the start, without a copy', async () => {
    const { items } = (await api.as().get('/v1/scorecards').expect(200)).body as { items: ScorecardResponse[] };
    expect(items).toMatchObject([{ key: 'default', inForce: true, version: 1, draft: null, revision: 0 }]);
    const built = (await api.as().get('/v1/scorecards/default/versions/1').expect(200)).body as ScorecardVersionResponse;
    expect(built).toMatchObject({ state: 'published', author: null, cards: JSON.parse(JSON.stringify(BUILT_IN_CARDS.cards)) });
    await api.as().get(`/v1/scorecards/${items[0]!.id}`).expect(200);
    expect((await health()).scorecard).toBe('growing-1');
  });

  it('say what they can be made of', async () => {
    const { body } = await api.as().get('/v1/scorecard-vocabulary').expect(200);
    expect(body).toMatchObject({ halfLives: [7, 14, 30, 60, 90, 180] });
    expect((body as { readings: unknown[] }).readings).toContainEqual(
      expect.objectContaining({ reading: 'answers-per-month', kind: 'decayed-rate', better: 'high', params: ['halfLife'] }),
    );
  });

  it('name every mistake by its place', async () => {
    const cards = otherCards(0);
    const response = await api
      .as()
      .put('/v1/scorecards/default/draft', { cards: [...cards, { code: 'x' }], revision: 0 })
      .expect(400);
    const pointers = (response.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(pointers).toEqual(
      expect.arrayContaining(['/cards/0/groups/1/measures/0/weight', '/cards/2/groups/1/measures/0/weight', '/cards/3/when', '/cards/3']),
    );
  });

  it.each([
    {},
    { cards: null, revision: 0 },
    { cards: 'x', revision: 0 },
    { cards: [], revision: 0 },
    { cards: [[]], revision: 0 },
    { cards: otherCards(3), revision: -1 },
    { cards: otherCards(3), revision: 'first' },
    { cards: otherCards(3), revision: 0, note: 7 },
    { cards: otherCards(3), revision: 0, colour: 'red' },
    { cards: otherCards(3).map((card) => ({ ...card, name: '\u0000' })), revision: 0 },
  ])('refuse nonsense in words: %#', async (body) => {
    for (const [method, path] of [['put', 'draft'] as const, ['post', 'publish'] as const]) {
      const response = await api.as()[method](`/v1/scorecards/default/${path}`, body).expect(400);
      expect((response.body as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
    }
  });

  it('show what other cards would change, and why, without storing anything', async () => {
    const before = await health();
    const heavy = (
      await api
        .as()
        .post('/v1/scorecards/default/preview', { cards: otherCards(1000) })
        .expect(200)
    ).body as PreviewResponse;
    expect(heavy).toMatchObject({ accounts: 1, complete: true, changedBand: 1, inForce: 'built-in' });
    const [item] = heavy.items;
    expect(item!.before).toMatchObject({ score: before.score, band: before.band, scorecard: 'growing-1' });
    expect(item!.after.score!).toBeLessThan(item!.before.score!);
    expect(Math.abs(item!.parts.reduce((sum, { points }) => sum + points, 0) - item!.change!)).toBeLessThan(1e-9);
    expect(item!.parts.map(({ sentence }) => sentence.text).join('\n')).toMatch(
      /System owner: would count for \d+ % of the score instead of \d+ %\./,
    );
    expect(heavy.alarms.opened - heavy.alarms.closed).toBe(heavy.alarms.after - heavy.alarms.before);
    const asked = { cards: otherCards(1000) };
    const streamed = await api.as().post('/v1/scorecards/default/preview/progress', asked).buffer(true).expect(200);
    expect(streamed.headers['content-type']).toContain('application/x-ndjson');
    expect(JSON.parse(streamed.text)).toEqual({ done: 1, total: 1, preview: { ...heavy, at: expect.any(String) as string } });
    for (const path of ['preview', 'preview/progress'].map((each) => `/v1/scorecards/default/${each}`)) {
      await api.as().post(path, {}).expect(404);
      expect((await api.as().post(path, { cards: [{}] })).status).toBe(400);
    }
    expect(await health()).toMatchObject({ score: before.score, scorecard: 'growing-1' });
  });

  it('are drafted by one person at a time: a save from an older revision is a conflict', async () => {
    const first = await api
      .as()
      .put('/v1/scorecards/default/draft', { cards: otherCards(30), revision: 0, note: 'owners' })
      .expect(200);
    expect(first.body).toMatchObject({ version: 2, state: 'draft', revision: 1, author: 'API key', note: 'owners' });
    await api
      .as()
      .put('/v1/scorecards/default/draft', { cards: otherCards(30), revision: 0, note: 'owners' })
      .expect(200);
    const late = await api
      .as()
      .put('/v1/scorecards/default/draft', { cards: otherCards(31), revision: 0 })
      .expect(409);
    expect((late.body as { errors: unknown[] }).errors).toEqual([{ pointer: '/revision', detail: 'must be 1, what it is now' }]);
    const both = await Promise.all(
      [32, 33].map((weight) => api.as().put('/v1/scorecards/default/draft', { cards: otherCards(weight), revision: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await api.as().delete('/v1/scorecards/default/draft?revision=0').expect(409);
    await api.as().delete('/v1/scorecards/default/draft?revision=2').expect(204);
    await api.as().delete('/v1/scorecards/default/draft?revision=2').expect(204);
    await api.as().get('/v1/scorecards/default/draft').expect(404);
    expect((await health()).scorecard).toBe('growing-1');
  });

  it('are not published without a change to what is built in', async () => {
    const { revision } = await scorecard();
    await api.as().put('/v1/scorecards/default/draft', { cards: BUILT_IN_CARDS.cards, revision }).expect(200);
    await api
      .as()
      .post('/v1/scorecards/default/publish', { version: 2, revision: revision + 1 })
      .expect(409);
    expect(await scorecard()).toMatchObject({ version: 1, draft: 2, inForce: true });
    await api
      .as()
      .delete(`/v1/scorecards/default/draft?revision=${revision + 1}`)
      .expect(204);
  });

  it('once published score every account, and the change is theirs', async () => {
    const before = await health();
    const { revision } = await scorecard();
    const draft = (
      await api
        .as()
        .put('/v1/scorecards/default/draft', { cards: otherCards(60), revision })
        .expect(200)
    ).body as ScorecardVersionResponse;
    expect(draft.version).toBe(2);
    const publish = { version: 2, revision: draft.revision };
    await api
      .as()
      .post('/v1/scorecards/default/publish', { ...publish, version: 3 })
      .expect(409);
    const twice = await Promise.all([1, 2].map(() => api.as().post('/v1/scorecards/default/publish', publish)));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const { publishedAt } = twice[0]!.body as { publishedAt: string };
    expect(twice[1]!.body).toMatchObject({ version: 2, state: 'published', publishedAt });
    expect(await scorecard()).toMatchObject({ inForce: true, version: 2, draft: null });
    expect((await api.as().get('/v1/scorecards/default/versions/1')).body).toMatchObject({ state: 'superseded' });

    await api.app.get(NightlyService).makeDue(api.vendor.vendorId);
    await api.app.get(NightlyService).run(api.vendor.vendorId);
    const after = await health();
    expect(after.scorecard).toBe('growing-2');
    expect(after.score!).toBeLessThan(before.score!);
    const { items } = (await api.as().get('/v1/accounts/acme/health/history')).body as { items: HealthHistoryItem[] };
    expect(items[0]).toMatchObject({ cause: 'scorecard', scorecard: 'growing-2' });
    expect(items[1]).toMatchObject({ scorecard: 'growing-1' });

    const then = new Date(Date.parse(publishedAt) - 1).toISOString();
    expect((await health(`?at=${then}`)).scorecard).toBe('growing-1');
    expect((await health(`?at=${publishedAt}`)).scorecard).toBe('growing-2');
    const change = (await api.as().get(`/v1/accounts/acme/health/change?from=${then}`).expect(200)).body as HealthChangeResponse;
    const byCard = change.parts.filter(({ owner }) => owner === 'scorecard').reduce((sum, { points }) => sum + points, 0);
    expect(Math.abs(byCard - change.change!)).toBeLessThan(1e-6);
    expect(change.sentence.text).toBe('The scorecard was updated from version 1 to version 2.');
    const line = (await api.as().get('/v1/accounts/acme/health/line')).body as HealthLineResponse;
    expect(line.markers).toContainEqual({ at: publishedAt, kind: 'scorecard', text: 'Scorecard “Default”, version 2' });
    expect(line.points.at(-2)!.score!).toBeGreaterThan(line.points.at(-1)!.score!);
  });

  it('that are published already are not published again, and nothing is recomputed', async () => {
    const published = (): Promise<unknown> =>
      api.app
        .get(Database)
        .transaction(api.vendor.vendorId, (tx) => tx.query(`SELECT count(*) AS events FROM outbox WHERE event = 'scorecard.published'`));
    const before = await published();
    const inOtherOrder = otherCards(60).map((card) => Object.fromEntries(Object.entries(card).reverse()));
    const { revision } = await scorecard();
    await api.as().put('/v1/scorecards/default/draft', { cards: inOtherOrder, revision, note: 'the same' }).expect(200);
    const refused = await api
      .as()
      .post('/v1/scorecards/default/publish', { version: 3, revision: revision + 1 })
      .expect(409);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.body).toMatchObject({
      detail:
        'Version 2 of the scorecard "default" is already published with these cards: there is nothing to publish. Change a card in the draft, or drop it.',
      errors: [{ pointer: '/version', detail: 'must be a draft whose cards differ from those of version 2' }],
    });
    expect(await scorecard()).toMatchObject({ version: 2, draft: 3, revision: revision + 1 });
    expect(await published()).toEqual(before);
    await api
      .as()
      .delete(`/v1/scorecards/default/draft?revision=${revision + 1}`)
      .expect(204);
  });

  it('never change once they are published', async () => {
    const source = await new DataSource({ type: 'postgres', url: api.database.appUrl, poolSize: 1 }).initialize();
    try {
      const attempt = (sql: string): Promise<unknown> =>
        source.transaction(async (manager) => {
          await manager.query(`SELECT set_config('afterpilot.vendor', $1, true)`, [api.vendor.vendorId]);
          return manager.query(sql);
        });
      await expect(attempt(`UPDATE scorecard_version SET content = '{}'`)).rejects.toThrow(/is published and cannot be changed/);
      await expect(attempt(`UPDATE scorecard_version SET state = 'draft', published_at = NULL`)).rejects.toThrow(/cannot be changed/);
      expect(await attempt('DELETE FROM scorecard_version RETURNING 1')).toEqual([[], 0]);
    } finally {
      await source.destroy();
    }
  });

  it('may be several: the one published last is current, and names say which', async () => {
    const body = { key: 'emea', name: 'Europe', cards: otherCards(9) };
    await api.as().post('/v1/scorecards', body).expect(201);
    await api.as().post('/v1/scorecards', body).expect(200);
    await api
      .as()
      .post('/v1/scorecards', { ...body, name: 'Elsewhere' })
      .expect(409);
    await api
      .as()
      .post('/v1/scorecards', { ...body, key: 'default' })
      .expect(409);
    const { revision } = await scorecard('emea');
    await api.as().post('/v1/scorecards/emea/publish', { version: 1, revision, note: 'as agreed' }).expect(200);
    expect(await scorecard('emea')).toMatchObject({ inForce: true, version: 1 });
    expect(await scorecard()).toMatchObject({ inForce: false, version: 2 });
    expect((await health()).scorecard).toBe('emea:growing-1');
  });

  it('are read by everybody, written by admins, and seen by no other vendor', async () => {
    const stranger = api.as(api.stranger.apiKey);
    expect(((await stranger.get('/v1/scorecards')).body as { items: ScorecardResponse[] }).items).toMatchObject([
      { key: 'default', version: 1, inForce: true },
    ]);
    for (const path of ['emea', 'emea/versions', 'emea/versions/1', 'default/versions/2', 'default/draft']) {
      await stranger.get(`/v1/scorecards/${path}`).expect(404);
    }
    await stranger.post('/v1/scorecards/emea/publish', { version: 1, revision: 0 }).expect(404);
    await stranger.post('/v1/scorecards/emea/preview', { cards: otherCards(3) }).expect(404);
    const theirs = await stranger.post('/v1/scorecards/default/preview', { cards: otherCards(3) }).expect(200);
    expect(theirs.body).toMatchObject({ accounts: 0, items: [] });
    const rows = await api.app
      .get(Database)
      .transaction(api.stranger.vendorId, (tx) => tx.query('SELECT 1 FROM scorecard_version UNION ALL SELECT 1 FROM scorecard'));
    expect(rows).toEqual([]);
  });
});
