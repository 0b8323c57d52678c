import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim } from './instance';

describe('the claim on a data folder', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-claim-'));
    file = join(folder, 'running.json');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is reported to a second start, and can be taken again after its release', () => {
    const first = claim(folder, 'http://127.0.0.1:3000');
    expect(claim(folder, 'http://127.0.0.1:4000')).toMatchObject({ running: { pid: process.pid, url: 'http://127.0.0.1:3000' } });
    expect(statSync(file).mode & 0o777).toBe(0o600);

    if ('release' in first) first.release();
    expect(claim(folder, 'http://127.0.0.1:4000')).toHaveProperty('release');
  });

  it('creates the folder', () => {
    expect(claim(join(folder, 'a', 'b'), 'http://127.0.0.1:3000')).toHaveProperty('release');
  });

  it('is void when its process is gone', async () => {
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    writeFileSync(file, JSON.stringify({ pid: child.pid, url: 'http://x', born: 'some day' }));
    await once(child, 'exit');

    expect(claim(folder, 'http://127.0.0.1:3000')).toHaveProperty('release');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('is void for another process with the same id, and when its file is truncated', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, url: 'http://x', born: 'another day' }));
    expect(claim(folder, 'http://127.0.0.1:3000')).toHaveProperty('release');

    writeFileSync(file, '{"pid": 12');
    expect(claim(folder, 'http://127.0.0.1:3000')).toHaveProperty('release');
  });

  it('does not hold for a copy of the folder, while the original is in use', () => {
    claim(folder, 'http://127.0.0.1:3000');
    const copy = `${folder}-copy`;
    cpSync(folder, copy, { recursive: true });
    try {
      expect(claim(copy, 'http://127.0.0.1:4000')).toHaveProperty('release');
      expect(claim(folder, 'http://127.0.0.1:3000')).toHaveProperty('running');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('fails in one line where the folder cannot be made', () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(() => claim(join(folder, 'a-file', 'data'), 'http://x')).toThrow(
      /^The data folder .* cannot be written \(ENOTDIR\): set AFTERPILOT_DATA to a folder of your own\.$/,
    );
  });
});
