import { runCommandLine } from '../../apps/cli/src/command-line';
import { COMMANDS } from '../../apps/cli/src/commands';

/** Runs one line of the command line in this process. Answers its exit code and all that it said, on either stream. */
export async function commandOutput(...line: string[]): Promise<[code: number, said: string]> {
  let said = '';
  const hear = (chunk: unknown): boolean => {
    said += String(chunk);
    return true;
  };
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation(hear);
  try {
    const code = await runCommandLine(line, COMMANDS, { out: hear, error: hear });
    return [code, said];
  } finally {
    spy.mockRestore();
  }
}
