import { signalsOf } from './signal-batch.rules';

describe('the envelope of a batch', () => {
  it('contains the signals, whatever their content', () => {
    expect(signalsOf({ signals: [1, null, {}] })).toEqual([1, null, {}]);
    expect(signalsOf({ signals: [] })).toEqual([]);
  });

  it.each([
    [undefined, ''],
    [[], ''],
    ['x', ''],
    [{}, '/signals'],
    [{ signals: {} }, '/signals'],
    [{ signals: [], strict: true }, '/strict'],
    [{ signals: new Array<unknown>(1001).fill({}) }, '/signals'],
    [JSON.parse('{"signals":[],"__proto__":{}}'), '/__proto__'],
  ])('%j is refused at %j', (body, pointer) => {
    expect(() => signalsOf(body)).toThrow(expect.objectContaining({ code: 'invalid', errors: [expect.objectContaining({ pointer })] }));
  });
});
