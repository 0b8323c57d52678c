import { UsageError } from '../../command';
import { rankCommand } from './rank.command';

describe('bench rank', () => {
  let out = '';

  beforeEach(() => {
    out = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      out += String(chunk);
      return true;
    });
  });

  afterEach(() => jest.restoreAllMocks());

  const run = (values: Record<string, string | boolean>): Promise<number> =>
    Promise.resolve(rankCommand.run({ values: { json: false, seed: '1', now: '2026-11-23', ...values }, positionals: [] }));

  it('prints a line for each client, with its sentence and names instead of addresses', async () => {
    expect(await run({})).toBe(0);
    const [head, ...lines] = out.trimEnd().split('\n');
    expect(head).toMatch(/client +need score/);
    expect(lines).toHaveLength(24);
    expect(lines[0]).toMatch(/^ 1 \* .+ \d+ +\d+ .*[.?]$/);
    expect(out).not.toMatch(/@|undefined|NaN|null/);
  });

  it('prints the same as one JSON document', async () => {
    expect(await run({ json: true })).toBe(0);
    const { bench, clients } = JSON.parse(out) as { bench: string; clients: { rank: number; attention: number; sentence: string }[] };
    expect(bench).toBe('rank');
    expect(clients.map(({ rank }) => rank)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(clients.every(({ sentence }) => sentence.length > 20)).toBe(true);
  });

  it('refuses an invalid date', () => {
    expect(() => rankCommand.run({ values: { json: false, seed: '1', now: '2026-02-31' }, positionals: [] })).toThrow(UsageError);
  });
});
