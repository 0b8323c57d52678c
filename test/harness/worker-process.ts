import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const BUILD = `import { buildNode, staleNode } from './.config/build.mjs'; if (staleNode()) buildNode();`;

/** A real worker, or another program, in a process of its own, as `npm start` runs it. */
export class WorkerProcess {
  private output = '';
  private readonly ended: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    /** Where it shows its own page. */
    readonly url: string,
  ) {
    const collect = (chunk: Buffer): void => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  static async start({
    appUrl,
    redisUrl,
    env = {},
    isBuilt = false,
    program = 'worker',
  }: {
    appUrl: string;
    redisUrl?: string;
    env?: Record<string, string>;
    /** The programs are known to be up to date. */
    isBuilt?: boolean;
    program?: 'worker' | 'api';
  }): Promise<WorkerProcess> {
    if (!isBuilt) build();
    const portName = program === 'worker' ? 'WORKER_PORT' : 'PORT';
    const port = env[portName] ?? String(await freePort());
    const settings = {
      DATABASE_APP_URL: appUrl,
      LOG_LEVEL: 'warn',
      DATABASE_CONNECT_TIMEOUT_MS: '30000',
      ...(redisUrl && { REDIS_URL: redisUrl }),
      ...env,
      [portName]: port,
    };
    const child = spawn(process.execPath, [join(ROOT, `dist/apps/${program}/src/main.js`)], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return new WorkerProcess(child, `http://127.0.0.1:${port}`);
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The end of what it said. */
  get said(): string {
    return this.output;
  }

  /** kill -9: no farewell, no tidying up. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to stop, and answers its exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.end();
  }

  /** Closes the IPC channel, as if the parent process had exited. */
  orphan(): void {
    this.child.disconnect();
  }

  async end(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', BUILD], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the programs could not be built: ${stderr}`);
}
