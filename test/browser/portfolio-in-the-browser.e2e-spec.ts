import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page as Tab } from 'playwright-core';
import type { HealthChangeResponse, HealthResponse, Page, PortfolioResponse, SignalResponse, TaskResponse } from '@app/contracts';
import { until } from '@app/testing';
import type { ApiUnderTest } from '../harness/api-under-test';
import { describeInBrowser, PageUnderTest } from '../harness/page-under-test';

/** A client whose deciders are silent, a failing fleet, a trap, a thriving one, and one of this month. */
const CLIENTS = ['tanjung-water', 'harbour-link', 'allgaeu-pack', 'seberang-palm', 'hejaz-bottling'];

describeInBrowser('the portfolio in the browser', () => {
  let site: PageUnderTest;
  let api: ApiUnderTest;
  let base: string;
  let context: BrowserContext;
  let tab: Tab;
  const complaints: string[] = [];

  beforeAll(async () => {
    site = await PageUnderTest.start(CLIENTS);
    ({ api, base } = site);
    await until(async () => (await tasks('tanjung-water', 'open')).some(({ playbook }) => playbook === 'gone-quiet'), {
      within: 180_000,
      what: 'the task of a client gone quiet',
    });
    await until(async () => (await tasks('harbour-link', 'open')).length > 0, { within: 180_000, what: 'the review of a handover' });
    await until(async () => (await portfolio()).items.every(({ score }) => score !== null), { within: 180_000, what: 'all scores' });
    ({ context, tab } = await visit());
  }, 120_000);

  afterAll(() => site?.stop());

  async function visit(width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<{ context: BrowserContext; tab: Tab }> {
    const visitor = await site.browser.newContext({ viewport: { width, height: 900 }, colorScheme, timezoneId: 'UTC' });
    visitor.setDefaultTimeout(20_000);
    const page = await visitor.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
    });
    return { context: visitor, tab: page };
  }

  async function tasks(account: string, state: string): Promise<TaskResponse[]> {
    const answer = await api.as().get(`/v1/tasks?account=${account}&state=${state}&limit=200`);
    return answer.status === 404 ? [] : (answer.body as Page<TaskResponse>).items;
  }

  const portfolio = (): Promise<PortfolioResponse> => site.portfolio();

  const names = (page: Tab) => page.locator('main li [data-stop]').allTextContents();

  it('asks for the login, and says what was wrong with it', async () => {
    await tab.goto(`${base}/accounts/tanjung-water`);
    await tab.getByLabel('Email').fill(api.vendor.email);
    await tab.getByLabel('Password', { exact: true }).fill('guessed');
    await tab.getByRole('button', { name: 'Log in', exact: true }).click();
    await tab.getByText('Email or password is wrong.').waitFor();

    await tab.getByLabel('Password', { exact: true }).fill(api.vendor.password);
    await tab.getByRole('button', { name: 'Log in', exact: true }).click();
    await tab.getByRole('heading', { name: 'Tanjung Water' }).waitFor();
    expect(new URL(tab.url()).pathname).toBe('/accounts/tanjung-water');
  });

  it('lists the clients that need you first, by attention, each with its sentence', async () => {
    await tab.goto(base);
    await tab.getByText('Tanjung Water').first().waitFor();
    const { items, summary } = await portfolio();
    const needing = items.filter(({ gates, band }) => gates.length > 0 || band === 'at-risk' || band === 'stalled');
    expect(needing.length).toBe(summary.needYou);
    const shown = await names(tab);
    expect(shown.slice(0, needing.length)).toEqual(needing.map(({ account }) => account.name));
    expect(shown).toHaveLength(items.length);
    for (const { sentence } of items) await tab.getByText(sentence.text, { exact: true }).first().waitFor();
    await tab.getByText(`${items.length} clients`).waitFor();
  });

  it('is moved through by keys', async () => {
    await tab.goto(base);
    await tab.getByText('Tanjung Water').first().waitFor();
    const [, second] = await names(tab);
    await tab.keyboard.press('j');
    await tab.keyboard.press('j');
    await tab.keyboard.press('j');
    await tab.keyboard.press('k');
    await tab.keyboard.press('t');
    await tab
      .getByRole('dialog', { name: new RegExp(`of ${second}$`) })
      .getByRole('listitem')
      .first()
      .waitFor();
    await tab.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.keyboard.press('j');
    await tab.keyboard.press('k');
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', { name: second, exact: true }).waitFor();

    await tab.keyboard.press('Escape');
    await tab.getByRole('heading', { name: 'Portfolio', exact: true }).waitFor();
    await tab.keyboard.press('/');
    await tab.keyboard.type('allgau');
    await until(async () => (await names(tab)).join() === 'Allgäu Pack', { within: 5_000, what: 'only the client searched for' });
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('?');
    await tab.getByRole('dialog', { name: 'Keys' }).waitFor();
    await tab.keyboard.press('Escape');
    await tab.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
  });

  it('opens a client: its score adds up, and a sentence opens the signals behind it', async () => {
    const health = (await api.as().get('/v1/accounts/tanjung-water/health')).body as HealthResponse;
    await tab.goto(`${base}/accounts/tanjung-water`);
    await tab.getByRole('button', { name: health.sentence.text, exact: true }).click();
    const evidence = tab.getByRole('list', { name: 'The signals behind this' });
    await evidence.getByRole('listitem').first().locator('time').waitFor();

    const made = tab.getByRole('region', { name: 'Score breakdown' });
    await made.getByText(`= ${health.score?.toFixed(1)}`).waitFor();
    for (const gate of health.gates) await made.getByText(`capped at ${gate.cap}`).first().waitFor();
    await tab.getByRole('complementary', { name: 'Timeline' }).getByRole('listitem').first().waitFor();
  });

  it('explains the change up to the very score at the head, however new it is', async () => {
    const answers = Promise.all([
      tab.waitForResponse((response) => response.url().endsWith('/health')),
      tab.waitForResponse((response) => response.url().includes('/health/change')),
    ]);
    await tab.reload();
    const [head, change] = (await Promise.all((await answers).map((answer) => answer.json()))) as [HealthResponse, HealthChangeResponse];
    expect(change.to).toEqual({ at: head.at, score: head.score, band: head.band });
  });

  it('explains the change between two days of the line', async () => {
    const line = tab.locator('svg[aria-label^="The score went"]');
    await line.scrollIntoViewIfNeeded();
    const box = await line.boundingBox();
    if (box === null) throw new Error('the score line is not shown');
    await tab.mouse.move(box.x + box.width * 0.45, box.y + 100);
    await tab.mouse.down();
    await tab.mouse.move(box.x + box.width * 0.6, box.y + 100, { steps: 5 });
    const asked = tab.waitForResponse((response) => response.url().includes('/health/change'));
    await tab.mouse.move(box.x + box.width * 0.75, box.y + 100, { steps: 5 });
    await tab.mouse.up();
    const change = (await (await asked).json()) as { change: number; parts: { points: number }[] };
    expect(change.parts.length).toBeGreaterThan(0);
    expect(change.parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(change.change, 9);
  });

  it('completes a task by a key, and takes it back', async () => {
    await tab.goto(`${base}/accounts/harbour-link`);
    const open = await tasks('harbour-link', 'open');
    expect(open.length).toBeGreaterThan(0);
    const check = tab.getByRole('button', { name: /^Complete: / }).first();

    await check.focus();
    await tab.keyboard.press('e');
    await tab.getByRole('button', { name: 'Undo' }).click();
    await check.waitFor();
    expect(await tasks('harbour-link', 'open')).toHaveLength(open.length);

    await check.focus();
    await tab.keyboard.press('e');
    await tab.getByText(/^Done: /).waitFor();
    await until(async () => (await tasks('harbour-link', 'done')).length === 1, { within: 15_000, what: 'the task to be done' });
  });

  it('logs a call in two clicks, and the task of the silence is withdrawn with its reason', async () => {
    await tab.goto(`${base}/accounts/tanjung-water`);
    await tab.getByRole('button', { name: 'Log a call' }).click();
    await tab.getByRole('button', { name: 'We spoke' }).click();
    await tab.getByText(/^Call with .* logged/).waitFor();
    const latest = async (): Promise<SignalResponse | undefined> =>
      ((await api.as().get('/v1/signals?account=tanjung-water&kind=touchpoint.inbound&limit=1')).body as Page<SignalResponse>).items[0];
    await until(async () => (await latest())?.source === 'screen', { within: 15_000, what: 'the call in the ledger' });
    expect((await latest())?.personAddress).toMatch(/@/);
    const withdrawn = await until(
      async () => (await tasks('tanjung-water', 'withdrawn')).find(({ playbook }) => playbook === 'gone-quiet') ?? false,
      {
        within: 20_000,
        what: 'the task to be withdrawn',
      },
    );
    expect(withdrawn.reason).toMatch(/replied/);
  });

  it('teaches the next step where there is no client yet', async () => {
    const empty = await visit();
    await site.logIn(empty.tab, api.stranger);
    await empty.tab.getByText('npm run cli -- import signals').waitFor();
    await empty.tab.getByRole('button', { name: 'Add a client by hand' }).click();
    await empty.tab.getByLabel('Name').fill('Möwe Shipping');
    await empty.tab.getByLabel('Country').first().fill('ger');
    await empty.tab.getByRole('option', { name: 'Germany' }).click();
    await empty.tab.getByRole('button', { name: 'Add Möwe Shipping' }).click();
    await empty.tab.getByRole('heading', { name: 'Möwe Shipping' }).waitFor();
    expect(new URL(empty.tab.url()).pathname).toBe('/accounts/mowe-shipping');
    const stored: unknown = await empty.tab.evaluate(`fetch('/v1/accounts/mowe-shipping').then((answer) => answer.json())`);
    expect(stored).toMatchObject({ name: 'Möwe Shipping', country: 'DE' });
    await empty.context.close();
  });

  it('shows an unknown address inside the page frame, and without the frame before login', async () => {
    await tab.goto(`${base}/nothing/here`);
    await tab.getByRole('heading', { name: 'Page not found' }).waitFor();
    await tab.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tasks' }).waitFor();
    await tab.getByRole('link', { name: 'Go to the portfolio' }).click();
    await tab.getByRole('heading', { name: 'Portfolio' }).waitFor();

    const stranger = await visit();
    await stranger.tab.goto(`${base}/nothing/here`);
    await stranger.tab.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect(await stranger.tab.getByRole('navigation').count()).toBe(0);
    await stranger.tab.getByRole('link', { name: 'Log in' }).click();
    await stranger.tab.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    await stranger.context.close();
  });

  it.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'can be used by everybody, %d pixels wide, %s',
    async (width, scheme) => {
      const visitor = await visit(width, scheme);
      await audit(visitor.tab, '/login', 'Log in');
      await site.logIn(visitor.tab, api.vendor);
      await audit(visitor.tab, '/', 'Portfolio');
      await audit(visitor.tab, '/accounts/harbour-link', 'Harbour Link');
      await audit(visitor.tab, '/accounts/tanjung-water', 'Tanjung Water');
      await audit(visitor.tab, '/tasks', 'Tasks');
      await audit(visitor.tab, '/scorecards', 'Scorecards');
      await audit(visitor.tab, '/settings', 'Settings');
      await audit(visitor.tab, '/settings/status', 'System status');
      await audit(visitor.tab, '/nothing-here', 'Page not found');
      await visitor.context.close();
    },
    180_000,
  );

  async function audit(page: Tab, path: string, heading: string): Promise<void> {
    await page.goto(base + path);
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    const beyond = async (): Promise<number> => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(await beyond()).toBeLessThanOrEqual(0);
    // Charts drawn for a wide window shrink with it.
    const size = page.viewportSize()!;
    await page.setViewportSize({ ...size, width: 390 });
    await until(async () => (await beyond()) <= 0, { within: 5_000, what: `${path} to fit a window made narrow` });
    await page.setViewportSize(size);
  }

  it('sets the time zone of the vendor', async () => {
    await tab.goto(`${base}/settings`);
    const zone = tab.getByRole('combobox', { name: 'Time zone of the vendor' });
    await zone.fill('kuala');
    await tab.getByRole('option', { name: 'Asia/Kuala_Lumpur' }).click();
    await tab.getByText('The time zone is now Asia/Kuala_Lumpur.').waitFor();
    await tab.reload();
    await until(async () => (await zone.inputValue()) === 'Asia/Kuala_Lumpur', { within: 10_000, what: 'the time zone that was set' });
  });

  it('makes and revokes a key, and logs out', async () => {
    await tab.goto(`${base}/settings`);
    await tab.getByLabel('Purpose of the key').fill('mail import');
    await tab.getByRole('button', { name: 'Create a key' }).click();
    const key = await tab.getByRole('status').locator('code').first().textContent();
    expect((await api.as(key ?? '').get('/v1/me')).status).toBe(200);

    await tab.getByRole('button', { name: 'Revoke mail import' }).click();
    await until(async () => (await api.as(key ?? '').get('/v1/me')).status === 401, { within: 15_000, what: 'the key to be refused' });

    await tab.getByRole('button', { name: 'Log out' }).click();
    await tab.getByRole('heading', { name: 'Log in' }).waitFor();
    expect((await context.request.get(`${base}/v1/me`)).status()).toBe(401);
  });

  it('has nothing to complain of in the console', () => {
    expect(complaints).toEqual([]);
  });
});
