import { findRefusedContent } from './refused-content.rules';

describe('findRefusedContent', () => {
  it('accepts ordinary content', () => {
    expect(findRefusedContent({ name: 'Tanjung Water 💧', weekend: [5, 6], extra: { a: [{ b: null }] } })).toBeUndefined();
  });

  it.each([
    [{ name: 'a\0b' }, '/name', '\\u0000'],
    [{ list: ['ok', 'a\0'] }, '/list/1', '\\u0000'],
    [{ 'a/b~c': '\ud800' }, '/a~1b~0c', 'lone surrogate'],
    [{ 'x\0': 1 }, '/x\\u0000', 'the field name'],
    [JSON.parse('{"a":{"__proto__":{"admin":true}}}'), '/a/__proto__', 'not allowed as a field name'],
    [JSON.parse('{"constructor":{"prototype":{}}}'), '/constructor', 'not allowed as a field name'],
  ])('names the place of what is wrong: %j', (body, pointer, detail) => {
    const found = findRefusedContent(body);
    expect(found?.pointer).toBe(pointer);
    expect(found?.detail).toContain(detail);
  });

  it('refuses deep nesting without running out of stack', () => {
    const deep: unknown = JSON.parse('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000));
    expect(findRefusedContent(deep)?.detail).toContain('deeper than 32');
  });
});
