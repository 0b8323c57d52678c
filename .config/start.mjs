// npm start: installs and builds what is missing, then starts everything. See `npm run cli -- start --help` for the settings.
import { build, checkNode, fail, install, program } from './setup.mjs';

const say = (line) => console.log(line);

try {
  checkNode();
  await install(say);
  await (
    await build(say)
  ).web;
  await program('start', ...process.argv.slice(2));
} catch (error) {
  fail(error);
}
