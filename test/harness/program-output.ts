import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs one of the programs in a process of its own until it ends. Returns its exit code and everything it printed, on either stream. */
export async function programOutput(
  program: 'api' | 'worker' | 'cli',
  env: Record<string, string>,
  ...line: string[]
): Promise<[code: number | null, output: string]> {
  const file = join(__dirname, `../../dist/apps/${program}/src/main.js`);
  const child = spawn(process.execPath, [file, ...line], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  await once(child, 'close');
  return [child.exitCode, output];
}
