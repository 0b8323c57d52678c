import { findJsonMistake } from './json-mistake.rules';

describe('findJsonMistake', () => {
  it.each([
    ['{"a":1,}', 1, 8, 'a field name'],
    ['{"a":\n  tru }', 2, 3, 'a value'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['{"a":1 "b":2}', 1, 8, 'a comma or }'],
    ['[1,2', 1, 5, 'a comma or ]'],
    ['{"a":"x', 1, 8, 'a closing double quote'],
    ['{"a":"x\ny"}', 1, 8, 'a control character'],
    ['{"a":"\\q"}', 1, 7, 'an escape'],
    ["{'a':1}", 1, 2, 'a field name'],
    ['{"a":01}', 1, 7, 'a comma or }'],
    ['{} {}', 1, 4, 'the end'],
    ['', 1, 1, 'a value'],
    ['[1,]', 1, 4, 'a value'],
  ])('%j is wrong in line %d, column %d', (text, line, column, expected) => {
    const mistake = findJsonMistake(text);
    expect(mistake).toMatchObject({ line, column });
    expect(mistake?.expected).toContain(expected);
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it.each(['{}', '[]', ' [1, -2.5e+3, "a\\u0000\\n", null, true, {"b": {"c": []}}] ', '"x"', '0'])('%j is right', (text) => {
    expect(findJsonMistake(text)).toBeUndefined();
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it('does not mind depth', () => {
    expect(findJsonMistake('['.repeat(1_000_000))).toMatchObject({ line: 1, column: 1_000_001 });
  });
});
