// npm run check: all static checks. Every check runs, and each prints its result in one line.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fail, root, seconds, SIGNALS } from './run.mjs';
import { build, checkNode, install } from './setup.mjs';

const say = (line) => console.log(line);
const bin = (path) => [process.execPath, join(root, 'node_modules', path)];

/** Slowest first, because two run at a time. */
const CHECKS = [
  ['lint', [...bin('eslint/bin/eslint.js'), '--config', '.config/eslint.config.mjs', '.']],
  ['types', [...bin('typescript/bin/tsc'), '--noEmit', '--project', 'tsconfig.json']],
  ['types of the web page', [...bin('typescript/bin/tsc'), '--noEmit', '--project', 'apps/web/tsconfig.json']],
  [
    'arrows',
    [
      ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.config/dependency-cruiser.cjs',
      '--output-type',
      'err',
      'apps',
      'libs',
      'test',
    ],
  ],
  ['unused code', [...bin('knip/bin/knip.js'), '--config', '.config/knip.json', '--no-progress']],
  [
    'format',
    [
      ...bin('prettier/bin/prettier.cjs'),
      '--config',
      '.config/prettier.json',
      '--ignore-path',
      '.config/prettierignore',
      '--check',
      '--log-level',
      'warn',
      '.',
    ],
  ],
  ['OpenAPI file', [process.execPath, join(root, 'dist/apps/api/src/openapi.js'), '--check']],
];

const running = new Set();
for (const signal of SIGNALS) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(130);
  });
}

try {
  checkNode();
  await install(say);
  await build(say, { web: false });
  const asked = process.argv.slice(2);
  const queue = CHECKS.filter(([name]) => asked.length === 0 || asked.includes(name));
  const results = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await check(...next));
  };
  await Promise.all([worker(), worker()]);
  const failed = results.filter((passed) => !passed).length;
  say(`\n${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}

async function check(name, [command, ...args]) {
  const started = Date.now();
  const { code, output } = await runQuietly(command, args);
  say(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds(started)})`);
  if (code !== 0) say(output.trimEnd().replace(/^/gm, '        '));
  return code === 0;
}

function runQuietly(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => done({ code: 1, output: error.message }));
    child.once('close', (code) => {
      running.delete(child);
      done({ code: code ?? 1, output });
    });
  });
}
