import { parseArgs } from 'node:util';
import { DomainError } from '@app/contracts';
import { type Command, UsageError } from './command';
import { COMMANDS } from './commands';

const PROGRAM = 'npm run cli --';

export interface Output {
  out: (line: string) => void;
  error: (line: string) => void;
}

const TERMINAL: Output = {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
};

/** Runs one command line. Returns the exit code: 0 done, 1 refused or failed, 2 usage error. */
export async function runCommandLine(
  args: readonly string[],
  commands: Readonly<Record<string, Command>> = COMMANDS,
  { out, error }: Output = TERMINAL,
): Promise<number> {
  const wantsHelp = args.includes('--help') || args.includes('-h') || args[0] === 'help';
  const words = args.filter((word) => word !== '--help' && word !== '-h');
  const name = findName(words, commands);
  if (name === undefined) {
    if (wantsHelp) {
      out(overview(begunBy(words, commands)));
      return 0;
    }
    const asked = words[0] ?? '';
    error(
      `${asked ? `There is no command "${asked}".` : 'Which command?'} Commands: ${Object.keys(commands).join(', ')}. See ${PROGRAM} --help.`,
    );
    return 2;
  }
  const command = commands[name] as Command;
  if (wantsHelp) {
    out(helpFor(name, command));
    return 0;
  }
  try {
    return await command.run(parse(name, command, args.slice(name.split(' ').length)));
  } catch (failure) {
    if (failure instanceof UsageError) {
      error(`${failure.message} See ${PROGRAM} ${name} --help.`);
      return 2;
    }
    // A DomainError is printed as one line; anything else is a bug, and its stack is needed.
    error(failure instanceof DomainError ? failure.message : `Unexpected: ${failure instanceof Error ? failure.stack : String(failure)}`);
    return 1;
  }
}

/** Tries two words as the command's name before one. */
function findName(words: readonly string[], commands: Readonly<Record<string, Command>>): string | undefined {
  return [words.slice(0, 2).join(' '), words[0] ?? ''].find((name) => Object.hasOwn(commands, name));
}

/** `scorecard --help` lists the commands that begin with that word; if none does, all of them. */
function begunBy([word]: readonly string[], commands: Readonly<Record<string, Command>>): Readonly<Record<string, Command>> {
  const begun = Object.entries(commands).filter(([name]) => name.startsWith(`${word} `));
  return begun.length > 0 ? Object.fromEntries(begun) : commands;
}

function parse(name: string, command: Command, args: string[]): Parameters<Command['run']>[0] {
  let parsed;
  try {
    parsed = parseArgs({ args, options: command.flags, allowPositionals: true, strict: true });
  } catch (error) {
    // After its first sentence, Node's message is advice for programmers.
    throw new UsageError(`${(error as Error).message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`);
  }
  const missing = command.positionals[parsed.positionals.length];
  if (missing && !missing.startsWith('[')) throw new UsageError(`"${name}" needs ${missing}.`);
  const takesMore = command.positionals.at(-1)?.endsWith('...]') === true;
  const surplus = takesMore ? undefined : parsed.positionals[command.positionals.length];
  if (surplus !== undefined) throw new UsageError(`"${name}" does not take "${surplus}".`);
  return parsed;
}

function overview(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [`Usage: ${PROGRAM} COMMAND [flags]`, '', ...rows, '', `${PROGRAM} COMMAND --help describes one command.`].join('\n');
}

function helpFor(name: string, command: Command): string {
  const flags = Object.entries(command.help).map(([flag, { value, text }]) => [`--${flag}${value ? ` ${value}` : ''}`, text] as const);
  const width = Math.max(0, ...flags.map(([flag]) => flag.length));
  return [
    `Usage: ${[PROGRAM, name, ...command.positionals, ...(flags.length > 0 ? ['[flags]'] : [])].join(' ')}`,
    '',
    command.summary,
    ...(flags.length > 0 ? ['', ...flags.map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`)] : []),
    ...(command.notes ? ['', ...command.notes] : []),
  ].join('\n');
}
