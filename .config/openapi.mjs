// npm run openapi: writes docs/openapi.json from the api; with `-- --check` it only compares.
import { fail } from './run.mjs';
import { become, build, checkNode, install } from './setup.mjs';

const say = (line) => console.error(line);

try {
  checkNode();
  await install(say);
  await build(say, { web: false });
  await become('dist/apps/api/src/openapi.js', ...process.argv.slice(2));
} catch (error) {
  fail(error);
}
