// npm run openapi: generates docs/openapi.json from the api; `-- --check` only compares.
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
