// Prepares a checkout: checks the Node version, installs the locked packages, builds dist. Plain Node, no packages.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, seconds, SetupError } from './run.mjs';

const MINIMUM = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  throw new SetupError(`Afterpilot needs Node ${MINIMUM.join('.')} or newer; this is ${version}. See https://nodejs.org.`);
}

/** Runs `npm ci` unless node_modules matches package-lock.json. */
export async function install(log) {
  const wrong = whatIsWrongWithPackages();
  if (!wrong) return;
  refuseReadOnly(`the packages have to be installed (${wrong})`);
  const started = Date.now();
  log(`Installing the packages, because ${wrong}. This takes about a minute and is done once.`);
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // The build needs the development packages and the embedded database is an optional one, whatever NODE_ENV or .npmrc say.
  await run([...npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {
    failure: "The packages could not be installed: see npm's message above.",
  });
  log(`Packages installed in ${seconds(started)}.`);
}

/** As its last step, npm records what it installed in node_modules/.package-lock.json. */
function whatIsWrongWithPackages() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'they are not there yet';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = installed[path];
    if (there ? there.version !== version : !optional && !devOptional) return 'package-lock.json has changed';
  }
  return null;
}

/** Brings dist up to date, without the web page unless `web`. With `lateWeb`, returns a promise for the page. */
export async function build(log, { web = true } = {}) {
  const { buildNode, buildWeb, staleNode, staleWeb } = await import('./build.mjs');
  const stale = [staleNode(), web && staleWeb()];
  if (!stale.some(Boolean)) return { web: Promise.resolve() };
  refuseReadOnly('the program has to be built');
  const started = Date.now();
  log('Building.');
  const page = stale[1] ? buildWeb() : Promise.resolve();
  // The caller awaits this promise later; until then its rejection must not end the process.
  page.catch(() => undefined);
  if (stale[0]) buildNode();
  return { web: page.then(() => log(`Built in ${seconds(started)}.`)) };
}

function refuseReadOnly(because) {
  try {
    accessSync(root, constants.W_OK);
  } catch (error) {
    throw new SetupError(
      `The folder ${root} cannot be written (${error.code}), and ${because}: run this as its owner, or copy it to a folder of yours.`,
    );
  }
}

/** Runs the built command line in this process, so that it receives signals and standard input directly. */
export async function program(...args) {
  await become('dist/apps/cli/src/main.js', ...args);
}

export async function become(file, ...args) {
  process.argv = [process.argv[0], join(root, file), ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(process.argv[1]).href);
}
