import { AxeBuilder } from '@axe-core/playwright';
import type { Page as Tab } from 'playwright-core';
import type { HealthHistoryItem, HealthResponse, Page, PortfolioResponse, ScorecardResponse, SignalResponse } from '@app/contracts';
import { until } from '@app/testing';
import type { ApiUnderTest } from '../harness/api-under-test';
import { describeInBrowser, PageUnderTest } from '../harness/page-under-test';

const CLIENTS = ['tanjung-water', 'seberang-palm'];
const DAY = 86_400_000;

describeInBrowser('judging in the browser', () => {
  let site: PageUnderTest;
  let api: ApiUnderTest;
  let base: string;
  let tab: Tab;

  beforeAll(async () => {
    site = await PageUnderTest.start(CLIENTS);
    ({ api, base } = site);
    expect((await api.as().put('/v1/accounts/moewe', { name: 'Möwe Shipping' })).status).toBeLessThan(300);
    await until(async () => (await portfolio()).items.filter(({ score }) => score !== null).length === CLIENTS.length, {
      within: 60_000,
      what: 'the scores',
    });
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' });
    context.setDefaultTimeout(20_000);
    tab = await context.newPage();
    await site.logIn(tab);
  }, 120_000);

  afterAll(() => site?.stop());

  const portfolio = (): Promise<PortfolioResponse> => site.portfolio();
  const health = async (key: string) => (await api.as().get(`/v1/accounts/${key}/health`)).body as HealthResponse;
  const signals = async (key: string) => ((await api.as().get(`/v1/signals?account=${key}&limit=20`)).body as Page<SignalResponse>).items;
  const faults = async () => (await new AxeBuilder({ page: tab }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

  it('explains the position of a row, and filters by its cause', async () => {
    await tab.goto(base);
    const { items } = await portfolio();
    const tanjung = items.find(({ account }) => account.key === 'tanjung-water');
    if (!tanjung?.cause) throw new Error('Tanjung Water has no cause');
    await tab.getByRole('button', { name: /why Tanjung Water is here/ }).click();
    await tab.getByText(`Attention ${Math.round(tanjung.attention)}`).waitFor();
    expect(await faults()).toEqual([]);
    await tab.keyboard.press('Escape');
    await tab.getByLabel('Cause', { exact: true }).selectOption(tanjung.cause.cause);
    await until(async () => (await tab.locator('main li [data-stop]').allTextContents()).join() === 'Tanjung Water', {
      within: 5_000,
      what: 'only clients of this cause',
    });
    expect(tab.url()).toContain(`cause=${tanjung.cause.cause}`);
  });

  it('takes an answer where the question stands', async () => {
    await tab.goto(`${base}/accounts/moewe`);
    const question = (await health('moewe')).missing.find(({ code }) => code === 'missing.answers');
    await tab.getByRole('button', { name: /^\d+ more$/ }).click();
    await tab.getByRole('button', { name: question?.text ?? '', exact: true }).click();
    await tab.getByRole('button', { name: 'Answer', exact: true }).click();
    await tab.getByRole('alert').getByText('This field is required.').waitFor();
    await tab.getByLabel('Who', { exact: true }).fill('greta@moewe.example');
    expect(await faults()).toEqual([]);
    await tab.getByRole('button', { name: 'Answer', exact: true }).click();
    await until(
      async () =>
        (await signals('moewe')).some(
          ({ kind, personAddress }) => kind === 'touchpoint.inbound' && personAddress === 'greta@moewe.example',
        ),
      {
        within: 15_000,
        what: 'the answer in the ledger',
      },
    );
    await until(async () => !(await health('moewe')).missing.some(({ code }) => code === question?.code), {
      within: 20_000,
      what: 'the question to be closed',
    });
  });

  it('corrects what was entered by hand, and deletes what never happened', async () => {
    await tab.goto(`${base}/accounts/moewe`);
    const timeline = tab.getByRole('complementary', { name: 'Timeline' });
    const entered = async () => (await signals('moewe')).find(({ source }) => source === 'screen');
    const before = await entered();
    await timeline
      .getByRole('button', { name: /^correct/ })
      .first()
      .click();
    const day = new Date(Date.now() - 3 * DAY).toISOString().slice(0, 10);
    await tab.getByLabel('When').fill(day);
    await tab.getByLabel('Note').fill('by phone');
    await tab.getByRole('button', { name: 'Correct', exact: true }).click();
    await until(async () => (await entered())?.occurredAt.slice(0, 10) === day, { within: 15_000, what: 'the corrected day' });
    expect(await entered()).toMatchObject({ id: before?.id, personAddress: 'greta@moewe.example', data: { extra: { note: 'by phone' } } });

    await timeline.getByText('by phone').waitFor();
    await timeline
      .getByRole('button', { name: /^correct/ })
      .first()
      .click();
    await tab.getByRole('button', { name: 'Delete: it never happened' }).click();
    await until(async () => (await entered()) === undefined, { within: 15_000, what: 'the signal to be gone' });
  });

  it('merges two addresses of one person, which can be undone for a moment', async () => {
    const wrote = (person: string, minutesAgo: number) => ({
      account: 'moewe',
      kind: 'touchpoint.inbound',
      occurredAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
      person,
      data: { channel: 'email' },
    });
    const sent = [wrote('k.brandt@moewe.example', 30), wrote('k.brandt@moewe.example', 20), wrote('k.brandt@mail.moewe.example', 10)];
    expect((await api.as().post('/v1/signals', { signals: sent })).body).toMatchObject({ accepted: 3 });
    await tab.goto(`${base}/accounts/moewe`);
    const pairs = tab.getByRole('list', { name: 'Possible duplicates' });
    await pairs.getByText('k.brandt@mail.moewe.example looks like the same person as k.brandt@moewe.example.').waitFor();
    expect(await faults()).toEqual([]);
    await pairs.getByRole('button', { name: 'Merge' }).click();
    await tab.getByText('k.brandt@mail.moewe.example is merged into k.brandt@moewe.example.').waitFor();
    await tab.getByRole('button', { name: 'Undo' }).click();
    await pairs.getByRole('button', { name: 'Merge' }).click();
    await until(async () => (await signals('moewe')).some(({ kind }) => kind === 'person.merged'), { within: 15_000, what: 'the merge' });
    await tab.getByRole('complementary', { name: 'Timeline' }).getByText('are the same person').waitFor();
    expect(await pairs.count()).toBe(0);
  });

  it('shows a band set by hand beside the computed one, only with a reason, until it is ended', async () => {
    await tab.goto(`${base}/accounts/tanjung-water`);
    const computed = (await health('tanjung-water')).band;
    await tab.getByRole('button', { name: 'Assess this client' }).click();
    const form = tab.getByRole('form', { name: 'Your assessment' });
    await form.getByLabel('Good', { exact: true }).check();
    await form.getByLabel('Override the band').selectOption('steady');
    await form.getByRole('button', { name: 'Show steady beside the score' }).click();
    await form.getByText('Give a reason, so that others understand the override.').waitFor();
    await form.getByLabel('Why').fill('The new manager has signed');
    await form.getByRole('button', { name: 'Show steady beside the score' }).click();
    await until(async () => (await health('tanjung-water')).override?.band === 'steady', { within: 15_000, what: 'the override' });
    expect((await health('tanjung-water')).band).toBe(computed);
    await tab.getByText('The new manager has signed').first().waitFor();

    await tab.goto(base);
    await tab.getByText('override: steady').waitFor();
    await tab.goto(`${base}/accounts/tanjung-water`);
    await tab.getByRole('button', { name: 'End override' }).click();
    await until(async () => (await health('tanjung-water')).override === null, { within: 15_000, what: 'the end of the override' });
  });

  it('draws the recorded scores beside today’s, and names the corrections in between', async () => {
    const [first] = await signals('tanjung-water');
    expect((await api.as().delete(`/v1/signals/${first?.id}`)).status).toBe(204);
    const said = async () => ((await api.as().get('/v1/accounts/tanjung-water/health/history')).body as Page<HealthHistoryItem>).items;
    await until(async () => (await said())[0]?.cause === 'correction', { within: 15_000, what: 'the history to say so' });
    await tab.goto(`${base}/accounts/tanjung-water`);
    await tab.getByRole('button', { name: 'What we said then' }).click();
    await tab.getByRole('list', { name: 'Changed afterwards' }).getByText('a signal was corrected or deleted').waitFor();
    await tab
      .getByText(/As written down each day since|we said/)
      .first()
      .waitFor();
    await tab.getByRole('button', { name: 'What we know now' }).click();
    await tab.getByText('Drag across the line to see what changed').waitFor();
  });

  it('edits a scorecard draft, shows a mistake next to its field, previews the change, and publishes', async () => {
    await tab.goto(`${base}/scorecards`);
    await tab.getByRole('button', { name: 'Edit a draft' }).click();
    await tab.getByRole('button', { name: 'Growing', exact: true }).click();
    const weight = tab.getByLabel('Weight of Forward steps');
    await weight.fill('much');
    await tab.getByRole('button', { name: 'Save the draft' }).click();
    await tab.getByText('1 field needs correcting').waitFor();
    expect(await weight.getAttribute('aria-invalid')).toBe('true');
    expect(await faults()).toEqual([]);

    await weight.fill('500');
    await tab.getByRole('button', { name: 'What would change?' }).click();
    await tab.getByRole('status', { name: 'What would change today' }).waitFor();
    await tab.getByLabel('Note').fill('Steps count most');
    await tab.getByRole('button', { name: 'Publish' }).click();
    await tab.getByText('Default, version 2, in use.').waitFor();
    const { items } = (await api.as().get('/v1/scorecards')).body as Page<ScorecardResponse>;
    expect(items).toEqual([expect.objectContaining({ key: 'default', version: 2, draft: null, inForce: true })]);
    await tab.getByText('Steps count most').waitFor();
    await tab.getByRole('button', { name: 'Edit a draft' }).click();
    await tab.getByRole('button', { name: 'Publish' }).click();
    await tab.getByRole('alert').getByText('there is nothing to publish').waitFor();
    await tab.getByRole('button', { name: 'Discard' }).click();
    await tab.getByRole('button', { name: 'Version 1', exact: true }).click();
    await tab.getByText('Default, version 1.').waitFor();
  });

  it('asks before somebody leaves with a draft that is not saved', async () => {
    const weight = tab.getByLabel('Weight of Forward steps');
    const question = tab.getByRole('dialog', { name: 'The draft is not saved' });
    const answer = (name: string) => question.getByRole('button', { name, exact: true }).click();
    const leave = () => tab.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tasks' }).click();
    const edit = async (button: string, value?: string) => {
      await tab.getByRole('link', { name: 'Scorecards' }).click();
      await tab.getByRole('button', { name: button }).click();
      await tab.getByRole('button', { name: 'Growing', exact: true }).click();
      if (value !== undefined) await weight.fill(value);
    };
    const draft = async () => ((await api.as().get('/v1/scorecards/default/draft')).body as { cards?: unknown }).cards;
    await tab.goto(base);
    await edit('Edit a draft');
    await leave();
    await tab.waitForURL('**/tasks');

    await edit('Edit a draft', '501');
    await leave();
    await question.waitFor();
    expect(await faults()).toEqual([]);
    await answer('Stay');
    await question.waitFor({ state: 'detached' });
    await tab.evaluate('history.back()');
    await question.waitFor();
    await tab.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(new URL(tab.url()).pathname).toBe('/scorecards');
    expect(await weight.inputValue()).toBe('501');
    const [closing] = await Promise.all([tab.waitForEvent('dialog'), tab.close({ runBeforeUnload: true })]);
    expect(closing.type()).toBe('beforeunload');
    await closing.dismiss();

    await weight.fill('much');
    await leave();
    await answer('Save the draft and leave');
    await tab.getByText('1 field needs correcting').waitFor();
    expect(new URL(tab.url()).pathname).toBe('/scorecards');
    await weight.fill('502');
    await leave();
    await answer('Save the draft and leave');
    await tab.waitForURL('**/tasks');
    expect(JSON.stringify(await draft())).toContain('"weight":502');

    await edit('Continue the draft', '503');
    await leave();
    await answer('Leave without saving');
    await tab.waitForURL('**/tasks');
    expect(JSON.stringify(await draft())).not.toContain('"weight":503');
    await edit('Continue the draft');
    await tab.getByRole('button', { name: 'Discard' }).click();
    await tab.getByText('Default, version 2, in use.').waitFor();
    expect(await draft()).toBeUndefined();
  });

  it('says what is safe when the server is gone', async () => {
    await tab.goto(base);
    await tab.getByText('Tanjung Water').first().waitFor();
    await tab.context().setOffline(true);
    await tab.getByRole('link', { name: 'Tanjung Water' }).click();
    await tab.getByText('Afterpilot is not responding.').first().waitFor();
    await tab.getByText('Nothing is lost').first().waitFor();
    await tab.context().setOffline(false);
    await tab.getByRole('button', { name: 'Try again' }).first().click();
    await tab.getByRole('heading', { name: 'Tanjung Water' }).waitFor();
  });
});
