// npm start: installs and builds what is missing, then starts everything. See `npm run cli -- start --help` for the settings.
import { fail } from './run.mjs';
import { build, checkNode, install, program } from './setup.mjs';

const say = (line) => console.log(line);

try {
  checkNode();
  await install(say);
  const { web } = await build(say);
  // The page is built while the database starts; the start waits for it before it prints the address.
  web.catch((error) => {
    console.error(error.message);
    process.once('exit', () => (process.exitCode = 1));
    process.kill(process.pid, 'SIGTERM');
  });
  await program('start', ...process.argv.slice(2));
} catch (error) {
  fail(error);
}
