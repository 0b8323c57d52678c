import { type TestDatabase, testDatabase } from '@app/testing';
import { Client } from 'pg';
import { referencesIn, referencesInFile, sourceFiles, type TableReference } from './harness/table-references';

/** Every table, and every function that works on tables, has one owner: only its SQL names them. */
const OWNERS: Record<string, string[]> = {
  'libs/database': ['migration', 'outbox', 'take_outbox_along', 'folded'],
  'libs/identity': ['vendor', 'member', 'credential', 'api_key', 'login_attempt'],
  'libs/signal': ['signal', 'signal_revision', 'person', 'people_apart', 'feed_day', 'outage', 'correct_signals', 'delete_signal'],
  'libs/account': ['account'],
  'libs/pilot': ['pilot'],
  'libs/health-score': [
    'health',
    'health_detail',
    'health_of_account',
    'account_to_health',
    'facts',
    'health_history',
    'band_change',
    'forecast',
    'night',
    'answer_day',
  ],
  'libs/scorecard': ['scorecard', 'scorecard_version', 'keep_published_scorecards'],
  'libs/playbook': ['playbook_run', 'task'],
  'libs/backup': ['backup'],
  'apps/worker': ['worker'],
};

/** Code that may name every table, and why. */
const EVERYWHERE: Record<string, string> = {
  'libs/database/src/migrations/': 'makes the tables',
  'libs/database/src/entities/': 'lists the rows of tables that TypeORM maps; using one counts where it is used',
  'libs/backup/src/': 'copies every table out and back, by their names in the catalogue',
  'apps/cli/src/bench/': 'fills and measures the whole database, and runs at no customer',
};

/** Everything else that names a table of somebody else. The key is who, `reads` or `writes`, and the table. */
const EXCEPTIONS: Record<string, string> = {
  'libs/signal reads account': 'hot path: finds accounts, their pilots and persons by name in one statement, for every batch',
  'libs/signal reads pilot': 'hot path: the same statement',
  'libs/signal reads vendor': 'a narrow query: the time zone, for all above',
  'libs/signal reads facts': 'hot path: the signals after the last folded one, of many accounts in one statement',
  'libs/health-score reads signal': 'counts answers where the rows are; the counts of a year would otherwise travel twice',
  'libs/health-score reads account': 'hot path: money and renewal weigh in a recompute, which loads everything in one statement',
  'libs/health-score reads vendor': 'the due times, which health alone keeps, with the time zone of its nights',
  'libs/health-score writes vendor': 'the due times, which the relay reads and health alone keeps',
  'libs/health-score reads outbox': 'accounts with waiting signals are left out, or shown as pending, at the moment of the statement',
  'libs/health-score writes outbox': 'hot path: locks accounts and takes their events in one statement',
  'libs/health-score reads scorecard': 'a narrow query: the published scorecards, kept in memory by their version',
  'libs/health-score reads scorecard_version': 'the same',
  'libs/playbook reads account': 'a narrow query: the open tasks of all accounts that one CSM cares for',
  'libs/scorecard reads vendor': 'its row is the lock of what is published for a vendor',
  'libs/portfolio reads account': 'a read model crosses domains',
  'libs/portfolio reads band_change': 'a read model crosses domains',
  'libs/portfolio reads health': 'a read model crosses domains',
  'libs/portfolio reads health_detail': 'a read model crosses domains',
  'libs/portfolio reads health_history': 'a read model crosses domains',
  'libs/portfolio reads outbox': 'a read model crosses domains',
  'libs/portfolio reads person': 'a read model crosses domains',
  'libs/portfolio reads pilot': 'a read model crosses domains',
  'libs/portfolio reads playbook_run': 'a read model crosses domains',
  'libs/portfolio reads scorecard': 'a read model crosses domains',
  'libs/portfolio reads scorecard_version': 'a read model crosses domains',
  'libs/portfolio reads signal': 'a read model crosses domains',
  'libs/portfolio reads task': 'a read model crosses domains',
  'libs/testing writes vendor': 'makes vendors for specs',
  'apps/worker reads vendor': 'the relay looks for nights and hours that are due, of all vendors',
  'apps/worker reads playbook_run': 'the relay looks for runs that are due, of all vendors',
  'apps/worker reads outbox': 'the relay, which is the other end of the outbox',
  'apps/worker writes outbox': 'the relay, which is the other end of the outbox',
  'apps/worker reads credential': 'its page asks for an admin key; the worker has no log-in',
  'apps/api reads worker': 'its status page shows which workers are alive',
  'apps/api reads outbox': 'its status page shows what waits and what failed',
  'apps/cli reads vendor': 'the first start looks whether there is a vendor',
  'apps/cli reads credential': 'the start says where nobody can log in',
};

const OWNER_OF = new Map(Object.entries(OWNERS).flatMap(([owner, names]) => names.map((name) => [name, owner] as const)));
const FUNCTIONS = new Set(['take_outbox_along', 'folded', 'correct_signals', 'delete_signal', 'keep_published_scorecards']);

function exceptionFor({ file, does, table }: TableReference): string {
  const who = file.split('/').slice(0, 2).join('/');
  return `${who} ${does === 'maps' ? 'writes' : does} ${table}`;
}

function isForeign({ file, table }: TableReference): boolean {
  return (
    !Object.keys(EVERYWHERE).some((folder) => file.startsWith(folder)) &&
    OWNER_OF.get(table ?? '') !== file.split('/').slice(0, 2).join('/')
  );
}

describe('tables have owners', () => {
  const references = sourceFiles().flatMap((file) => referencesInFile(file, FUNCTIONS));
  const foreign = references.filter(isForeign);
  const inWords = (each: TableReference): string => `${each.file}:${each.line} ${exceptionFor(each)}`;

  describe('by the catalogue', () => {
    let database: TestDatabase;
    let client: Client;
    beforeAll(async () => {
      database = await testDatabase();
      client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
    });
    afterAll(async () => {
      await client.end();
      await database.drop();
    });

    it('each table and function has one', async () => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
         UNION ALL SELECT proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
      );
      expect(Object.values(OWNERS).flat().sort()).toEqual(rows.map(({ name }) => name).sort());
    });
  });

  it('names no table of another one without a reason', () => {
    expect(foreign.filter((each) => !(exceptionFor(each) in EXCEPTIONS)).map(inWords)).toEqual([]);
  });

  it('keeps no reason that nothing needs', () => {
    const needed = new Set(foreign.map(exceptionFor));
    expect(Object.keys(EXCEPTIONS).filter((exception) => !needed.has(exception))).toEqual([]);
    expect(Object.keys(EVERYWHERE).filter((folder) => !references.some(({ file }) => file.startsWith(folder)))).toEqual([]);
  });

  it('lets read models read only', () => {
    expect(
      references.filter(({ file, does }) => file.startsWith('libs/portfolio/') && (does === 'writes' || does === 'maps')).map(inWords),
    ).toEqual([]);
  });
});

describe('a reference to a table', () => {
  const found = (code: string): string[] =>
    referencesIn('libs/pilot/src/example.ts', code, FUNCTIONS).map(({ line, does, table }) => `${line} ${does} ${table}`);
  const inSql = (sql: string): string[] => found(`tx.query(\`${sql}\`)`);

  it.each([
    ['SELECT a FROM account', ['1 reads account']],
    ['select a from account', ['1 reads account']],
    ['SELECT a FROM "account" AS health, public.pilot p', ['1 reads account', '1 reads pilot']],
    [
      'SELECT 1 FROM task t, LATERAL (SELECT 1 FROM night) n, vendor WHERE a IN (1, 2)',
      ['1 reads task', '1 reads night', '1 reads vendor'],
    ],
    [
      'SELECT 1 FROM a JOIN b ON b.x = a.x, c LEFT JOIN LATERAL (SELECT 1 FROM d) e ON true',
      ['1 reads a', '1 reads b', '1 reads c', '1 reads d'],
    ],
    ['SELECT 1 FROM unnest($1::uuid[]) AS n(account, pilot), task ORDER BY 1, 2', ['1 reads task']],
    [
      'SELECT (SELECT key FROM account LIMIT 1), ARRAY(SELECT 1 FROM pilot) FROM only task',
      ['1 reads account', '1 reads pilot', '1 reads task'],
    ],
    [
      'INSERT INTO account (vendor_id, key) SELECT a, b FROM pilot ON CONFLICT (a, b) DO UPDATE SET c = 1',
      ['1 writes account', '1 reads pilot'],
    ],
    ['UPDATE health h SET a = 1, b = 2 FROM calm WHERE true', ['1 writes health', '1 reads calm']],
    ['DELETE FROM task USING account a, pilot WHERE true', ['1 writes task', '1 reads account', '1 reads pilot']],
    ['MERGE INTO task USING account ON true WHEN MATCHED THEN DELETE', ['1 writes task', '1 reads account']],
    ['TRUNCATE TABLE task, account', ['1 writes task', '1 writes account']],
    ['COPY task (a) FROM STDIN', ['1 writes task']],
    ['CREATE TABLE x (a uuid REFERENCES account (account_id))', ['1 reads account']],
    ['SELECT 1 FROM health FOR NO KEY UPDATE OF h; TABLE night', ['1 reads health', '1 reads night']],
    ['SELECT a FROM delete_signal($1)', ['1 calls delete_signal']],
    ['SELECT a FROM elsewhere.task', ['1 reads elsewhere.task']],
    ['WITH calm AS MATERIALIZED (SELECT 1 FROM task), days (day) AS (SELECT 1) SELECT 1 FROM calm JOIN days USING (day)', ['1 reads task']],
    ['SELECT \'from account\', "from" -- from pilot\n/* from task */ , extract(epoch FROM health), a IS DISTINCT FROM night', []],
    ["SELECT trim(both ' ' from name), substring(name from 1) FROM\n  vendor", ['2 reads vendor']],
  ])('is found in %s', (sql, references) => expect(inSql(sql)).toEqual(references));

  it('is found in the pieces of a template, and one that is known at run time only is no known table', () => {
    const fragment = "const BOOK = `\n  FROM account a JOIN ${name} h ON ${lock ? 'FOR UPDATE' : ''}`;\n";
    expect(found(fragment)).toEqual(['2 reads account', '2 reads null']);
    expect(found('tx.query(`SELECT 1 FROM (${BOOK}) book, ${name}`)')).toEqual(['1 reads null']);
  });

  it('is found where an entity is used, and not in words', () => {
    const code =
      "import { AccountEntity, type PilotEntity } from '@app/database';\ntx.repository(AccountEntity);\nsay('Read it from account.');\n";
    expect(found(code)).toEqual(['2 maps account']);
  });

  it('of somebody else needs a reason', () => {
    const [reference] = referencesIn('libs/pilot/src/example.ts', 'tx.query(`SELECT name FROM task`)', FUNCTIONS);
    expect(isForeign(reference!)).toBe(true);
    expect(exceptionFor(reference!)).toBe('libs/pilot reads task');
    expect('libs/pilot reads task' in EXCEPTIONS).toBe(false);
  });
});
