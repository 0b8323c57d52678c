import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeApi } from './openapi-document';
import { previewApp } from './preview-app';

const FILE = resolve(join(__dirname, '../../../../docs/openapi.json'));

/** Writes docs/openapi.json; with `--check` it only compares and exits 1 when the file is out of date. Needs no database. */
async function main(): Promise<void> {
  const text = `${JSON.stringify(describeApi(await previewApp()), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, text);
    return;
  }
  if (text === readCommitted()) return;
  process.stderr.write('docs/openapi.json is out of date: run `npm run openapi` and commit it.\n');
  process.exitCode = 1;
}

function readCommitted(): string | undefined {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return undefined;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
