import fc from 'fast-check';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '@app/testing';
import { jsonColumn, momentColumn, numberColumn, textColumn, uuidColumn } from './column';
import { newId } from './new-id';

const storable = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''));

describe('columns are read by PostgreSQL as they were written', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.appUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function back<T>(type: string, column: Buffer): Promise<T[]> {
    const { rows } = await client.query<{ value: T }>(`SELECT value FROM unnest($1::${type}[]) AS n(value)`, [column]);
    return rows.map(({ value }) => value);
  }

  it('ids, with and without dashes', async () => {
    const [id, other] = [newId(), newId()];
    expect(await back('uuid', uuidColumn([id, null, other.replaceAll('-', '').toUpperCase()]))).toEqual([id, null, other]);
  });

  it('moments, even before 2000, to the millisecond', async () => {
    const moments = ['1990-01-01T00:00:00.001Z', '1999-12-31T23:59:59.999Z', '2000-01-01T00:00:00Z', '2100-12-31T23:59:59.999Z'];
    const dates = moments.map((moment) => new Date(moment));
    expect(await back('timestamptz', momentColumn([...dates, null]))).toEqual([...dates, null]);
  });

  it('texts and JSON of any script, numbers, and null', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(storable)),
        fc.array(fc.option(fc.double({ noNaN: true }))),
        fc.array(fc.dictionary(storable, storable)),
        async (texts, numbers, values) => {
          expect(await back('text', textColumn(texts))).toEqual(texts);
          expect(await back('float8', numberColumn(numbers))).toEqual(numbers);
          // As PostgreSQL stores it as JSON, with its own order of keys.
          expect(await back('jsonb', jsonColumn(values))).toEqual(values.map((value) => JSON.parse(JSON.stringify(value)) as unknown));
        },
      ),
      { numRuns: 50 },
    );
  });
});
