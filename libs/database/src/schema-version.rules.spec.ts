import { schemaMismatch } from './schema-version.rules';

describe('the version of the schema', () => {
  const has = (...names: string[]): { name: string; additive: boolean }[] =>
    names.map((name) => ({ name: name.replace('+', ''), additive: name.endsWith('+') }));

  it.each([
    ['the same', has('1', '2'), undefined],
    ['empty', has(), /^The database has no tables yet: run `npm start`, or `npm run migrate` first\.$/],
    ['older', has('1'), /^The database is 1 migration behind this release \(2\): run `npm run migrate`, then start again\.$/],
    [
      'newer',
      has('1', '2', '3'),
      /^The database is newer than this release \(it has 3\): start the release that migrated it, or a later one\.$/,
    ],
    ['newer, but only by an addition', has('1', '2', '3+'), undefined],
    ['newer by an addition and a change', has('1', '2', '3+', '4'), /it has 4\)/],
    ['older and newer', has('1', '3'), /^The database is newer/],
    ['older, with an addition of another release', has('1', '3+'), /^The database is 1 migration behind/],
  ])('is judged where the database is %s', (_, applied, line) => {
    const said = schemaMismatch(applied, ['1', '2']);
    if (line) expect(said).toMatch(line);
    else expect(said).toBeUndefined();
  });
});
