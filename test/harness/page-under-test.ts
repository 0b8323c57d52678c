import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium, type Page as Tab } from 'playwright-core';
import type { PortfolioResponse } from '@app/contracts';
import { simulatePortfolio } from '@app/simulator';
import { type ApiUnderTest, startApi } from './api-under-test';
import { WorkerProcess } from './worker-process';

const ROOT = join(__dirname, '../..');
const BROWSER = process.env.CHROMIUM;
const BUILD = `import { buildWeb, staleWeb } from './.config/build.mjs'; if (staleWeb()) await buildWeb();`;

/** A browser that shares two cores with everything else may be slow; what takes long belongs in a benchmark. */
const BROWSER_PATIENCE_MS = 180_000;

/** As `describe`. Without a browser its tests are reported as skipped, because `npm test` has to work with Node alone. */
export function describeInBrowser(name: string, stories: () => void): void {
  if (!BROWSER) console.warn(`${name}: skipped, because CHROMIUM does not name a browser.`);
  jest.setTimeout(BROWSER_PATIENCE_MS);
  (BROWSER ? describe : describe.skip)(name, stories);
}

/** The built page of a real api with a real worker, some of the simulated clients, and a browser. */
export class PageUnderTest {
  private constructor(
    readonly api: ApiUnderTest,
    readonly base: string,
    readonly browser: Browser,
    private readonly worker: WorkerProcess,
  ) {}

  static async start(clients: readonly string[]): Promise<PageUnderTest> {
    const built = spawnSync(process.execPath, ['--input-type=module', '-e', BUILD], { cwd: ROOT, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`the page was not built: ${built.stderr}`);
    const api = await startApi({ webFolder: join(ROOT, 'dist/web') });
    const base = (await api.app.getUrl()).replace('[::1]', '127.0.0.1');
    const worker = await WorkerProcess.start({ appUrl: api.database.appUrl });
    await sendStories(api, clients);
    const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
    return new PageUnderTest(api, base, browser, worker);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.worker.stop();
    await this.api.stop();
  }

  async logIn(tab: Tab, { email, password } = this.api.vendor): Promise<void> {
    await tab.goto(`${this.base}/login`);
    await tab.getByLabel('Email').fill(email);
    await tab.getByLabel('Password', { exact: true }).fill(password);
    await tab.getByRole('button', { name: 'Log in', exact: true }).click();
    await tab.getByRole('navigation', { name: 'Main' }).waitFor();
  }

  async portfolio(): Promise<PortfolioResponse> {
    return (await this.api.as().get('/v1/portfolio')).body as PortfolioResponse;
  }
}

async function sendStories(api: ApiUnderTest, keys: readonly string[]): Promise<void> {
  const clients = simulatePortfolio({ seed: 1, now: Date.now() }).filter(({ key }) => keys.includes(key));
  expect(clients).toHaveLength(keys.length);
  const signals = clients.flatMap((client) => client.signals);
  for (let from = 0; from < signals.length; from += 1000) {
    const answer = await api.as().post('/v1/signals?createAccounts=true', { signals: signals.slice(from, from + 1000) });
    expect(answer.body).toMatchObject({ rejectedCount: 0 });
  }
}
