// npm run build: what `npm start` builds, and nothing else.
import { fail } from './run.mjs';
import { build, checkNode, install } from './setup.mjs';

const say = (line) => console.log(line);

try {
  checkNode();
  await install(say);
  await (
    await build(say)
  ).web;
  say('dist is up to date.');
} catch (error) {
  fail(error);
}
