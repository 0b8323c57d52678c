import { AxeBuilder } from '@axe-core/playwright';
import type { Page as Tab } from 'playwright-core';
import type { HealthResponse } from '@app/contracts';
import { Database } from '@app/database';
import { until } from '@app/testing';
import { describeInBrowser, PageUnderTest } from '../harness/page-under-test';
import { ago } from '../harness/story';

describeInBrowser('the first day in the browser', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await PageUnderTest.start([]);
  }, 120_000);
  afterAll(() => site?.stop());

  async function visit(width: number, colorScheme: 'light' | 'dark'): Promise<Tab> {
    const context = await site.browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    const tab = await context.newPage();
    await site.logIn(tab);
    await tab.getByRole('heading', { name: 'No clients yet. A mail log is enough to start.' }).waitFor();
    return tab;
  }

  it.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('shows without clients what to do first, at %d in %s', async (width, scheme) => {
    const tab = await visit(width, scheme);
    await tab.getByText('npm run cli -- import signals mails.ndjson --create-accounts').waitFor();
    const { violations } = await new AxeBuilder({ page: tab }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    const beyond: unknown = await tab.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(beyond).toBeLessThanOrEqual(0);
    await tab.context().close();
  });

  it('takes the lines that it shows, and has a client then', async () => {
    const tab = await visit(1440, 'light');
    const lines = (await tab.locator('figure code').allTextContents()).map((line) => JSON.parse(line) as object);
    expect(lines).toHaveLength(3);
    const answer = await site.api.as().post('/v1/signals?createAccounts=true', { signals: lines });
    expect(answer.body).toMatchObject({ accepted: 3, rejectedCount: 0 });
    await tab.reload();
    await tab.locator('main li', { hasText: 'Acme' }).waitFor();
    await tab.context().close();
  });

  it('searches all of many clients, and counts all of their tasks, not the first page of them alone', async () => {
    // 203 days is a multiple of the seven business days over which reviews are spread: all are due today.
    const signals = Array.from({ length: 260 }, (_, index) => index).flatMap((index) => {
      const account = { account: `many-${index}`, occurredAt: ago(203) };
      return [
        { ...account, kind: 'account.described', data: { name: `Many ${String(index).padStart(3, '0')}` } },
        { ...account, kind: 'pilot.handed-over', pilot: 'plant', data: {} },
        { ...account, kind: 'user.active', occurredAt: ago(1), data: {} },
      ];
    });
    await site.api.as().post('/v1/signals?createAccounts=true', { signals }).expect(202);
    const count = async (): Promise<number> => {
      const rows = await site.api.app.get(Database).transaction(site.api.vendor.vendorId, (tx) => tx.query(`SELECT 1 FROM task`));
      return rows.length;
    };
    await until(async () => (await count()) === 260, { within: 60_000, what: 'a catch-up for each handover' });
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(20_000);
    const tab = await context.newPage();
    await site.logIn(tab);
    await tab.getByText('261 clients').waitFor();
    const last = (await site.portfolio()).items.at(-1)?.account.name ?? '';
    await tab.getByLabel('Search the portfolio').fill(last);
    await tab.locator('main li', { hasText: last }).waitFor();
    expect(await tab.locator('main li [data-stop]').allTextContents()).toEqual([last]);

    await tab.getByText('260 tasks due').click();
    await tab.getByText('260 open').waitFor();
    await tab.getByRole('button', { name: 'Show 110 more' }).click();
    expect(await tab.locator('main section li').count()).toBe(260);
    await context.close();
  }, 120_000);

  it('sets the country of a client and leaves its other details unchanged', async () => {
    const described = { name: 'Nile Grain', region: 'Delta', csm: 'aisha@vendor.example', annualValue: 1_200_000, currency: 'EUR' };
    await site.api.as().put('/v1/accounts/nile-grain', described).expect(201);
    const answer = {
      kind: 'touchpoint.inbound',
      account: 'nile-grain',
      occurredAt: ago(3),
      person: 'a@nile.example',
      data: { channel: 'email' },
    };
    await site.api
      .as()
      .post('/v1/signals', { signals: [answer] })
      .expect(202);
    const health = async (): Promise<HealthResponse> => (await site.api.as().get('/v1/accounts/nile-grain/health')).body as HealthResponse;
    await until(async () => (await health()).earlyRead, { within: 20_000, what: 'an early read' });
    expect((await health()).score).toBeNull();
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(20_000);
    const tab = await context.newPage();
    await site.logIn(tab);
    await tab.goto(`${site.base}/accounts/nile-grain`);
    await tab.getByText('A few answers will give it a score.').waitFor();
    await tab.getByRole('region', { name: 'What is known' }).waitFor();
    await tab.getByText('What changed').first().waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Set the country, to include its public holidays' }).click();
    await tab.getByRole('combobox', { name: 'Country' }).fill('eg');
    const option = tab.getByRole('option', { name: 'Egypt' });
    // A part of Mantine whose style is not imported is bare.
    expect((await option.boundingBox())?.height).toBeGreaterThan(24);
    await option.click();
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('Public holidays of Egypt').waitFor();
    expect((await site.api.as().get('/v1/accounts/nile-grain')).body).toMatchObject({ ...described, country: 'EG' });
    await context.close();
  }, 60_000);
});
