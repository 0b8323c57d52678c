import type { AccountListItem, Page, PortfolioResponse, SignalResponse } from '@app/contracts';
import { Database } from '@app/database';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

const BANDS = ['thriving', 'steady', 'at-risk', 'stalled', null];
const COUNT = 23;

describe('lists and cursors', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
    for (let i = 0; i < COUNT; i++) {
      const body = {
        name: i % 3 === 0 ? 'Same name' : `Client ${i % 2 === 0 ? 'B' : 'b'}${i}`,
        region: i % 2 === 0 ? 'Johor' : 'Sabah',
        csm: `csm-${i % 4}`,
        ae: `ae-${i % 5}`,
        ...(i % 4 !== 0 && { annualValue: (i % 7) * 1000, currency: 'EUR', renewsOn: `2027-0${(i % 9) + 1}-01` }),
      };
      await api.as().put(`/v1/accounts/client-${i}`, body).expect(201);
    }
    // Scores are the worker's to write; lists are sorted by whatever is there.
    await api.app.get(Database).transaction(api.vendor.vendorId, async (tx) => {
      const rows = await tx.query<{ id: string }>('SELECT account_id AS id FROM account ORDER BY key');
      for (const [i, { id }] of rows.entries()) {
        const score = i % 6 === 0 ? null : 100 / ((i % 7) + 1.1);
        await tx.query('UPDATE health SET score = $1, band = $2, attention = $3 WHERE account_id = $4', [
          score,
          BANDS[i % 5],
          (i % 8) / 3,
          id,
        ]);
      }
    });
  });
  afterAll(() => api.stop());

  const page = async (query: string): Promise<Page<AccountListItem>> => {
    const response = await api.as().get(`/v1/accounts?${query}`);
    expect(response.status).toBe(200);
    return response.body as Page<AccountListItem>;
  };
  const all = async (query: string, from = ''): Promise<AccountListItem[]> => {
    const items: AccountListItem[] = [];
    let cursor: string | null = from;
    while (cursor !== null) {
      const next: Page<AccountListItem> = await page(`${query}${cursor && `&cursor=${cursor}`}`);
      expect(next.items.length).toBeGreaterThan(0);
      items.push(...next.items);
      cursor = next.nextCursor;
    }
    return items;
  };

  const rank = (item: AccountListItem, sort: string): number | string | null => {
    if (sort === 'band') return item.band === null ? null : ['stalled', 'at-risk', 'steady', 'thriving'].indexOf(item.band);
    if (sort === 'name') return item.name.toLowerCase();
    return item[sort as 'score'];
  };

  describe.each(['name', 'score', 'attention', 'band', 'renewsOn', 'annualValue', 'createdAt'])('by %s', (sort) => {
    it.each([
      ['', 1],
      ['-', -1],
    ])('%s: pages of five hold each account once and in order, unknown last', async (sign, direction) => {
      const items = await all(`sort=${sign}${sort}&limit=5`);
      expect(new Set(items.map(({ id }) => id)).size).toBe(COUNT);
      const ranks = items.map((item) => rank(item, sort));
      const known = ranks.filter((value) => value !== null);
      expect(ranks).toEqual([...known, ...ranks.filter((value) => value === null)]);
      const sorted = [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * direction);
      expect(known).toEqual(sorted);
    });
  });

  it('does not skip or repeat while accounts are added before and behind the cursor', async () => {
    const first = await page('sort=name&limit=10');
    await api.as().put('/v1/accounts/early', { name: 'AAA' });
    await api.as().put('/v1/accounts/late', { name: 'zzz' });
    const rest = await all('sort=name&limit=10', first.nextCursor!);
    const keys = [...first.items, ...rest].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(COUNT + 1);
    expect(keys).toContain('late');
  });

  it('filters by csm, ae, band and region, and searches names and keys', async () => {
    expect((await all('csm=csm-1')).every(({ csm }) => csm === 'csm-1')).toBe(true);
    expect((await all('ae=ae-2&limit=2')).every(({ ae }) => ae === 'ae-2')).toBe(true);
    expect((await all('band=at-risk')).every(({ band }) => band === 'at-risk')).toBe(true);
    expect((await all('region=Sabah&csm=csm-3')).every(({ region, csm }) => region === 'Sabah' && csm === 'csm-3')).toBe(true);
    expect((await page('q=SAME')).items.every(({ name }) => name === 'Same name')).toBe(true);
    expect((await page('q=client-2')).items.map(({ key }) => key).sort()).toEqual(['client-2', 'client-20', 'client-21', 'client-22']);
    for (const wild of ['%25', '_', '%5C', "'", '%25_%25']) expect((await page(`q=${wild}`)).items).toEqual([]);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=ten',
    'limit=1e2',
    'limit=5&limit=6',
    'sort=password',
    'sort=--name',
    'band=green',
    'cursor=nonsense',
    'cursor=',
    `cursor=${Buffer.from('["name","x","not-an-id"]').toString('base64url')}`,
    `cursor=${Buffer.from('["-score","1","0193a0b2-7c1d-7000-8000-000000000001"]').toString('base64url')}`,
    `sort=score&cursor=${Buffer.from('["score","NaN();DROP","0193a0b2-7c1d-7000-8000-000000000001"]').toString('base64url')}`,
    'q=a%00b',
    'page=2',
    '__proto__=1',
    'q[a]=1',
  ])('refuses ?%s in words', async (query) => {
    const response = await api.as().get(`/v1/accounts?${query}`);
    expect(response.status).toBe(query === 'limit=1e2' ? 200 : 400);
    if (response.status === 400) expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it('pages through the portfolio in order of attention: each client once, with a summary of all', async () => {
    const portfolio = async (query: string): Promise<PortfolioResponse> =>
      (await api.as().get(`/v1/portfolio${query}`).expect(200)).body as PortfolioResponse;
    const whole = await portfolio('');
    expect(whole.nextCursor).toBeNull();
    expect(whole.items).toHaveLength(COUNT + 2);
    const attentions = whole.items.map(({ attention }) => attention);
    expect(attentions).toEqual([...attentions].sort((a, b) => b - a));
    const needing = whole.items.filter(({ band, gates }) => gates.length > 0 || band === 'at-risk' || band === 'stalled');
    const euros = needing.flatMap(({ currency, annualValue }) => (currency === 'EUR' && annualValue !== null ? [annualValue] : []));
    expect(whole.summary).toMatchObject({
      clients: COUNT + 2,
      needYou: needing.length,
      atStake: [{ currency: 'EUR', amount: euros.reduce((sum, value) => sum + value, 0) }],
    });
    const items: PortfolioResponse['items'] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: PortfolioResponse = await portfolio(`?limit=4${cursor && `&cursor=${cursor}`}`);
      expect(next.summary).toEqual(whole.summary);
      items.push(...next.items);
      cursor = next.nextCursor;
    }
    expect(items).toEqual(whole.items);
    const forged = [
      ['x', '', whole.items[0]!.account.id, '1'],
      ['1', '', 'no-id', '1'],
      ['name', 'x', whole.items[0]!.account.id],
    ];
    const wrong = forged.map((parts) => `cursor=${Buffer.from(JSON.stringify(parts)).toString('base64url')}`);
    for (const query of ['limit=0', 'limit=2001', 'q=', 'page=2', ...wrong]) await api.as().get(`/v1/portfolio?${query}`).expect(400);
  });

  it('reads the timeline newest first, by account and kinds, page by page, and evidence by id', async () => {
    const signals = Array.from({ length: 12 }, (_, i) => ({
      kind: i % 2 === 0 ? 'touchpoint.inbound' : 'user.active',
      account: i < 9 ? 'client-0' : 'client-1',
      // Four at one moment: the order among them is by id.
      occurredAt: new Date(Date.UTC(2026, 9, 1 + Math.floor(i / 4))).toISOString(),
      id: `t-${i}`,
      person: 'Aisha@Acme.example',
      data: {},
    }));
    await api.as().post('/v1/signals', { signals }).expect(202);
    const timeline = async (query: string): Promise<Page<SignalResponse>> =>
      (await api.as().get(`/v1/signals?${query}`).expect(200)).body as Page<SignalResponse>;

    const kinds = 'kind=touchpoint.inbound,user.active';
    const seen: SignalResponse[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: Page<SignalResponse> = await timeline(`account=client-0&${kinds}&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...next.items);
      cursor = next.nextCursor;
    }
    expect(seen).toHaveLength(9);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(9);
    expect(seen.map(({ occurredAt }) => occurredAt)).toEqual(
      seen
        .map(({ occurredAt }) => occurredAt)
        .sort()
        .reverse(),
    );
    expect(seen[0]).toMatchObject({ account: 'client-0', person: 'Aisha', personAddress: 'aisha@acme.example', source: 'api' });
    expect(seen[0]!.text.length).toBeGreaterThan(5);

    const evidence = await timeline(`ids=${seen[0]!.id},${seen[3]!.id},${'0'.repeat(32)}`);
    expect(evidence.items.map(({ id }) => id)).toEqual([seen[0]!.id, seen[3]!.id]);
    expect((await timeline('kind=user.active')).items).toHaveLength(6);
    await api.as().get('/v1/signals?account=nowhere').expect(404);
    for (const query of ['kind=gossip', 'ids=1,2', `ids=${Array(51).fill('0'.repeat(32)).join()}`, 'cursor=x']) {
      await api.as().get(`/v1/signals?${query}`).expect(400);
    }
  });

  it('says of an email that answers ours within 90 seconds that a machine wrote it, as the score counts it', async () => {
    const at = (second: number): string => new Date(Date.UTC(2026, 9, 5, 9, 0, second)).toISOString();
    const email = (kind: string, second: number, person: string): object => {
      return { kind, account: 'client-0', id: `machine-${second}`, occurredAt: at(second), person, data: { channel: 'email' } };
    };
    const signals = [
      email('touchpoint.outbound', 0, 'tan@acme.example'),
      email('touchpoint.inbound', 30, 'lim@acme.example'),
      email('touchpoint.inbound', 60, 'tan@acme.example'),
      email('touchpoint.inbound', 200, 'tan@acme.example'),
    ];
    await api.as().post('/v1/signals', { signals }).expect(202);
    const { body } = await api.as().get('/v1/signals?account=client-0&kind=touchpoint.inbound,touchpoint.outbound&limit=4').expect(200);
    expect((body as Page<SignalResponse>).items.map(({ text }) => text)).toEqual([
      'Tan emailed us',
      'An automatic message arrived by email',
      'Lim emailed us',
      'We emailed Tan',
    ]);
  });

  it('lists every kind of signal with its schema and an example', async () => {
    const { body } = await api.as().get('/v1/signal-kinds').expect(200);
    const kinds = (body as { items: { kind: string; schema: object; meaning: string; example: object }[] }).items;
    expect(kinds.length).toBeGreaterThan(14);
    for (const { schema, meaning, example } of kinds)
      expect({ schema, meaning, example }).toEqual({
        schema: expect.any(Object),
        meaning: expect.any(String),
        example: expect.any(Object),
      });
  });
});
