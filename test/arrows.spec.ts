import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const CONFIG = resolve(__dirname, '../.config/dependency-cruiser.cjs');
const CRUISER = resolve(__dirname, '../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** One small wrong for each rule: a file, and what it imports. */
const WRONGS: Record<string, [file: string, imports: string][]> = {
  'no-circles': [
    ['libs/account/src/egg.ts', './hen'],
    ['libs/account/src/hen.ts', './egg'],
  ],
  'one-door-a-library': [['apps/api/src/burglar.ts', '../../../libs/account/src/egg']],
  'one-door-between-libraries': [['libs/pilot/src/burglar.ts', '../../database/src/outbox']],
  'scoring-is-pure': [['libs/scoring/src/impure.ts', 'node:fs']],
  'contracts-know-only-scoring': [['libs/contracts/src/heavy.ts', '../../database/src/index']],
  'database-is-below-the-domains': [['libs/database/src/curious.ts', '../../account/src/index']],
  'the-ledger-is-below-the-domains': [['libs/signal/src/curious.ts', '../../account/src/index']],
  'domains-do-not-import-each-other': [['libs/playbook/src/chatty.ts', '../../account/src/index']],
  'nobody-below-the-apps-reads-the-portfolio': [['libs/playbook/src/curious.ts', '../../portfolio/src/index']],
  'the-portfolio-only-reads': [['libs/portfolio/src/acting.ts', '../../account/src/index']],
  'domains-are-below-the-apps': [['libs/account/src/upside-down.ts', '../../../apps/api/src/burglar']],
  'apps-are-apart': [['apps/worker/src/neighbour.ts', '../../api/src/burglar']],
  'only-the-relay-enqueues': [['libs/account/src/impatient.ts', '../../queues/src/index']],
  'the-page-is-light': [['apps/web/src/heavy.ts', '../../../libs/database/src/index']],
  'the-page-has-no-checks': [['apps/web/src/checking.ts', '../../../libs/scoring/src/index']],
  'the-page-takes-shapes-as-types': [['libs/contracts/src/loading.ts', './shapes/index']],
  'vocabulary-needs-nothing': [['libs/scoring/src/vocabulary/heavy.ts', '../facts/part']],
  'facts-know-no-topic': [['libs/scoring/src/facts/curious.ts', '../topics/index']],
  'topics-know-no-engine': [['libs/scoring/src/topics/reaching.ts', '../engine/score']],
  'cards-know-no-engine': [['libs/scoring/src/cards/scoring.ts', '../engine/score']],
  'testing-is-for-specs': [['libs/account/src/tester.ts', '../../testing/src/index']],
  'runs-without-tools': [['apps/worker/src/tooled.ts', 'fast-check']],
  'no-vague-rooms': [['libs/account/src/vague.ts', './utils']],
  'no-deep-imports': [['libs/account/src/deep.ts', 'bullmq/dist/cjs/classes/queue']],
};
const NEEDED = [
  'libs/account/src/utils.ts',
  'libs/contracts/src/shapes/index.ts',
  'libs/database/src/outbox.ts',
  'libs/scoring/src/engine/score.ts',
  'libs/scoring/src/facts/part.ts',
  'libs/scoring/src/topics/index.ts',
  'node_modules/bullmq/dist/cjs/classes/queue.js',
  'node_modules/fast-check/index.js',
].concat(['account', 'database', 'portfolio', 'queues', 'scoring', 'testing'].map((library) => `libs/${library}/src/index.ts`));

describe('arrows', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arrows-'));
    const write = async (file: string, text: string): Promise<void> => {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    };
    await write('tsconfig.json', '{ "compilerOptions": { "module": "node16", "moduleResolution": "node16" } }');
    await write('package.json', '{ "dependencies": { "bullmq": "6.7.0" }, "devDependencies": { "fast-check": "4.10.2" } }');
    await write('node_modules/bullmq/package.json', '{ "name": "bullmq", "version": "6.7.0" }');
    await write('node_modules/fast-check/package.json', '{ "name": "fast-check", "version": "4.10.2", "main": "index.js" }');
    for (const file of NEEDED) await write(file, file.endsWith('.js') ? 'module.exports = {};' : 'export const thing = 1;\n');
    for (const [file, imported] of Object.values(WRONGS).flat()) {
      await write(file, `import * as it from '${imported}';\nexport const used = it;\n`);
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('every rule finds the wrong it was written for, and there is no rule without one', async () => {
    const { forbidden } = (await import(CONFIG)) as { forbidden: { name: string; comment: string }[] };
    expect(Object.keys(WRONGS).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
    const run = promisify(execFile)(process.execPath, [CRUISER, '-c', CONFIG, '-T', 'json', 'apps', 'libs'], {
      cwd: folder,
      maxBuffer: 1e8,
    });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    const report = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
    const found = report.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`);
    for (const [rule, wrongs] of Object.entries(WRONGS)) {
      expect(found.some((line) => wrongs.some(([file]) => line === `${rule} ${file}`)) ? rule : `${rule} was not found`).toBe(rule);
    }
  }, 60_000);
});
