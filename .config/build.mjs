// Builds dist. TypeScript transpiles the Node programs file by file, without a type check (`npm run check` does that):
// the first start then takes one second instead of fifteen. Only changed files are transpiled again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { root, run, SetupError } from './run.mjs';

const require = createRequire(import.meta.url);
const manifestFile = join(root, 'dist', 'build.json');
const webFolder = join(root, 'dist', 'web');
const webStamp = join(root, 'dist', 'web.stamp');

const NODE_FOLDERS = ['apps/api', 'apps/worker', 'apps/cli', 'libs'];
const WEB_INPUT = ['apps/web', 'libs/contracts', 'libs/scoring', '.config/vite.config.ts', 'package-lock.json', 'tsconfig.json'];

export function staleNode() {
  const { sources, tool } = nodeInput();
  const built = readManifest();
  return (
    built.tool !== tool ||
    Object.keys(built.files).length !== sources.size ||
    [...sources].some(([file, hash]) => built.files[file] !== hash)
  );
}

export function buildNode() {
  const { sources, tool } = nodeInput();
  const before = readManifest();
  const known = before.tool === tool ? before.files : {};
  for (const file of Object.keys(before.files)) {
    if (!sources.has(file)) for (const old of [outputOf(file), `${outputOf(file)}.map`]) rmSync(old, { force: true });
  }
  const ts = require('typescript');
  const options = compilerOptions(ts);
  const mistakes = [];
  for (const [file, hash] of sources) {
    if (known[file] === hash && existsSync(outputOf(file))) continue;
    if (file.endsWith('.json')) write(outputOf(file), readFileSync(join(root, file)));
    else mistakes.push(...translate(ts, options, file));
  }
  if (mistakes.length > 0) throw new SetupError(mistakes.join('\n'));
  write(manifestFile, JSON.stringify({ tool, files: Object.fromEntries(sources) }));
}

function translate(ts, options, file) {
  const {
    outputText,
    sourceMapText,
    diagnostics = [],
  } = ts.transpileModule(readFileSync(join(root, file), 'utf8'), {
    compilerOptions: options,
    fileName: join(root, file),
    reportDiagnostics: true,
  });
  const output = outputOf(file);
  const doors = outputText.replace(/\b(require|import)\("@app\/([\w-]+)(\/[\w-]+)?"\)/g, (_, call, lib, room = '') => {
    const door = relative(dirname(output), join(root, 'dist', 'libs', lib, 'src', room, 'index.js'));
    return `${call}(${JSON.stringify(door.split(sep).join('/'))})`;
  });
  write(`${output}.map`, sourceMapText ?? '');
  write(output, doors);
  return diagnostics.map(({ messageText, start, file: source }) => {
    const line = source && start !== undefined ? source.getLineAndCharacterOfPosition(start).line + 1 : 1;
    return `${file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

function compilerOptions(ts) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  // CommonJS, but `import()` stays for packages that are ES modules only.
  return { ...options, module: ts.ModuleKind.Node16, isolatedModules: true, incremental: false, paths: undefined };
}

function nodeInput() {
  const sources = new Map();
  for (const folder of NODE_FOLDERS) {
    for (const file of filesIn(folder)) {
      if (/\/src\/.*\.(ts|json)$/.test(file) && !/spec\.ts$|\.d\.ts$|^libs\/testing\//.test(file)) sources.set(file, hashOf([file]));
    }
  }
  return { sources, tool: hashOf(['tsconfig.json', '.config/build.mjs']) };
}

function readManifest() {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8'));
  } catch {
    return { tool: '', files: {} };
  }
}

export function staleWeb() {
  return !existsSync(join(webFolder, 'index.html')) || !existsSync(webStamp) || readFileSync(webStamp, 'utf8') !== webHash();
}

export async function buildWeb() {
  const hash = webHash();
  // Built next to its target and renamed when complete, so that a running server hardly ever misses files.
  const fresh = join(root, 'dist', `web.new-${process.pid}`);
  try {
    await run(
      [
        process.execPath,
        join(root, 'node_modules/vite/bin/vite.js'),
        'build',
        '--config',
        '.config/vite.config.ts',
        '--outDir',
        fresh,
        '--emptyOutDir',
        '--logLevel',
        'error',
      ],
      {
        failure: 'The web page could not be built: see the message above.',
      },
    );
    rmSync(webFolder, { recursive: true, force: true });
    renameSync(fresh, webFolder);
    writeFileSync(webStamp, hash);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function webHash() {
  return hashOf(WEB_INPUT.flatMap(filesIn).filter((file) => !/spec\.tsx?$/.test(file)));
}

function filesIn(path) {
  if (!existsSync(join(root, path))) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function outputOf(file) {
  return join(root, 'dist', file.replace(/\.ts$/, '.js'));
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}
