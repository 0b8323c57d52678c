import { findJsonMistake } from './json-mistake.rules';

describe('findJsonMistake', () => {
  it.each([
    ['{"a":1,}', 1, 8, 'a field name'],
    ['{"a":\n  tru }', 2, 3, 'not a JSON value'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['{"a":1 "b":2}', 1, 8, 'a comma'],
    ['[1,2', 1, 5, 'a comma or ]'],
    ['{"a":1', 1, 7, 'a comma or }'],
    ['{"a":"x', 1, 6, 'closing double quote'],
    ['{"a":"x\ny"}', 1, 6, 'closing double quote'],
    ['{"a":"\u0001"}', 1, 6, 'control character'],
    ['{"a":"\\q"}', 1, 6, 'escape'],
    ['{"a":"\\u12"}', 1, 6, 'escape'],
    ['{"a":1e}', 1, 6, 'number'],
    ["{'a':1}", 1, 2, 'double quotes'],
    ['{"a":01}', 1, 7, 'a comma'],
    ['{} {}', 1, 4, 'the end'],
    ['// a\n{}', 1, 1, 'no comments'],
    ['', 1, 1, 'a value'],
    ['[1,]', 1, 4, 'a value'],
  ])('%j is wrong in line %d, column %d', (text, line, column, detail) => {
    const mistake = findJsonMistake(text);
    expect(mistake).toMatchObject({ line, column });
    expect(mistake?.detail).toContain(detail);
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it.each(['{}', '[]', ' [1, -2.5e+3, "a\\u0000\\n", null, true, {"b": {"c": []}}] ', '"x"', '0'])('%j is right', (text) => {
    expect(findJsonMistake(text)).toBeUndefined();
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it('searches the first 64 kB, and gives up on deep nesting', () => {
    expect(findJsonMistake(`[${'1,'.repeat(32_000)}x]`)).toMatchObject({ line: 1, column: 64_002 });
    expect(findJsonMistake(`[${'1,'.repeat(500_000)}x]`)).toBeUndefined();
    expect(findJsonMistake(`"${'x'.repeat(500_000)}`)).toBeUndefined();
    expect(findJsonMistake('['.repeat(1_000_000))).toBeUndefined();
  });
});
