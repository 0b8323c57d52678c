import { readCursor, writeCursor } from './cursor.rules';

const ID = '0193a0b2-7c1d-7000-8000-000000000001';

describe('cursors', () => {
  it('come back as they went out', () => {
    expect(readCursor(writeCursor(['name', null, ID]), ['text', 'nullable', 'uuid'])).toEqual(['name', null, ID]);
    expect(readCursor(writeCursor(['2026-11-02T09:30:00.000Z']), ['moment'])).toEqual(['2026-11-02T09:30:00.000Z']);
  });

  it.each([
    ['', ['uuid']],
    ['nonsense', ['uuid']],
    [writeCursor(['x']), ['uuid']],
    [writeCursor([null]), ['text']],
    [writeCursor([ID, ID]), ['uuid']],
    [writeCursor(['a\0b']), ['text']],
    [writeCursor(['2026-13-02T09:30:00.000Z']), ['moment']],
    [Buffer.from('{"0":"a","length":1}').toString('base64url'), ['text']],
    [Buffer.from('[{"toString":1}]').toString('base64url'), ['text']],
  ] as const)('%j is refused where %j is wanted', (cursor, parts) => {
    expect(() => readCursor(cursor, parts)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});
