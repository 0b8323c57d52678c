import type { Client } from 'pg';

export interface BackupTable {
  name: string;
  /** Without generated ones. */
  columns: string[];
  /** Row-level security shows the rows of one vendor at a time. */
  byVendor: boolean;
}

/** Not in a backup: what only says which migrations, workers and backups there were. */
const LEFT_OUT = ['migration', 'worker', 'backup'];

/** The tables of the program, each after those that its foreign keys point to. */
export async function backupTables(client: Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable & { needs: string[] }>(
    `SELECT c.relname::text AS name, c.relrowsecurity AS "byVendor",
       ARRAY(SELECT a.attname::text FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
       ARRAY(SELECT DISTINCT p.relname::text FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
         WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
       AND c.relowner = (SELECT relowner FROM pg_class WHERE oid = 'public.migration'::regclass)
     ORDER BY c.relname`,
    [LEFT_OUT],
  );
  const ordered: BackupTable[] = [];
  const waiting = new Map(rows.map((row) => [row.name, row]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ needs }) => !needs.some((name) => waiting.has(name)));
    if (ready.length === 0) throw new Error(`foreign keys in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const { name, columns, byVendor } of ready) {
      ordered.push({ name, columns, byVendor });
      waiting.delete(name);
    }
  }
  return ordered;
}
