// npm run cli -- COMMAND …: installs and builds what is missing, then runs one command. Standard input and output are the command's own.
import { fail } from './run.mjs';
import { build, checkNode, install, program } from './setup.mjs';

const say = (line) => console.error(line);

try {
  checkNode();
  await install(say);
  await (
    await build(say, { web: process.argv[2] === 'start' })
  ).web;
  await program(...process.argv.slice(2));
} catch (error) {
  fail(error);
}
