import { runCommandLine } from './command-line';

// A reader such as `head` may close the pipe early; that is not an error.
process.stdout.on('error', () => undefined);

runCommandLine(process.argv.slice(2)).then(
  (code) => {
    // Not process.exit(): what is still being written to a pipe would be cut off.
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 1;
  },
);
