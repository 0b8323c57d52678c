import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { backUp, type BackupResult } from './back-up';
import { isDue } from './backup-log';

/** One process at a time takes the scheduled backup of a database. */
const LOCK = 4_620_117_003;
const NAME = /^afterpilot-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.backup\.gz(\.partial)?$/;

export interface Schedule {
  url: string;
  folder: string;
  /** How many backups stay in the folder. */
  keep: number;
  stop: AbortSignal;
}

/** If a backup is due, takes it into the folder and removes the oldest. Undefined if none is due or another process is taking it. */
export async function backUpInto({ url, folder, keep, stop }: Schedule): Promise<(BackupResult & { file: string }) | undefined> {
  const client = new Client({ connectionString: url, application_name: 'afterpilot backup schedule' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
    if (!rows[0]?.mine || !(await isDue(client))) return undefined;
    const file = join(folder, `afterpilot-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.backup.gz`);
    const result = await backUp({ url, file, stop });
    await removeOldest(folder, keep);
    return { ...result, file };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Only files with our names, including partial ones that a killed process left behind. */
async function removeOldest(folder: string, keep: number): Promise<void> {
  const ours = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  const whole = ours.filter((name) => !name.endsWith('.partial'));
  const old = [...ours.filter((name) => name.endsWith('.partial')), ...whole.slice(0, Math.max(0, whole.length - keep))];
  for (const name of old) await rm(join(folder, name), { force: true });
}
