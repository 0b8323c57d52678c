import fc from 'fast-check';
import { type Line, LineSplitter, MAX_LINE_BYTES } from './line-splitter.rules';

function split(...chunks: (string | Buffer)[]): Line[] {
  const splitter = new LineSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk))), ...splitter.end()];
}

describe('LineSplitter', () => {
  it('counts every line and leaves out the empty ones', () => {
    expect(split('a\n\n  \nb\r\nc')).toEqual([
      { index: 0, text: 'a' },
      { index: 3, text: 'b\r' },
      { index: 4, text: 'c' },
    ]);
  });

  it('drops a line that is too long, and continues', () => {
    const [first, second, third] = split(`${'x'.repeat(MAX_LINE_BYTES)}\n`, `${'y'.repeat(MAX_LINE_BYTES)}`, 'y\nz');
    expect(first).toMatchObject({ index: 0, text: 'x'.repeat(MAX_LINE_BYTES) });
    expect(second).toMatchObject({ index: 1, problem: expect.stringContaining('64 kB') as string });
    expect(third).toEqual({ index: 2, text: 'z' });
  });

  it('reports lines that are not UTF-8', () => {
    expect(split(Buffer.from([0xff, 0xfe, 0x0a]), 'b')).toEqual([
      { index: 0, problem: 'is not valid UTF-8' },
      { index: 1, text: 'b' },
    ]);
  });

  it('gives the same lines however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ü', '💧', '\n', ' ') }), fc.array(fc.nat(60)), (text, cuts) => {
        const bytes = Buffer.from(text);
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((place, i) => bytes.subarray(places[i], place));
        expect(split(...chunks)).toEqual(split(bytes));
      }),
    );
  });
});
