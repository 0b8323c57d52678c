import { runCommandLine } from './command-line';

// A reader such as `head` may leave early; that is no failure of ours.
process.stdout.on('error', () => undefined);

void runCommandLine(process.argv.slice(2)).then((code) => {
  // Not process.exit(): what is still being written to a pipe would be cut off.
  process.exitCode = code;
});
