// npm test [-- PATHS AND JEST FLAGS]: installs, builds, starts a PostgreSQL of its own, and runs all specs.
// TEST_DATABASE_URL: use this server instead. REDIS_URL: run the tests on Redis too. CHROMIUM: the browser to use.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { fail, root, SIGNALS } from './run.mjs';
import { build, checkNode, install } from './setup.mjs';

const say = (line) => console.log(line);
const stop = new AbortController();
for (const signal of SIGNALS) process.on(signal, () => stop.abort());

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_BROWSER = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
/** A test database need not survive a power cut. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

try {
  checkNode();
  await install(say);
  await (
    await build(say)
  ).web;
  const folder = mkdtempSync(join(tmpdir(), 'afterpilot-test-'));
  const postgres = process.env.TEST_DATABASE_URL ? null : await startPostgres(folder);
  let result;
  try {
    result = await runJest(folder, postgres);
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = stop.signal.aborted ? 130 : report(result);
} catch (error) {
  fail(error);
}

async function startPostgres(folder) {
  const { startEmbeddedPostgres } = createRequire(import.meta.url)('../dist/libs/embedded/src/index.js');
  return startEmbeddedPostgres({ dataFolder: join(folder, 'data'), log: say, settings: NOT_DURABLE });
}

async function runJest(folder, postgres) {
  const output = join(folder, 'result.json');
  const jest = spawn(
    process.execPath,
    [
      ...[join(root, 'node_modules/jest/bin/jest.js'), '--config', '.config/jest.config.cjs'],
      ...['--json', `--outputFile=${output}`, `--maxWorkers=${Math.min(4, Math.max(2, availableParallelism()))}`],
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      // With --json Jest writes its readable report to stderr and the JSON to stdout, which is not needed here.
      stdio: ['inherit', 'ignore', 'inherit'],
      env: { ...process.env, ...(postgres && { TEST_DATABASE_URL: postgres.superuserUrl }), ...(browser() && { CHROMIUM: browser() }) },
    },
  );
  stop.signal.addEventListener('abort', () => jest.kill('SIGTERM'), { once: true });
  const code = await new Promise((ended) => jest.once('exit', (exit) => ended(exit ?? 1)));
  try {
    return { code, ...JSON.parse(readFileSync(output, 'utf8')) };
  } catch {
    return { code };
  }
}

/** Prints skipped specs and the counts; returns the exit code. A spec file that could not run counts as one failure. */
function report({
  code,
  testResults = [],
  numPassedTests = 0,
  numFailedTests = 0,
  numRuntimeErrorTestSuites = 0,
  numPendingTests = 0,
  numTodoTests = 0,
}) {
  const skipped = numPendingTests + numTodoTests;
  const failed = Math.max(numFailedTests + numRuntimeErrorTestSuites, code === 0 ? 0 : 1);
  if (skipped > 0) {
    say('\nSkipped:');
    for (const { name, assertionResults } of testResults) {
      const those = assertionResults.filter(({ status }) => status === 'pending' || status === 'todo').length;
      if (those > 0) say(`  ${relative(root, name)}: ${those} of ${assertionResults.length}`);
    }
    if (!process.env.REDIS_URL) say('  REDIS_URL is not set: what runs on Redis was not tested.');
    if (!browser()) say('  No Chromium was found (CHROMIUM is not set): what is seen in a browser was not tested.');
  }
  say(`\n${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
}

function browser() {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => BROWSERS.map((name) => join(folder, name)));
  return [process.env.CHROMIUM, ...places, MAC_BROWSER].find((file) => file && isExecutable(file));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
