import { DomainError } from '@app/contracts';
import { type Command, defineCommand, UsageError } from './command';
import { runCommandLine } from './command-line';

describe('the command line', () => {
  let out: string[];
  let errors: string[];
  let seen: unknown;

  const commands: Record<string, Command> = {
    'import signals': defineCommand({
      summary: 'Sends signals to a running server.',
      positionals: ['FILE'],
      flags: { url: { type: 'string' }, 'create-accounts': { type: 'boolean' } },
      help: { url: { value: 'URL', text: 'where the server is' }, 'create-accounts': { text: 'create unknown accounts' } },
      run: ({ values, positionals }) => {
        seen = { values: { ...values }, positionals };
        if (positionals[0] === 'refused') throw new DomainError('invalid', 'The server refused it.');
        if (positionals[0] === 'wrong') throw new UsageError('--url must be a URL.');
        if (positionals[0] === 'broken') throw new Error('a fault');
        return Promise.resolve(positionals[0] === 'half' ? 1 : 0);
      },
    }),
  };

  it('passes any number of arguments where the last may be repeated', async () => {
    const replay = defineCommand({
      summary: 'Replays.',
      positionals: ['[ID...]'],
      flags: {},
      help: {},
      run: ({ positionals }) => {
        seen = positionals;
        return Promise.resolve(0);
      },
    });
    for (const ids of [[], ['1'], ['1', '2', '3']]) {
      expect(await runCommandLine(['replay', ...ids], { replay }, { out: () => undefined, error: (line) => errors.push(line) })).toBe(0);
      expect(seen).toEqual(ids);
    }
    expect(errors).toEqual([]);
  });

  const run = (...args: string[]): Promise<number> =>
    runCommandLine(args, commands, { out: (line) => out.push(line), error: (line) => errors.push(line) });

  beforeEach(() => {
    out = [];
    errors = [];
    seen = undefined;
  });

  it('passes flags and arguments to the command and returns its exit code', async () => {
    expect(await run('import', 'signals', '-', '--create-accounts', '--url', 'http://h')).toBe(0);
    expect(seen).toEqual({ values: { 'create-accounts': true, url: 'http://h' }, positionals: ['-'] });
    expect(await run('import', 'signals', 'half')).toBe(1);
  });

  it.each([
    [[], /^Which command\? Commands: import signals\./],
    [['fly'], /^There is no command "fly"/],
    [['import'], /^There is no command "import"/],
    [['constructor'], /^There is no command "constructor"/],
    [['import', 'signals'], /^"import signals" needs FILE\./],
    [['import', 'signals', 'a', 'b'], /^"import signals" does not take "b"\./],
    [['import', 'signals', 'a', '--fast'], /^Unknown option '--fast'\. See npm run cli -- import signals --help\.$/],
    [['import', 'signals', 'a', '--url'], /^Option '--url <value>' argument missing\. See/],
    [['import', 'signals', 'wrong'], /^--url must be a URL\. See/],
  ])('answers %j with one line and exit 2', async (args, line) => {
    expect(await run(...args)).toBe(2);
    expect(errors).toEqual([expect.stringMatching(line)]);
    expect(errors[0]).not.toContain('\n');
    expect(out).toEqual([]);
  });

  it('prints a refusal in one line with exit 1, and a bug with its stack', async () => {
    expect(await run('import', 'signals', 'refused')).toBe(1);
    expect(errors).toEqual(['The server refused it.']);
    expect(await run('import', 'signals', 'broken')).toBe(1);
    expect(errors[1]).toMatch(/^Unexpected: Error: a fault\n/);
  });

  it('prints help without running anything', async () => {
    expect(await run('--help')).toBe(0);
    expect(await run('import', 'signals', '--help')).toBe(0);
    expect(await run('import', 'signals', 'a', '-h')).toBe(0);
    expect(out[0]).toContain('import signals  Sends signals to a running server.');
    expect(out[1]).toContain('Usage: npm run cli -- import signals FILE [flags]');
    expect(out[1]).toContain('--url URL');
    expect(seen).toBeUndefined();
  });

  it('lists the commands that begin with a word', async () => {
    const help = async (...args: string[]): Promise<string[]> => {
      const lines: string[] = [];
      expect(await runCommandLine([...args, '--help'], undefined, { out: (line) => lines.push(line), error: () => undefined })).toBe(0);
      return lines.join('\n').match(/^ {2}\w+( \w+)?(?= {2})/gm) ?? [];
    };
    expect(await help('scorecard')).toEqual(['  scorecard export', '  scorecard check', '  scorecard publish']);
    expect((await help('nonsense')).length).toBeGreaterThan(10);
  });
});
