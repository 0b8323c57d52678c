import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const CONFIG = resolve(__dirname, '../.config/eslint.config.mjs');
const ESLINT = resolve(__dirname, '../node_modules/eslint/bin/eslint.js');

/** Each line breaks one rule. Linted under the name of a real file, because rules with types need one that a project includes. */
const WRONGS = `
declare const kind: 'a' | 'b';
declare function later(): Promise<void>;
export function wrong(): void {
  later();
  void later();
  [1].forEach(async () => later());
  switch (kind) { case 'a': break; }
  throw 'text';
}
export async function idle(): Promise<number> { return 1; }
let count = 0; export const next = (): number => ++count;
export let total = 0; export const add = (): number => ++total;
export const cache = new Map<string, number>();
`;

describe('lint with types', () => {
  it('finds promises that nobody handles, on the server even behind void, forgotten cases, and module-level state', async () => {
    const eslint = spawn(process.execPath, [
      ESLINT,
      ...['--config', CONFIG, '--format', 'json', '--stdin', '--stdin-filename', resolve(__dirname, '../libs/config/src/index.ts')],
    ]);
    let output = '';
    eslint.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    eslint.stdin.end(WRONGS);
    await new Promise((done) => eslint.once('close', done));
    const [{ messages }] = JSON.parse(output) as [{ messages: { ruleId: string; line: number }[] }];
    expect(messages.map(({ ruleId, line }) => [line, ruleId])).toEqual([
      [5, '@typescript-eslint/no-floating-promises'],
      [6, '@typescript-eslint/no-floating-promises'],
      [7, '@typescript-eslint/no-misused-promises'],
      [8, '@typescript-eslint/switch-exhaustiveness-check'],
      [9, '@typescript-eslint/only-throw-error'],
      [11, '@typescript-eslint/require-await'],
      [12, 'no-restricted-syntax'],
      [13, 'no-restricted-syntax'],
      [14, 'no-restricted-syntax'],
    ]);
  }, 60_000);
});
