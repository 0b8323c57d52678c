import type { parseArgs, ParseArgsConfig } from 'node:util';

export type Flags = NonNullable<ParseArgsConfig['options']>;

export interface FlagHelp {
  /** Placeholder after the flag's name, such as `FILE`; absent for a switch. */
  value?: string;
  text: string;
}

type Values<F extends Flags> = ReturnType<typeof parseArgs<{ options: F }>>['values'];

/** One command of the command line, in a folder of its own. */
export interface Command<F extends Flags = Flags> {
  summary: string;
  /** Names of the positional arguments, in order; those in brackets are optional, and a last `[ID...]` is any number. */
  positionals: readonly string[];
  flags: F;
  help: { readonly [name in keyof F]: FlagHelp };
  /** More lines for `--help`. */
  notes?: readonly string[];
  /**
   * Does the work; returns the exit code. A `DomainError` becomes one line on stderr and exit 1, a `UsageError` exit 2.
   */
  run(input: { values: Values<F>; positionals: readonly string[] }): Promise<number>;
}

/** The command line is wrong: printed in one line with exit 2. */
export class UsageError extends Error {}

/** Infers the types of a command's flags, and hides them from the table of commands. */
export function defineCommand<const F extends Flags>(command: Command<F>): Command {
  return command;
}
