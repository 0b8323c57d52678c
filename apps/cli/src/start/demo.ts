import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export async function fillDemo(_given: { url: string; dataFolder: string; stop: AbortSignal; log: (line: string) => void }): Promise<void> {
  void readFileSync;
  void writeFileSync;
  void join;
  await Promise.resolve();
}
